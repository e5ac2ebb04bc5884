import * as sdk from '@aws-sdk/client-connect';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { SimulatorSettings } from '../../../local/connect/settings.ts';
import { anInstance, line } from '../../support/connect-instance.ts';
import { saying, smallFlow } from '../../support/small-flow.ts';

let stop = async () => {};
afterEach(() => stop());

/** An instance with its API, and the real SDK in front of it, which does not try again. */
async function anApi(options: Partial<SimulatorSettings> = { throttle: false }) {
  const instance = anInstance(options);
  const endpoint = await instance.connect.listen();
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new sdk.ConnectClient({ endpoint, region: 'us-east-1', credentials, maxAttempts: 1 });
  stop = async () => {
    client.destroy();
    await instance.connect.stop();
  };
  const flow = instance.flow('hello', smallFlow({ hello: saying('Hello.') }));
  return { ...instance, client, InstanceId: instance.connect.instance.arn, ContactFlowId: flow };
}

describe('contacts by the API', () => {
  it('begins a task once, however often it is asked with the same token', async () => {
    const { client, connect, world, InstanceId, ContactFlowId } = await anApi();
    const task = { InstanceId, ContactFlowId, Name: 'Item', Attributes: { workItemId: 'wi-1' }, ClientToken: 'wi-1-1' };
    const first = await client.send(new sdk.StartTaskContactCommand(task));
    const again = await client.send(new sdk.StartTaskContactCommand(task));
    const other = await client.send(new sdk.StartTaskContactCommand({ ...task, ClientToken: 'wi-1-2' }));
    expect(again.ContactId).toBe(first.ContactId);
    expect(other.ContactId).not.toBe(first.ContactId);
    expect(connect.contacts()).toHaveLength(2);
    await world.pass(8 * 86_400);
    const later = await client.send(new sdk.StartTaskContactCommand(task));
    expect(later.ContactId).not.toBe(first.ContactId);
  });

  it('calls out once a token, from a number of the instance only', async () => {
    const { client, connect, InstanceId, ContactFlowId } = await anApi();
    connect.addPhoneNumber({ address: line });
    const call = { InstanceId, ContactFlowId, DestinationPhoneNumber: '+13035550150', SourcePhoneNumber: line, ClientToken: 'page-1' };
    const first = await client.send(new sdk.StartOutboundVoiceContactCommand(call));
    const again = await client.send(new sdk.StartOutboundVoiceContactCommand(call));
    expect(again.ContactId).toBe(first.ContactId);
    const foreign = { ...call, SourcePhoneNumber: '+12025550199' };
    await expect(client.send(new sdk.StartOutboundVoiceContactCommand(foreign))).rejects.toMatchObject({ name: 'InvalidRequestException' });
  });

  it('refuses a call above the quota', async () => {
    const { client, connect, InstanceId, ContactFlowId } = await anApi({ throttle: false, concurrentCalls: 0 });
    connect.addPhoneNumber({ address: line });
    const call = { InstanceId, ContactFlowId, DestinationPhoneNumber: '+13035550150', SourcePhoneNumber: line };
    await expect(client.send(new sdk.StartOutboundVoiceContactCommand(call))).rejects.toBeInstanceOf(sdk.LimitExceededException);
  });

  it('describes a contact as the SDK reads it', async () => {
    const { client, connect, world, InstanceId, ContactFlowId } = await anApi();
    connect.addPhoneNumber({ address: line, flow: ContactFlowId });
    const { contactId } = connect.callIn({ from: '+12025550177', to: line });
    await world.pass(10);
    const { Contact } = await client.send(new sdk.DescribeContactCommand({ InstanceId, ContactId: contactId }));
    expect(Contact).toMatchObject({
      Id: contactId,
      Channel: 'VOICE',
      InitiationMethod: 'INBOUND',
      InitiationTimestamp: new Date('2026-03-09T02:00:00Z'),
      DisconnectReason: 'CONTACT_FLOW_DISCONNECT',
      CustomerEndpoint: { Address: '+12025550177', Type: 'TELEPHONE_NUMBER' },
      SystemEndpoint: { Address: line },
      Tags: { 'aws:connect:systemEndpoint': line },
      Recordings: [],
    });
    const missing = client.send(new sdk.DescribeContactCommand({ InstanceId, ContactId: 'nobody' }));
    await expect(missing).rejects.toBeInstanceOf(sdk.ResourceNotFoundException);
  });

  it('shows who accepted a task, and when', async () => {
    const { client, connect, world, queue, flow, InstanceId } = await anApi();
    const content = smallFlow({
      hook: {
        type: 'UpdateContactEventHooks',
        with: { EventHooks: { CustomerQueue: flow('silent', silent, 'CUSTOMER_QUEUE') } },
        next: 'queue',
        errors: { NoMatchingError: 'end' },
      },
      queue: { type: 'UpdateContactTargetQueue', with: { QueueId: queue.arn }, next: 'go', errors: { NoMatchingError: 'end' } },
      go: { type: 'TransferContactToQueue', next: 'end', errors: { QueueAtCapacity: 'end', NoMatchingError: 'end' } },
    });
    const { ContactId } = await client.send(
      new sdk.StartTaskContactCommand({ InstanceId, ContactFlowId: flow('task', content), Name: 'Item' }),
    );
    await world.pass(1);
    const counts = { InstanceId, Filters: { Queues: [queue.id], Channels: ['TASK' as const] }, Groupings: ['QUEUE' as const] };
    const metrics = [{ Name: 'CONTACTS_IN_QUEUE' as const }, { Name: 'AGENTS_AVAILABLE' as const }, { Name: 'AGENTS_STAFFED' as const }];
    const before = await client.send(new sdk.GetCurrentMetricDataCommand({ ...counts, CurrentMetrics: metrics }));
    expect(before.MetricResults?.[0]?.Collections?.map(({ Value }) => Value)).toEqual([1, 0, 0]);
    await client.send(new sdk.UpdateContactRoutingDataCommand({ InstanceId, ContactId, QueuePriority: 1 }));
    connect.agents.setStatus('assistant-one', 'Available');
    await world.pass(4);
    connect.agents.accept('assistant-one', ContactId ?? '');
    const { Contact } = await client.send(new sdk.DescribeContactCommand({ InstanceId, ContactId }));
    const { user } = connect.agents.get('assistant-one');
    expect(Contact?.AgentInfo).toMatchObject({ Id: user.id, AcceptedByAgentTimestamp: new Date('2026-03-09T02:00:05Z') });
    expect(Contact).toMatchObject({ QueuePriority: 1, QueueInfo: { Id: queue.id } });
  });

  it('stops a contact, once', async () => {
    const { client, connect, InstanceId, ContactFlowId } = await anApi();
    const ContactId = connect.startTask({ flow: ContactFlowId, name: 'Item' });
    await client.send(new sdk.StopContactCommand({ InstanceId, ContactId }));
    expect(connect.contact(ContactId)?.disconnectReason).toBe('API');
    await expect(client.send(new sdk.StopContactCommand({ InstanceId, ContactId }))).rejects.toMatchObject({
      name: 'InvalidRequestException',
    });
  });

  it('keeps attributes', async () => {
    const { client, connect, InstanceId, ContactFlowId } = await anApi();
    const InitialContactId = connect.startTask({ flow: ContactFlowId, name: 'Item', attributes: { a: '1' } });
    await client.send(new sdk.UpdateContactAttributesCommand({ InstanceId, InitialContactId, Attributes: { b: '2' } }));
    const { Attributes } = await client.send(new sdk.GetContactAttributesCommand({ InstanceId, InitialContactId }));
    expect(Attributes).toEqual({ a: '1', b: '2' });
  });
});

describe('the list of contacts', () => {
  const range = (Type: sdk.SearchContactsTimeRangeType) => ({
    TimeRange: { Type, StartTime: new Date('2026-03-09T01:00:00Z'), EndTime: new Date('2026-03-09T03:00:00Z') },
  });

  it('is complete, page by page, of the channel and kind that is asked for', async () => {
    const { client, connect, world, InstanceId, ContactFlowId } = await anApi();
    connect.addPhoneNumber({ address: line, flow: ContactFlowId });
    const ids = [];
    for (let count = 0; count < 5; count += 1) {
      ids.push(connect.callIn({ to: line }).contactId);
      await world.pass(60);
    }
    connect.startTask({ flow: ContactFlowId, name: 'Item' });
    const search = {
      InstanceId,
      ...range('DISCONNECT_TIMESTAMP'),
      SearchCriteria: { Channels: ['VOICE' as const], InitiationMethods: ['INBOUND' as const] },
    };
    const found = [];
    const pages = sdk.paginateSearchContacts(
      { client, pageSize: 2 },
      { ...search, Sort: { FieldName: 'DISCONNECT_TIMESTAMP', Order: 'ASCENDING' } },
    );
    for await (const { Contacts = [] } of pages) found.push(...Contacts);
    expect(found.map(({ Id }) => Id)).toEqual(ids);
    expect(found[0]).toMatchObject({ Channel: 'VOICE', DisconnectTimestamp: expect.any(Date) });
  });

  it('has no contact of another time, and none that is not over', async () => {
    const { client, connect, world, InstanceId, ContactFlowId } = await anApi();
    await world.pass(2 * 3_600);
    connect.startTask({ flow: ContactFlowId, name: 'Item' });
    const { TotalCount } = await client.send(new sdk.SearchContactsCommand({ InstanceId, ...range('INITIATION_TIMESTAMP') }));
    expect(TotalCount).toBe(0);
    const all = { TimeRange: { ...range('DISCONNECT_TIMESTAMP').TimeRange, EndTime: new Date('2026-03-10T00:00:00Z') } };
    expect((await client.send(new sdk.SearchContactsCommand({ InstanceId, ...all }))).Contacts).toEqual([]);
  });
});

describe('what an operator sets up by the API', () => {
  it('claims a free number and lets a flow answer it', async () => {
    const { client, connect, world, InstanceId, ContactFlowId } = await anApi();
    const target = { TargetArn: InstanceId, PhoneNumberCountryCode: 'US' as const, PhoneNumberType: 'DID' as const };
    const { AvailableNumbersList = [] } = await client.send(new sdk.SearchAvailablePhoneNumbersCommand({ ...target, MaxResults: 2 }));
    const [{ PhoneNumber = '' } = {}] = AvailableNumbersList;
    const { PhoneNumberId = '' } = await client.send(new sdk.ClaimPhoneNumberCommand({ TargetArn: InstanceId, PhoneNumber }));
    await client.send(new sdk.AssociatePhoneNumberContactFlowCommand({ InstanceId, PhoneNumberId, ContactFlowId }));
    const { ListPhoneNumbersSummaryList } = await client.send(new sdk.ListPhoneNumbersV2Command({ TargetArn: InstanceId }));
    expect(ListPhoneNumbersSummaryList).toMatchObject([{ PhoneNumber, PhoneNumberId, TargetArn: InstanceId }]);
    const call = connect.callIn({ to: PhoneNumber });
    await world.pass(5);
    expect(call.heard).toEqual(['Hello.']);
    await client.send(new sdk.DisassociatePhoneNumberContactFlowCommand({ InstanceId, PhoneNumberId }));
    await expect(connect.callIn({ to: PhoneNumber }).ended).resolves.toBe('MISCONFIGURED');
    const described = await client.send(new sdk.DescribePhoneNumberCommand({ PhoneNumberId }));
    expect(described.ClaimedPhoneNumberSummary?.PhoneNumberStatus?.Status).toBe('CLAIMED');
  });

  it('makes a queue and gives it to a routing profile', async () => {
    const { client, hours, profile, InstanceId } = await anApi();
    const { QueueId, QueueArn = '' } = await client.send(
      new sdk.CreateQueueCommand({ InstanceId, Name: 'staff', HoursOfOperationId: hours.id }),
    );
    const QueueConfigs = [{ QueueReference: { Channel: 'TASK' as const, QueueId }, Priority: 1, Delay: 0 }];
    await client.send(new sdk.AssociateRoutingProfileQueuesCommand({ InstanceId, RoutingProfileId: profile.id, QueueConfigs }));
    expect(profile.queues).toContainEqual({ queue: QueueArn, channel: 'TASK', priority: 1, delaySeconds: 0 });
    const byName = { StringCondition: { FieldName: 'name', Value: 'staff', ComparisonType: 'EXACT' as const } };
    const { Queues } = await client.send(new sdk.SearchQueuesCommand({ InstanceId, SearchCriteria: byName }));
    expect(Queues?.map((queue) => queue.QueueId)).toEqual([QueueId]);
    const second = client.send(new sdk.CreateQueueCommand({ InstanceId, Name: 'staff', HoursOfOperationId: hours.id }));
    await expect(second).rejects.toBeInstanceOf(sdk.DuplicateResourceException);
    const { Queue } = await client.send(new sdk.DescribeQueueCommand({ InstanceId, QueueId }));
    expect(Queue).toMatchObject({ Name: 'staff', HoursOfOperationId: hours.id });
  });

  it('makes a user', async () => {
    const { client, profile, security, InstanceId } = await anApi();
    const user = {
      InstanceId,
      Username: 'nurse',
      RoutingProfileId: profile.id,
      SecurityProfileIds: [security.id],
      IdentityInfo: { FirstName: 'Nurse' },
    };
    const { UserId } = await client.send(new sdk.CreateUserCommand({ ...user, Password: 'not-a-real-one-1' }));
    const { UserSummaryList } = await client.send(new sdk.ListUsersCommand({ InstanceId }));
    expect(UserSummaryList?.map(({ Username }) => Username)).toEqual(['assistant-one', 'nurse']);
    const { User } = await client.send(new sdk.DescribeUserCommand({ InstanceId, UserId }));
    expect(User).toMatchObject({ Username: 'nurse', RoutingProfileId: profile.id, SecurityProfileIds: [security.id] });
    await expect(client.send(new sdk.CreateUserCommand(user))).rejects.toBeInstanceOf(sdk.DuplicateResourceException);
  });

  it('lists what is there', async () => {
    const { client, hours, profile, security, InstanceId } = await anApi();
    const flows = await client.send(new sdk.ListContactFlowsCommand({ InstanceId, ContactFlowTypes: ['CONTACT_FLOW'] }));
    expect(flows.ContactFlowSummaryList?.map(({ Name }) => Name)).toEqual(['hello']);
    const none = await client.send(new sdk.ListContactFlowsCommand({ InstanceId, ContactFlowTypes: ['CUSTOMER_QUEUE', 'CUSTOMER_HOLD'] }));
    expect(none.ContactFlowSummaryList).toEqual([]);
    const { HoursOfOperationSummaryList } = await client.send(new sdk.ListHoursOfOperationsCommand({ InstanceId }));
    expect(HoursOfOperationSummaryList).toMatchObject([{ Id: hours.id, Name: 'always' }]);
    const profiles = await client.send(new sdk.ListRoutingProfilesCommand({ InstanceId }));
    expect(profiles.RoutingProfileSummaryList).toMatchObject([{ Id: profile.id }]);
    const securityProfiles = await client.send(new sdk.ListSecurityProfilesCommand({ InstanceId }));
    expect(securityProfiles.SecurityProfileSummaryList).toMatchObject([{ Id: security.id }]);
    const { QueueSummaryList } = await client.send(new sdk.ListQueuesCommand({ InstanceId, QueueTypes: ['STANDARD'] }));
    expect(QueueSummaryList).toMatchObject([{ Name: 'main' }]);
  });
});

describe('what the API refuses', () => {
  it('requests above the rate, until time passes', async () => {
    const { client, world, InstanceId } = await anApi({});
    const list = () => client.send(new sdk.ListUsersCommand({ InstanceId }));
    for (let count = 0; count < 5; count += 1) await list();
    const refused = await list().catch((problem: unknown) => problem);
    expect(refused).toMatchObject({ name: 'TooManyRequestsException', $metadata: { httpStatusCode: 429 } });
    await world.pass(1);
    await list();
  });

  it('an operation that it does not have, by name', async () => {
    const { client, InstanceId } = await anApi();
    await expect(client.send(new sdk.ListPromptsCommand({ InstanceId }))).rejects.toThrow('does not know ListPrompts');
  });

  it.each([
    ['another instance', { InstanceId: 'another' }, 'ResourceNotFoundException'],
    ['a flow that is not there', { ContactFlowId: 'nothing' }, 'ResourceNotFoundException'],
    ['a task without a name', { Name: undefined }, 'InvalidRequestException'],
    ['attributes of more than 32 KB', { Attributes: { a: 'x'.repeat(33_000) } }, 'InvalidRequestException'],
    ['a feature that is not simulated', { ScheduledTime: new Date() }, 'InvalidParameterException'],
  ])('%s', async (_, wrong, name) => {
    const { client, InstanceId, ContactFlowId } = await anApi();
    const command = new sdk.StartTaskContactCommand({ InstanceId, ContactFlowId, Name: 'Item', ...wrong });
    await expect(client.send(command)).rejects.toMatchObject({ name });
  });
});

const silent = JSON.stringify({
  Version: '2019-10-30',
  StartAction: 'end',
  Actions: [{ Identifier: 'end', Type: 'EndFlowExecution', Parameters: {}, Transitions: {} }],
});
