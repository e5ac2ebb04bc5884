import type { Mail } from '../mail/mailbox.ts';
import type { LocalRuntime } from '../runtime.ts';
import type { MailState } from './page-state.ts';
import { Refusal } from './request-guard.ts';

/** All mail of the night, the newest first; the HTML is fetched when it is read. */
export async function mailList({ parts }: LocalRuntime): Promise<MailState[]> {
  return (await parts.mailbox.mails()).map(shown).toReversed();
}

/** The HTML of a mail. Throws a Refusal when there is none. */
export async function mailHtml({ parts }: LocalRuntime, id: string): Promise<string> {
  const mail = (await parts.mailbox.mails()).find((candidate) => candidate.id === id);
  if (!mail?.html) throw new Refusal('There is no such mail.', 404);
  return mail.html;
}

function shown({ id, at, kind, from, to, subject, text, html, attachments }: Mail): MailState {
  return { id, at, kind, from, to, subject, text, hasHtml: html !== '', attachments: attachments.map(({ filename }) => filename) };
}
