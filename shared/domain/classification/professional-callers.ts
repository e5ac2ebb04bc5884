import type { Span } from './finder.ts';
import type { Mention } from './mentions.ts';
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

/**
 * A pharmacist, laboratory, clinician or facility that calls after hours has a patient in front of them: urgent, unless the
 * sentence that introduces them says an office matter (a bill, a record, a refill request). A matter said later does not
 * lower it. A laboratory's result is never an office matter.
 */
export function professionalRaise(
  words: readonly Word[],
  caller: { kind: CallerKind; place?: Span<CallerKind> },
  live: readonly Mention[],
  matters: readonly Span<Topic>[],
): { urgency: Urgency; reason: string } | undefined {
  if (!['pharmacy', 'laboratory', 'clinician', 'facility'].includes(caller.kind)) return undefined;
  const introduced = words[caller.place?.from ?? 0]?.sentence;
  const office = matters.some((matter) => officeOnly.includes(matter.what) && words[matter.from]?.sentence === introduced);
  return live.length === 0 && office ? undefined : { urgency: 'urgent', reason: `caller-${caller.kind}` };
}
