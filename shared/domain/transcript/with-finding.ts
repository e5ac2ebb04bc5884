import type { Temporal } from '../time.ts';
import { isWorse, worstOf, type Urgency } from '../classification/vocabulary.ts';
import { advance, unmoved } from '../work-item/advance.ts';
import { isOpen, type WorkItem } from '../work-item/work-item.ts';
import { unread } from '../work-item/new-item.ts';
import type { Finding } from './finding.ts';

/**
 * The item after a finding at `at`, one version later. Urgency only rises and `unsure` stays until a person has listened; only the filing that
 * every unread message begins with gives way to the first finding. A closed item stays closed unless the finding is worse than what it was closed as.
 */
export function withFinding(item: WorkItem, finding: Finding, at: Temporal.Instant): WorkItem {
  const known = { hasTranscript: item.hasTranscript || finding.transcript !== undefined };
  const urgency = worstOf(floorOf(item), finding.urgency);
  if (!isOpen(item) && !isWorse(urgency, item.urgency)) return { ...unmoved(item, at), ...known };

  const first = item.classifiedAt === undefined;
  const moved = isOpen(item) ? advance(item, 'classify', at) : reopened(item, at);
  return {
    ...moved,
    ...known,
    urgency,
    certainty: first || item.certainty === 'sure' ? finding.certainty : 'unsure',
    topics: first ? finding.topics : distinct([...finding.topics, ...item.topics]),
    reasons: first
      ? distinct([...(item.medicalKey ? ['medical-key'] : []), ...said(item), ...finding.reasons])
      : distinct([...item.reasons, ...finding.reasons]),
    classifiedAt: first || isWorse(urgency, item.urgency) ? at.toString() : item.classifiedAt,
  };
}

/** The least urgency that may come out. What a person has said of an item stays, also when they said it before its words were there. */
function floorOf(item: WorkItem): Urgency {
  if (item.classifiedAt !== undefined || !isOpen(item) || item.reasons.includes('found-clinical')) return item.urgency;
  return item.medicalKey ? 'urgent' : 'routine';
}

/** Every reason but the one with which an unread message begins. */
const said = ({ reasons }: WorkItem): string[] => reasons.filter((reason) => !unread.reasons.includes(reason));

/** A closed item about which somebody has to act again, and gets a task of their own. */
export function reopened(item: WorkItem, at: Temporal.Instant): WorkItem {
  return { ...advance(item, 'reopen', at), taskContactId: undefined, closedAt: undefined, closedBy: undefined };
}

const distinct = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];
