import type { Topic } from '../classification/vocabulary.ts';
import type { WorkItem } from '../work-item/work-item.ts';

/** 1 is offered first, 4 last. */
export type Priority = 1 | 2 | 3 | 4;

/** Routine topics that somebody may be waiting for tonight. */
const sooner: readonly Topic[] = ['refill', 'results'];

export const isUrgent = ({ urgency }: Pick<WorkItem, 'urgency'>): boolean => urgency === 'emergency' || urgency === 'urgent';

/** The place of an item's task in its queue: by urgency, then by what can wait least; a caller who left no words is called back early. */
export function priorityOf({ urgency, certainty, topics, kind }: WorkItem): Priority {
  if (urgency === 'emergency' || urgency === 'urgent') return 1;
  if (urgency === 'same-day' || certainty === 'unsure') return 2;
  return kind !== 'message' || topics.some((topic) => sooner.includes(topic)) ? 3 : 4;
}
