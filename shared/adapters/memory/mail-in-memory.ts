import type { Mail, Mailer } from '../../ports/mailer.ts';

export interface MailInMemory extends Mailer {
  /** Every mail, repeats included. */
  readonly sent: Mail[];
}

/** A mailer that keeps what it was given. */
export function mailInMemory(): MailInMemory {
  const sent: Mail[] = [];
  return { sent, send: async (mail) => void sent.push(mail) };
}
