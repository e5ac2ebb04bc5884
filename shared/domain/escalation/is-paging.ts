import { isOpen, type Escalation, type WorkItem } from '../work-item/work-item.ts';

/** Whether clinicians are still called about an item: its escalation is open until the patient was reached. */
export function isPaging(item: WorkItem): item is WorkItem & { escalation: Escalation } {
  return isOpen(item) && item.escalation !== undefined && item.escalation.reachedAt === undefined;
}
