import { SendEmailCommand, type SESv2Client } from '@aws-sdk/client-sesv2';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { fault } from '../../errors/fault.ts';
import type { Mailer } from '../../ports/mailer.ts';

interface Settings {
  readonly sender: string;
  readonly configurationSet: string;
}

/** Mail through SES. SES has no idempotency token: the Message-ID, which the caller derives from what the mail is about, tells a repeat. */
export function sesMailer(ses: SESv2Client, { sender, configurationSet }: Settings): Mailer {
  return {
    async send({ to, subject, text, html, messageId }) {
      const composed = new MailComposer({ from: sender, to: [...to], subject, text, html, messageId: `<${messageId}@nightdesk>` });
      const Data = await composed.compile().build();
      try {
        await ses.send(
          new SendEmailCommand({
            FromEmailAddress: sender,
            Destination: { ToAddresses: [...to] },
            ConfigurationSetName: configurationSet,
            Content: { Raw: { Data } },
          }),
        );
      } catch (error) {
        throw fault('MAIL_REFUSED', { messageId }, error);
      }
    },
  };
}
