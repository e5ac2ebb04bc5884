import * as z from 'zod';
import { atOnce, choice, failure, next, parametersOf } from '../flow/action.ts';
import type { Session } from '../flow/session.ts';
import { text } from '../flow/values.ts';

const checked = z.enum([
  'NumberOfAgentsAvailable',
  'NumberOfAgentsStaffed',
  'NumberOfAgentsOnline',
  'NumberOfContactsInQueue',
  'OldestContactInQueueAgeSeconds',
]);
const Queue = { QueueId: text.optional(), AgentId: text.optional() };
const Check = z.strictObject({ ...Queue, MetricType: checked });
const channels = { Voice: 'VOICE', Chat: 'CHAT', Task: 'TASK' } as const;
const Get = z.strictObject({ ...Queue, QueueChannel: z.enum(['Voice', 'Chat', 'Task']).optional() });

/** Chooses by how many people are there, or wait, in a queue. */
export const checkMetricData = atOnce((block, session) => {
  const { MetricType, ...given } = parametersOf(Check, block, session);
  const queue = queueOf(given, session);
  const value = session.stage.staff(queue, MetricType);
  return value === undefined ? failure(`there is no queue ${queue || '(none set)'}`) : choice(String(value));
}, false);

/** Puts what is known of a queue under $.Metrics. */
export const getMetricData = atOnce((block, session) => {
  const { QueueChannel, ...given } = parametersOf(Get, block, session);
  const queue = queueOf(given, session);
  const metrics = session.stage.queueMetrics(queue, QueueChannel === undefined ? session.contact.channel : channels[QueueChannel]);
  if (!metrics) return failure(`there is no queue ${queue || '(none set)'}`);
  session.metrics = metrics;
  return next;
});

/** The queue named, else the one the contact is in or bound for. */
function queueOf(
  { QueueId, AgentId }: { QueueId?: string | undefined; AgentId?: string | undefined },
  { contact, stage }: Session,
): string {
  if (AgentId !== undefined) return stage.queueOfAgent(AgentId) ?? '';
  return QueueId ?? contact.queue ?? contact.targetQueue ?? '';
}
