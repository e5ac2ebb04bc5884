import type { Practice } from '../../practice/practice.ts';
import type { Language } from '../../practice/vocabulary.ts';
import { phoneNumber } from '../caller/phone-number.ts';
import { Temporal } from '../time.ts';
import { possibleBirthDate } from './birth-date.ts';

/** What each column of the file must hold. The first five are needed; the order is free. */
export const columns = {
  id: 'the number of the appointment in your own system: letters, digits and . _ : / - only, at most 64',
  date: 'the day, as 2026-12-02 or 12/2/2026',
  time: 'the time on the clock of the practice, as 09:40 or 9:40 AM',
  'birth-date': 'the birth date of the patient, as 1988-07-04 or 7/4/1988',
  phone: 'the number on file, with area code',
  language: 'en or es; empty: the first language of the practice',
  status: 'booked, confirmed or cancelled; empty: booked',
} as const;
export type Column = keyof typeof columns;
export const neededColumns = ['id', 'date', 'time', 'birth-date', 'phone'] as const satisfies readonly Column[];

/** One line of the file, understood. */
export interface AppointmentRow {
  readonly reference: string;
  readonly startsAt: Temporal.Instant;
  readonly birthDate: string;
  readonly phone: string;
  readonly language: Language;
  readonly status: 'booked' | 'confirmed' | 'cancelled';
}

type Cells = Readonly<Partial<Record<Column, string>>>;

/** A cell that is not as it should be. It is named by its column and not quoted: what is printed must not show a patient. */
export class BadCell extends Error {
  constructor(column: Column) {
    super(`${column}: write ${columns[column]}`);
  }
}

/** Throws BadCell. A cell that a spreadsheet would take for a formula (=1+1, @SUM, -2) is none of these and is refused like any other. */
export function readRow(cells: Cells, practice: Pick<Practice, 'timeZone' | 'languages'>, now: Temporal.Instant): AppointmentRow {
  return {
    reference: need('id', /^[A-Za-z0-9][\w.:/-]{0,63}$/.exec(cells.id ?? '')?.[0]),
    startsAt: readStart(cells, practice.timeZone),
    birthDate: need('birth-date', possibleBirthDate(isoDate(cells['birth-date']), now)),
    phone: need('phone', readPhone(cells.phone)),
    language: need('language', readLanguage(cells.language, practice)),
    status: need(
      'status',
      (['booked', 'confirmed', 'cancelled'] as const).find((status) => status === (cells.status || 'booked').toLowerCase()),
    ),
  };
}

function need<Value>(column: Column, value: Value | undefined): Value {
  if (value === undefined) throw new BadCell(column);
  return value;
}

/** Letters in a number are not taken for keys: a cell with words in it is in the wrong column. */
const readPhone = (cell = '') => (/^\+?[\d ().-]+$/.test(cell) ? phoneNumber(cell) : undefined);

function readLanguage(cell: string | undefined, { languages }: Pick<Practice, 'languages'>): Language | undefined {
  const names = { en: 'en-US', 'en-us': 'en-US', es: 'es-US', 'es-us': 'es-US' } as const;
  if (!cell) return languages[0];
  return Object.entries(names).find(([name]) => name === cell.toLowerCase())?.[1];
}

/** yyyy-mm-dd; what is no date of either form becomes a text that no date is read from. */
function isoDate(cell = ''): string {
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell) ?? [];
  if (year && month && day) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return /^\d{4}-\d{2}-\d{2}$/.test(cell) ? cell : '';
}

/** Throws when the hour does not exist, or exists twice, because the clocks change: nobody books one, so it is a mistake. */
function readStart({ date, time }: Cells, timeZone: string): Temporal.Instant {
  const day = need(
    'date',
    attempt(() => Temporal.PlainDate.from(isoDate(date), { overflow: 'reject' })),
  );
  const clock = need('time', readTime(time));
  const start = attempt(() => day.toPlainDateTime(clock).toZonedDateTime(timeZone, { disambiguation: 'reject' }));
  return need('time', start).toInstant();
}

function readTime(cell = ''): Temporal.PlainTime | undefined {
  const [, hours, minute, half] = /^(\d{1,2}):(\d{2})(?::00)? ?([ap]m)?$/i.exec(cell) ?? [];
  if (hours === undefined || minute === undefined) return undefined;
  const twelve = half !== undefined;
  if (twelve && (Number(hours) < 1 || Number(hours) > 12)) return undefined;
  const hour = twelve ? (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hours);
  return attempt(() => Temporal.PlainTime.from({ hour, minute: Number(minute) }, { overflow: 'reject' }));
}

function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
