import type { Contact } from '../../shared/domain/work-item/contact.ts';
import type { WorkItem } from '../../shared/domain/work-item/work-item.ts';
import type { Hop } from './page-state.ts';

/** What the contact's record says of the call before there was an item. */
export function callHops(
  { startedAt, callerNumber, line, language, messageRegisteredAt, medicalKey, promisedAt, contactId }: Contact,
  item: WorkItem,
): Hop[] {
  const call: Hop = {
    at: Date.parse(startedAt),
    title: 'Call answered: contact record written',
    details: [`from: ${callerNumber ?? 'number withheld'}`, `to: ${line}`, `contact: ${contactId}`],
  };
  const message: Hop[] = messageRegisteredAt
    ? [
        {
          at: Date.parse(messageRegisteredAt),
          title: 'Message registered, before the beep',
          details: [
            `language: ${language}`,
            ...(medicalKey ? ['medical key pressed'] : []),
            ...(promisedAt ? [`promised by: ${promisedAt}`] : []),
          ],
        },
      ]
    : [];
  return [call, ...message, { at: Date.parse(item.receivedAt), title: 'Call over', details: [] }];
}
