import type { MessageQueue } from '../../ports/message-queue.ts';

export interface QueueInMemory<Message> extends MessageQueue<Message> {
  readonly sent: Message[];
}

/** A queue that keeps what it was given. */
export function queueInMemory<Message>(): QueueInMemory<Message> {
  const sent: Message[] = [];
  return { sent, send: async (message) => void sent.push(structuredClone(message)) };
}
