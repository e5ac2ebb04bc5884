import { SearchContactsCommand, type ConnectClient } from '@aws-sdk/client-connect';
import type { Temporal } from '../../domain/time.ts';
import type { EndedContact } from '../../ports/phone-system.ts';

interface Instance {
  readonly connect: ConnectClient;
  readonly InstanceId: string;
}

interface Wanted {
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
  readonly channel: 'VOICE' | 'TASK';
  readonly initiationMethod: 'INBOUND' | 'API';
}

/**
 * Connect's own list of the contacts of one kind that ended in a window (at most two weeks long), independent of its best-effort events.
 * https://docs.aws.amazon.com/connect/latest/APIReference/API_SearchContacts.html
 */
export async function contactsEnded({ connect, InstanceId }: Instance, wanted: Wanted): Promise<EndedContact[]> {
  const { from, to, channel, initiationMethod } = wanted;
  const found: EndedContact[] = [];
  let NextToken: string | undefined;
  do {
    const page = await connect.send(
      new SearchContactsCommand({
        InstanceId,
        TimeRange: { Type: 'DISCONNECT_TIMESTAMP', StartTime: new Date(from.epochMilliseconds), EndTime: new Date(to.epochMilliseconds) },
        SearchCriteria: { Channels: [channel], InitiationMethods: [initiationMethod] },
        MaxResults: 100,
        NextToken,
      }),
    );
    for (const { Id, Channel, InitiationMethod, DisconnectTimestamp } of page.Contacts ?? [])
      if (Id && DisconnectTimestamp)
        found.push({
          contactId: Id,
          channel: Channel ?? '',
          initiationMethod: InitiationMethod ?? '',
          disconnectedAt: DisconnectTimestamp.toISOString(),
        });
    NextToken = page.NextToken;
  } while (NextToken);
  return found;
}
