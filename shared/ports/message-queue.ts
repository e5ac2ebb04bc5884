/** A queue of ids. */
export interface MessageQueue<Message> {
  send(message: Message): Promise<void>;
}
