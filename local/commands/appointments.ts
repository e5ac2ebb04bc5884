import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { importAppointments } from '../../shared/actions/import-appointments.ts';
import { columns, neededColumns } from '../../shared/domain/appointment/appointment-row.ts';
import { spanOf } from '../../shared/domain/appointment/due-reminder.ts';
import { localDate } from '../../shared/domain/hours/schedule.ts';
import { Temporal } from '../../shared/domain/time.ts';
import type { Practice } from '../../shared/practice/practice.ts';
import { CommandMistake, findPlace, type Place, runCommand } from './place.ts';
import { appointmentsOf, practicesOf, secretsOf } from './stores.ts';

const usage = `The appointments of a practice:
  npm run appointments -- import FILE.csv --practice ID   takes them over from a file; it may be repeated
  npm run appointments -- list --practice ID [--day 2026-12-02]   those of a day (tomorrow): no birth dates, no numbers
    --aws     the deployment in AWS instead of the one on this machine

The first line of the file names its columns, in any order; ${neededColumns.join(', ')} are needed, others are left out:
${Object.entries(columns)
  .map(([name, about]) => `  ${name.padEnd(11)} ${about}`)
  .join('\n')}
A line that is not right is told by its number and left out; the others are taken over.`;

const largest = 5_000_000;
const now = () => Temporal.Now.instant();

const Options = z.discriminatedUnion('verb', [
  z.strictObject({ verb: z.literal('import'), file: z.string(), practice: z.string(), aws: z.boolean().default(false) }),
  z.strictObject({ verb: z.literal('list'), practice: z.string(), day: z.iso.date().optional(), aws: z.boolean().default(false) }),
]);

await runCommand(async () => {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { practice: text, day: text, aws: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  const { help, ...given } = values;
  if (help) return console.log(usage);
  const [verb, file, ...rest] = positionals;
  const options = Options.safeParse({ verb, ...(file !== undefined && { file }), ...given });
  if (!options.success || rest.length > 0) throw new CommandMistake(usage);
  const place = findPlace(options.data);
  const practice = await published(place, options.data.practice);
  if (options.data.verb === 'import') return takeOver(place, practice, read(options.data.file));
  return list(place, practice, options.data.day ? Temporal.PlainDate.from(options.data.day) : localDate(practice, now()).add({ days: 1 }));
});

async function published(place: Place, practiceId: string): Promise<Practice> {
  const practices = practicesOf(place);
  if (!(await practices.ids()).includes(practiceId)) throw new CommandMistake(`Not published: ${practiceId}.`);
  return practices.live(practiceId);
}

function read(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new CommandMistake(`${file} cannot be read.`);
  if (found.size > largest) throw new CommandMistake(`${file} is larger than ${largest / 1_000_000} MB; is it the right file?`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof TypeError) throw new CommandMistake(`${file} is not written in UTF-8; save it as CSV UTF-8.`);
    throw error;
  }
}

/** Exit code 1 when a line was refused: whoever runs it by a schedule must see it. */
async function takeOver(place: Place, practice: Practice, text: string): Promise<void> {
  const needs = { appointments: appointmentsOf(place), secrets: secretsOf(place), now };
  const { written, unchanged, past, refused } = await importAppointments(needs, practice, text).catch((error: unknown) => {
    throw error instanceof RangeError ? new CommandMistake(`${error.message[0]?.toUpperCase()}${error.message.slice(1)}.`) : error;
  });
  for (const line of refused) console.error(line);
  console.log(`${practice.id}: ${written} taken over, ${unchanged} unchanged, ${past} in the past, ${refused.length} refused.`);
  if (refused.length > 0) process.exitCode = 1;
}

async function list(place: Place, practice: Practice, day: Temporal.PlainDate): Promise<void> {
  const { from, to } = spanOf(practice, day);
  const found = await appointmentsOf(place).startingBetween(practice.id, from, to);
  for (const { reference, startsAt, status, statusBy, askedToMoveAt, reminders } of found) {
    const time = Temporal.Instant.from(startsAt).toZonedDateTimeISO(practice.timeZone).toPlainTime().toString({ smallestUnit: 'minute' });
    const said = statusBy === 'patient-by-key' ? `${status} by the patient` : status;
    const more = [...(askedToMoveAt ? ['asked for another time'] : []), ...reminders.map((reminder) => `reminded on ${reminder.day}`)];
    console.log([time, reference, said, ...more].join('  '));
  }
  console.log(`${practice.id}: ${found.length} on ${day.toString()}.`);
}
