import { SearchContactsCommand, type ConnectClient } from '@aws-sdk/client-connect';
import type { Temporal } from '../../domain/time.ts';
import type { EndedContact } from '../../ports/phone-system.ts';

interface Instance {
  readonly connect: ConnectClient;
  readonly InstanceId: string;
}

/**
 * Connect's own list of the calls that came in and ended in a window (at most two weeks long), independent of its best-effort events.
 * https://docs.aws.amazon.com/connect/latest/APIReference/API_SearchContacts.html
 */
export async function inboundCallsEnded(
  { connect, InstanceId }: Instance,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<EndedContact[]> {
  const found: EndedContact[] = [];
  let NextToken: string | undefined;
  do {
    const page = await connect.send(
      new SearchContactsCommand({
        InstanceId,
        TimeRange: { Type: 'DISCONNECT_TIMESTAMP', StartTime: new Date(from.epochMilliseconds), EndTime: new Date(to.epochMilliseconds) },
        SearchCriteria: { Channels: ['VOICE'], InitiationMethods: ['INBOUND'] },
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
