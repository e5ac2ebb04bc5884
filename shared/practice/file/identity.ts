import * as z from 'zod';
import { closest, didYouMean } from '../did-you-mean.ts';
import { type Language } from '../vocabulary.ts';
import { readPhone } from './phrases.ts';
import { clip, Name, type Reading, section, text, written } from './section.ts';

/** Names people use for US zones that are no zones: abbreviations change meaning with daylight saving. */
const zoneNicknames: Record<string, string> = {
  eastern: 'America/New_York',
  est: 'America/New_York',
  et: 'America/New_York',
  central: 'America/Chicago',
  cst: 'America/Chicago',
  ct: 'America/Chicago',
  mountain: 'America/Denver',
  mst: 'America/Denver',
  mt: 'America/Denver',
  arizona: 'America/Phoenix',
  pacific: 'America/Los_Angeles',
  pst: 'America/Los_Angeles',
  pt: 'America/Los_Angeles',
};

const cityOf = (zone: string): string => zone.split('/').at(-1) ?? zone;

function readTimeZone(zone: string): Reading<string> {
  const zones = Intl.supportedValuesOf('timeZone');
  if (zone === 'UTC' || zones.includes(zone)) return { value: zone };
  const nickname = Object.hasOwn(zoneNicknames, zone.toLowerCase()) ? zoneNicknames[zone.toLowerCase()] : undefined;
  const city = closest(cityOf(zone), zones.map(cityOf));
  const guess = nickname ?? zones.find((known) => cityOf(known) === city);
  const help = guess === undefined ? '' : didYouMean(guess, [guess]);
  return { mistake: `"${clip(zone)}" is not a time zone, such as America/Chicago${help}` };
}

const languageCodes = { en: 'en-US', es: 'es-US' } as const satisfies Record<string, Language>;
const LanguageCode = z.enum(['en', 'es'], { error: 'Nightdesk speaks en (English) and es (Spanish)' });

export const Phone = written(readPhone);

const Line = section({
  number: Phone.describe('The number that callers dial, or the one your office line forwards to.'),
  label: text(60).default('Main line').describe('What the team calls this line.'),
  kind: z
    .enum(['ported', 'forwarded', 'overflow'], { error: 'write ported, forwarded or overflow' })
    .default('forwarded')
    .describe(
      'ported: the number itself is ours. forwarded: your carrier forwards it when you are closed. overflow: it comes to us when busy or not answered in office hours.',
    ),
  'caller-id': Phone.optional().describe('What patients see when we call them back. Default: the number of the line.'),
});

export const identity = {
  practice: Name.describe('The short name of this practice, the same as the file name; it never changes.'),
  name: text(100).describe('The name of the practice, as it is written.'),
  'say-as': text(100).optional().describe('The name as the voice should pronounce it. Default: the name.'),
  'time-zone': written(readTimeZone).describe(
    'Where the practice is, such as America/New_York; hours, report times and on-call turns are in this zone.',
  ),
  languages: z
    .array(LanguageCode)
    .min(1, 'name at least one language')
    .refine((list) => new Set(list).size === list.length, 'a language is listed twice')
    .transform((list): Language[] => list.map((code) => languageCodes[code]))
    .prefault(['en'])
    .describe('The languages callers hear, the first one before the others: en, es.'),
  pod: Name.default('main').describe('The group of assistants that answers for this practice.'),
  lines: z
    .array(Line)
    .min(1, 'name at least one line')
    .describe('Every number that patients reach you on.')
    .transform((lines) =>
      lines.map((line) => ({ number: line.number, label: line.label, kind: line.kind, callerId: line['caller-id'] ?? line.number })),
    ),
  'shared-numbers': z
    .array(Phone)
    .prefault([])
    .describe(
      'Numbers that many people call from (a hospital switchboard, a group home): two calls from one of these are never taken for the same caller.',
    ),
};
