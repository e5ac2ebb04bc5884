import * as z from 'zod';
import { Role, roles } from '../vocabulary.ts';
import { Phone } from './identity.ts';
import { readDay } from './hours.ts';
import { readDate, readSpan, readTime } from './phrases.ts';
import { clip, Name, type Reading, section, text, written, YesNo } from './section.ts';

const Person = section(
  {
    name: text(80).describe('How the person is named on screens and in mails.'),
    role: z
      .enum(Role.options, { error: `write one of: ${roles.join(', ')}` })
      .describe('What the person is to this practice; work for a role and the mail about it go to everyone who has it.'),
    licensed: YesNo.prefault('no').describe(
      'Whether the person may judge clinical questions (physician, nurse practitioner, registered nurse). Only licensed people can be on call.',
    ),
    phone: Phone.optional().describe('Where a page call rings. Needed for everyone on call or on a ladder.'),
    email: z.email('not an e-mail address, such as name@example.com').optional().describe('Where reports and notices go.'),
  },
  { pin: 'PINs are never written in this file; set one with: npm run pin' },
);

export const People = z.record(Name, Person).describe('Everybody this file speaks of, under a short name.');

export interface Rotation {
  rotation: 'daily' | 'weekly';
  handOver: string;
  /** 1 is Monday; only for weekly. */
  weekday?: number;
}

const dayNumbers = { monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5, saturday: 6, sunday: 7 };

/** "weekly, hand over Monday 08:00" or "daily, hand over 08:00". */
function readRotation(written: string): Reading<Rotation> {
  const [, rotation, dayName, clock = ''] = /^(weekly|daily),? hand over (?:([A-Za-z]+) )?(\d{1,2}:\d\d)$/u.exec(written) ?? [];
  const time = readTime(clock);
  const day = dayName === undefined ? undefined : readDay(dayName);
  if ('value' in time && rotation === 'weekly' && day) return { value: { rotation, handOver: time.value, weekday: dayNumbers[day] } };
  if ('value' in time && rotation === 'daily' && dayName === undefined) return { value: { rotation, handOver: time.value } };
  return { mistake: `"${clip(written)}" is not a rotation; write "weekly, hand over Monday 08:00" or "daily, hand over 08:00"` };
}

/** One period written as the key, the person as the value. */
const Override = z
  .record(z.string(), z.string('name one person'), {
    error: 'write a period and a person, such as 2026-12-24 17:00 .. 2026-12-26 08:00: dr-okafor',
  })
  .transform((entry, context) => {
    const [[period, person] = ['', ''], ...more] = Object.entries(entry);
    const reading = more.length > 0 ? { mistake: 'write one period a line, each with its own hyphen' } : readSpan(period);
    if ('value' in reading) return { ...reading.value, person, written: period };
    context.addIssue({ code: 'custom', message: reading.mistake });
    return z.NEVER;
  });

const Rota = section({
  rotation: written(readRotation)
    .prefault('weekly, hand over Monday 08:00')
    .describe('How turns change: "weekly, hand over Monday 08:00" or "daily, hand over 08:00".'),
  starts: written(readDate)
    .optional()
    .describe(
      'The date on which the first person below begins a turn; the others follow in order, week by week or day by day. Needed as soon as there are two.',
    ),
  people: z.array(z.string()).default([]).describe('Who takes turns, in order. Licensed, with a phone.'),
  overrides: z
    .array(Override)
    .prefault([])
    .describe('Swaps and holidays: a period and who has it, as "2026-12-24 17:00 .. 2026-12-26 08:00: dr-okafor".'),
  fallback: z
    .string()
    .optional()
    .describe('The backup: who is called when the person on call does not answer, and who is on call when nobody takes turns.'),
});

export const OnCall = z
  .record(Name, Rota)
  .refine((rotas) => Object.keys(rotas).length > 0, 'name at least one rota: clinical calls must reach somebody')
  .describe('The rotas, by name. Clinical calls go to the first one unless a ladder names another.');
