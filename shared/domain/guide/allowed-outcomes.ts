import * as z from 'zod';
import { isWorse, type Topic } from '../classification/vocabulary.ts';
import { isClinical } from '../routing/decide-route.ts';
import type { Grant } from '../work-item/grant.ts';
import type { WorkItem } from '../work-item/work-item.ts';

/** How a touch can end: the loop is closed, the patient is called again later, somebody else takes over, or it was clinical and a clinician is called. */
export const Outcome = z.enum(['close', 'call-back', 'hand-off', 'clinician']);
export type Outcome = z.infer<typeof Outcome>;

/** Topics in which an assistant may only hand over: privacy, disputes, and what a payer decides. */
const handOffOnly: readonly Topic[] = ['privacy', 'complaint', 'insurance'];

/** Clinical, or perhaps clinical, and no licensed person has reached the patient yet, or not since it became worse. */
export function needsLicence(item: WorkItem): boolean {
  const roseSince = item.routedUrgency !== undefined && isWorse(item.urgency, item.routedUrgency);
  return isClinical(item) && (item.escalation?.reachedAt === undefined || roseSince);
}

/**
 * What this worker may do with this item. The boundary between licensed and unlicensed work is here and nowhere else:
 * unlicensed staff may collect, not judge (28 CCR 1300.67.2.2). What was filed as routine anybody may raise, because a second reader only raises.
 */
export function allowedOutcomes(item: WorkItem, grant: Grant): readonly Outcome[] {
  if (needsLicence(item)) return grant.licensed ? ['close', 'call-back', 'hand-off'] : ['hand-off'];
  const assistant = grant.role === 'assistant' || grant.role === 'team-lead';
  if (assistant && item.topics.some((topic) => handOffOnly.includes(topic))) return ['hand-off', 'clinician'];
  return Outcome.options;
}
