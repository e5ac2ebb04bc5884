import type * as z from 'zod';
import { Announcements, call, Pronunciations } from './call.ts';
import { Escalation, Promises, Routing } from './escalation.ts';
import { ClosedDays, SpecialHours, Week } from './hours.ts';
import { identity } from './identity.ts';
import { OnCall, People } from './people.ts';
import { section } from './section.ts';
import { greetings, Speech } from './speech.ts';
import { Documentation, Reports, Scripts } from './work.ts';

/** Every setting of the file, in the order in which a manager reads it. */
export const settings = {
  ...identity,
  hours: Week.describe(
    'When the office answers its own calls: "Monday-Thursday: 08:00-17:00, except 12:00-13:00". Days left out are closed.',
  ),
  closed: ClosedDays.prefault([]).describe(
    'Days off: a holiday by name (Thanksgiving Day), or a name with a date (2026-12-18), dates (2026-12-24..2026-12-26) or a day of every year (12-25).',
  ),
  'special-hours': SpecialHours.prefault({}).describe('Single days with other hours, such as 2026-12-31: 08:00-12:00.'),
  'assistant-hours': Week.prefault({ 'Monday-Sunday': '00:00-24:00' }).describe('When assistants work for you. Default: day and night.'),
  ...greetings,
  ...call,
  speech: Speech,
  pronunciations: Pronunciations,
  announcements: Announcements,
  people: People,
  'on-call': OnCall,
  escalation: Escalation,
  promises: Promises,
  routing: Routing,
  scripts: Scripts,
  documentation: Documentation,
  reports: Reports,
};

export const SettingsFile = section(settings);
export type Settings = z.output<typeof SettingsFile>;

/** The settings that could be read. Sections with mistakes of their own are absent, or hold the entries that are right. */
export type Readable = Partial<Settings>;
