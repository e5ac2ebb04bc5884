import * as z from 'zod';

const Message = z.object({ messageId: z.string(), body: z.string() });
const Inspected = z.object({
  messages: z.object({
    ready: z.array(Message),
    delayed: z.array(Message),
    inflight: z.array(z.object({ message: Message, visibilityDeadline: z.number() })),
  }),
});
export type QueueMessage = z.infer<typeof Message>;

/** What lies in a queue, looked at without receiving it: what is visible, and what somebody has received and not deleted. */
export async function messagesIn(queuesAddress: string, queueName: string): Promise<{ visible: QueueMessage[]; hidden: QueueMessage[] }> {
  const answer = await fetch(`${queuesAddress}/_fauxqs/queues/${queueName}`);
  const { ready, delayed, inflight } = Inspected.parse(await answer.json()).messages;
  // The server moves a message whose time is over only when somebody receives.
  const over = inflight.filter(({ visibilityDeadline }) => visibilityDeadline <= Date.now());
  const held = inflight.filter(({ visibilityDeadline }) => visibilityDeadline > Date.now());
  return { visible: [...ready, ...over.map(({ message }) => message)], hidden: [...delayed, ...held.map(({ message }) => message)] };
}
