import type { Span } from './finder.ts';
import type { Mention } from './mentions.ts';
import type { Introduction } from './office.ts';
import type { CallerKind, Topic, Urgency } from './vocabulary.ts';
import type { Word } from './words.ts';

const officeOnly: readonly Topic[] = [
  'billing',
  'insurance',
  'records-referral',
  'appointment',
  'demographics',
  'refill',
  'privacy',
  'other',
];

const professions: readonly CallerKind[] = ['pharmacy', 'laboratory', 'clinician', 'facility'];

/**
 * A pharmacist, laboratory, clinician or facility that calls after hours has a patient in front of them: urgent, unless the
 * sentence that introduces them says an office matter (a bill, a record, a refill request). A matter said later does not
 * lower it, nor does another caller's. A laboratory's result is never an office matter.
 */
export function professionalRaise(
  words: readonly Word[],
  introductions: readonly Introduction[],
  live: readonly Mention[],
  matters: readonly Span<Topic>[],
): { urgency: Urgency; reason: string; caller: Introduction } | undefined {
  const isOffice = ({ place }: Introduction) =>
    matters.some((matter) => officeOnly.includes(matter.what) && words[matter.from]?.sentence === words[place.from]?.sentence);
  const caller = introductions.find((one) => professions.includes(one.kind) && (live.length > 0 || !isOffice(one)));
  return caller && { urgency: 'urgent', reason: `caller-${caller.kind}`, caller };
}
