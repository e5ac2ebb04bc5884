import type { Appointment } from '../domain/appointment/appointment.ts';
import { type AppointmentRow, BadCell, type Column, columns, neededColumns, readRow } from '../domain/appointment/appointment-row.ts';
import { imported } from '../domain/appointment/imported.ts';
import { appointmentIdOf, birthKeyOf, phoneKeyOf } from '../domain/appointment/keys.ts';
import { type CsvRecord, readCsv } from '../domain/appointment/read-csv.ts';
import { localDate } from '../domain/hours/schedule.ts';
import { Temporal } from '../domain/time.ts';
import type { AppointmentStore } from '../ports/appointment-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { SecretStore } from '../ports/secret-store.ts';
import type { Practice } from '../practice/practice.ts';

interface Needs {
  readonly appointments: AppointmentStore;
  readonly secrets: SecretStore;
  readonly now: Clock;
}

/** More than a practice books in a year; a file of more rows is another file. */
export const mostRows = 20_000;

/** What became of a file. A line that is not as it should be has one sentence, which quotes nothing of it. */
export interface Imported {
  readonly written: number;
  readonly unchanged: number;
  /** Before today: nobody can come to it any more. */
  readonly past: number;
  readonly refused: readonly string[];
}

/**
 * Takes over the appointments of a practice from a CSV text whose first line names the columns. Throws a RangeError with one sentence when the text
 * is no such file. Each line stands for itself: one that is refused holds up no other.
 * Safe to repeat, and after a stop half-way: an appointment's id comes from its reference, and a line that says nothing new writes nothing.
 */
export async function importAppointments(needs: Needs, practice: Practice, text: string): Promise<Imported> {
  const [header, ...records] = readCsv(text);
  const names = readHeader(header);
  if (records.length > mostRows) throw new RangeError(`the file has more than ${mostRows} rows; is it the right one?`);
  const pepper = await needs.secrets.pepper();
  const counts = { written: 0, unchanged: 0, past: 0 };
  const refused: string[] = [];
  const lines = new Map<string, number>();
  for (const record of records) {
    const row = readRecord(record, names, practice, needs.now(), lines);
    if (typeof row === 'string') refused.push(`line ${record.line}: ${row}`);
    else counts[await take(needs, practice, pepper, row)] += 1;
  }
  return { ...counts, refused };
}

function readHeader(header: CsvRecord | undefined): (Column | undefined)[] {
  const names = (header?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const missing = neededColumns.filter((column) => !names.includes(column));
  if (missing.length > 0) throw new RangeError(`the first line must name the columns; missing: ${missing.join(', ')}`);
  const twice = names.find((name, index) => isColumn(name) && names.indexOf(name) !== index);
  if (twice) throw new RangeError(`the column ${twice} stands twice in the first line`);
  return names.map((name) => (isColumn(name) ? name : undefined));
}
const isColumn = (name: string): name is Column => Object.hasOwn(columns, name);

/** The row, or why it is refused. */
function readRecord(
  { line, cells }: CsvRecord,
  names: readonly (Column | undefined)[],
  practice: Practice,
  now: Temporal.Instant,
  lines: Map<string, number>,
): AppointmentRow | string {
  try {
    if (cells.length !== names.length) return `it has ${cells.length} cells and the first line ${names.length}`;
    const named = names.flatMap((name, index) => (name ? [[name, cells[index]?.trim() ?? '']] : []));
    const row = readRow(Object.fromEntries(named), practice, now);
    const before = lines.get(row.reference);
    lines.set(row.reference, before ?? line);
    return before === undefined ? row : `id: it stands on line ${before} already`;
  } catch (error) {
    if (error instanceof BadCell) return error.message;
    throw error;
  }
}

type Outcome = 'written' | 'unchanged' | 'past';

/** A patient may press a key at the same moment: then the appointment is read and decided again. */
async function take({ appointments, now }: Needs, practice: Practice, pepper: string, row: AppointmentRow): Promise<Outcome> {
  if (Temporal.PlainDate.compare(localDate(practice, row.startsAt), localDate(practice, now())) < 0) return 'past';
  const identity = {
    id: appointmentIdOf(practice.id, pepper, row.reference),
    practiceId: practice.id,
    birthKey: birthKeyOf(practice.id, pepper, row.birthDate),
    phoneKey: phoneKeyOf(practice.id, pepper, row.phone),
  };
  for (;;) {
    const before: Appointment | undefined = await appointments.find(practice.id, identity.id);
    const next = imported(before, row, identity, now());
    if (!next) return 'unchanged';
    if (await appointments.save(next)) return 'written';
  }
}
