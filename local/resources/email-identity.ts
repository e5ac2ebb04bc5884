import * as z from 'zod';
import { inert, resource } from './resource.ts';

const Properties = z.strictObject({
  EmailIdentity: z.string(),
  ConfigurationSetAttributes: inert,
  DkimAttributes: inert,
  DkimSigningAttributes: inert,
  FeedbackAttributes: inert,
  MailFromAttributes: inert,
  Tags: inert,
});

/** Mail may come from this address or domain; from another it is refused. */
export const emailIdentity = resource('AWS::SES::EmailIdentity', Properties, ({ properties }, { senders }) => {
  senders.add(properties.EmailIdentity);
  return { ref: properties.EmailIdentity, attributes: {} };
});
