import * as z from 'zod';
import { errorReply, type Service } from '../service-request.ts';
import type { Mailbox } from './mailbox.ts';

const SendEmail = z.object({
  FromEmailAddress: z.string().optional(),
  ConfigurationSetName: z.string().optional(),
  Content: z.object({ Raw: z.object({ Data: z.string() }).optional() }),
});
interface Around {
  server: Service;
  senders: Set<string>;
  configurationSets: Set<string>;
  mailbox: Mailbox;
}

/** SES in front of the mail server, which takes any sender: only what the templates declare may send. */
export function mailService({ server, senders, configurationSets, mailbox }: Around): Service {
  return async (request) => {
    if (request.method !== 'POST' || request.url !== '/v2/email/outbound-emails')
      return errorReply('NotFoundException', `The local SES does not know ${request.method} ${request.url}`, 404);
    const { FromEmailAddress, ConfigurationSetName, Content } = SendEmail.parse(JSON.parse(request.body.toString()));
    const raw = Buffer.from(Content.Raw?.Data ?? '', 'base64').toString();
    const from = addressIn(FromEmailAddress ?? headerOf(raw, 'From'));
    if (!senders.has(from) && !senders.has(from.split('@')[1] ?? ''))
      return errorReply('MessageRejected', 'Email address is not verified. The identity failed the check in this region.');
    if (ConfigurationSetName && !configurationSets.has(ConfigurationSetName))
      return errorReply('NotFoundException', 'Configuration set does not exist', 404);
    const reply = await server(request);
    if (reply.status === 200)
      mailbox.sent(z.object({ MessageId: z.string() }).parse(JSON.parse(String(reply.body))).MessageId, headerOf(raw, 'Message-ID'));
    return reply;
  };
}

const addressIn = (text: string) => (/<([^>]+)>/.exec(text)?.[1] ?? text).trim();

/** The value of one header of a message as it travels; a folded one in full. */
function headerOf(raw: string, name: string): string {
  const [head = ''] = raw.split(/\r?\n\r?\n/);
  return (
    new RegExp(`^${name}:[ \\t]*((?:.*(?:\\r?\\n[ \\t].*)*))`, 'im')
      .exec(head)?.[1]
      ?.replace(/\r?\n[ \t]/g, ' ')
      .trim() ?? ''
  );
}
