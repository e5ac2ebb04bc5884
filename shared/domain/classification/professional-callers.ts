import type { Span } from './finder.ts';
import type { Mention } from './mentions.ts';
import type { CallerKind, Topic, Urgency } from './vocabulary.ts';

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
 * matter is purely of the office (a bill, a record, a refill request). A laboratory's result is never an office matter.
 */
export function professionalRaise(
  caller: { kind: CallerKind },
  live: readonly Mention[],
  matters: readonly Span<Topic>[],
): { urgency: Urgency; reason: string } | undefined {
  if (!['pharmacy', 'laboratory', 'clinician', 'facility'].includes(caller.kind)) return undefined;
  const office = matters.length > 0 && matters.every((matter) => officeOnly.includes(matter.what));
  return live.length === 0 && office ? undefined : { urgency: 'urgent', reason: `caller-${caller.kind}` };
}
