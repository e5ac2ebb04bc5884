import * as z from 'zod';

export interface Mail {
  /** Given by SES, or by the runtime for a notice of a topic. */
  id: string;
  /** The header of the message itself: a repeat of one mail carries the same. Empty when SES chose it. */
  messageId: string;
  /** When it was sent, in epoch milliseconds of the simulated world. */
  at: number;
  kind: 'mail' | 'notice';
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
  attachments: { filename: string; contentType: string; content: string }[];
}
const Store = z.object({
  emails: z.array(
    z.object({
      messageId: z.string(),
      from: z.string(),
      destination: z.object({ to: z.array(z.string()) }),
      subject: z.string(),
      body: z.object({ text: z.string().nullish(), html: z.string().nullish() }),
      attachments: z.array(z.object({ filename: z.string().nullish(), contentType: z.string(), content: z.string() })).default([]),
    }),
  ),
});

/** All mail of the night: what SES was given, and what topics told their subscribers. */
export class Mailbox {
  private readonly sendings: { id: string; messageId: string; at: number }[] = [];
  private readonly notices: Mail[] = [];
  private readonly server: string;
  private readonly now: () => number;

  /** `server` is the address of the mail server, `now` the simulated time. */
  constructor(server: string, now: () => number) {
    this.server = server;
    this.now = now;
  }

  /** Notes that SES took a mail. */
  sent(id: string, messageId: string) {
    this.sendings.push({ id, messageId, at: this.now() });
  }

  notice({ from, to, subject, text }: Pick<Mail, 'from' | 'to' | 'subject' | 'text'>) {
    const id = `notice-${this.notices.length + 1}`;
    this.notices.push({ id, messageId: '', at: this.now(), kind: 'notice', from, to, subject, text, html: '', attachments: [] });
  }

  /** In the order in which they were sent. */
  async mails(): Promise<Mail[]> {
    const { emails } = Store.parse(await (await fetch(`${this.server}/store`)).json());
    const stored = new Map(emails.map((mail) => [mail.messageId, mail]));
    const mails = this.sendings.flatMap(({ id, messageId, at }) => {
      const mail = stored.get(id);
      return mail ? [read(mail, { id, messageId, at })] : [];
    });
    return [...mails, ...this.notices].sort((a, b) => a.at - b.at);
  }
}

function read(mail: z.infer<typeof Store>['emails'][number], sending: { id: string; messageId: string; at: number }): Mail {
  const attachments = mail.attachments.map(({ filename, ...attachment }) => ({ ...attachment, filename: filename ?? '' }));
  const { text, html } = mail.body;
  return {
    ...sending,
    kind: 'mail',
    from: mail.from,
    to: mail.destination.to,
    subject: mail.subject,
    text: text ?? '',
    html: html ?? '',
    attachments,
  };
}
