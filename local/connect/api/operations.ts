import type { Answer } from './answer.ts';
import { contactOperations } from './contacts.ts';
import { metricOperations } from './current-metrics.ts';
import { listOperations } from './lists.ts';
import { phoneNumberOperations } from './phone-numbers.ts';
import { routingProfileOperations } from './routing-profiles.ts';
import { searchOperations } from './search-contacts.ts';
import { startOperations } from './start-contacts.ts';
import { staffOperations } from './users-and-queues.ts';

/** The operations that the simulated API answers, by name. */
export const answers: Readonly<Record<string, Answer>> = {
  ...startOperations,
  ...contactOperations,
  ...searchOperations,
  ...metricOperations,
  ...listOperations,
  ...phoneNumberOperations,
  ...staffOperations,
  ...routingProfileOperations,
};
