import { describe, expect, it } from '@jest/globals';
import { anInstance } from '../../support/connect-instance.ts';
import { saying, type SmallBlock, smallFlow } from '../../support/small-flow.ts';

const hook = (name: string, flow: string, next: string) => ({
  type: 'UpdateContactEventHooks',
  with: { EventHooks: { [name]: flow } },
  next,
  errors: { NoMatchingError: 'end' },
});
const remaining = smallFlow({ thanks: saying('Please stay for a question.') });

/** A line whose calls go to the queue at once; the agent has accepted the one that is given back. */
async function aCallWithAnAgent(hooks: Record<string, string> = {}) {
  const instance = anInstance();
  const { connect, world, queue, flow } = instance;
  const [[name, content] = []] = Object.entries(hooks);
  const first: Record<string, SmallBlock> =
    name && content ? { hook: hook(name, flow(name, content), 'queue') } : { hello: saying('Hello.', 'queue') };
  const blocks = {
    queue: { type: 'UpdateContactTargetQueue', with: { QueueId: queue.arn }, next: 'go', errors: { NoMatchingError: 'end' } },
    go: { type: 'TransferContactToQueue', next: 'end', errors: { QueueAtCapacity: 'end', NoMatchingError: 'end' } },
  };
  connect.addPhoneNumber({ address: '+12025550100', flow: flow('line', smallFlow({ ...first, ...blocks })) });
  connect.agents.setStatus('assistant-one', 'Available');
  const call = connect.callIn({ to: '+12025550100' });
  await world.pass(2);
  connect.agents.accept('assistant-one', call.contactId);
  return { ...instance, call };
}

describe('a call with an agent', () => {
  it('is over for the caller when the agent hangs up', async () => {
    const { connect, call } = await aCallWithAnAgent();
    connect.agents.end('assistant-one', call.contactId);
    await expect(call.ended).resolves.toBe('AGENT_DISCONNECT');
  });

  it('goes on without the agent where a flow is set for it, and is complete when both are done', async () => {
    const { connect, world, call } = await aCallWithAnAgent({ CustomerRemaining: remaining });
    connect.agents.end('assistant-one', call.contactId);
    connect.agents.clear('assistant-one', call.contactId);
    expect(world.eventsOf(call.contactId)).not.toContain('DISCONNECTED');
    await world.pass(5);
    expect(call.heard.at(-1)).toBe('Please stay for a question.');
    expect(world.eventsOf(call.contactId).slice(-2)).toEqual(['DISCONNECTED', 'COMPLETED']);
  });

  it('has a flow whispered into the ear of the agent alone', async () => {
    const { connect, world, call } = await aCallWithAnAgent({ AgentWhisper: smallFlow({ say: saying('Maple Street is calling.') }) });
    await world.pass(5);
    expect(connect.agents.get('assistant-one').heard.map(({ text }) => text)).toEqual(['Maple Street is calling.']);
    expect(call.heard).not.toContain('Maple Street is calling.');
  });

  it('opens a guide for the work after it', async () => {
    const { connect, world, call } = await aCallWithAnAgent({
      DisconnectAgentUI: smallFlow({
        show: {
          type: 'ShowView',
          with: { ViewResource: { Id: 'confirmation' }, InvocationTimeLimitSeconds: '60' },
          on: { Next: 'end' },
          errors: { NoMatchingCondition: 'end', NoMatchingError: 'end', TimeLimitExceeded: 'end' },
        },
      }),
    });
    expect(connect.agents.views('assistant-one')).toEqual([]);
    call.hangUp({ now: true });
    await world.pass(1);
    expect(connect.agents.views('assistant-one')).toMatchObject([{ view: 'confirmation', relatedContactId: call.contactId }]);
  });
});

describe('a call in a queue', () => {
  it('is talked about by both, and leaves the agent the work after it', async () => {
    const { connect, world, queue, flow } = anInstance();
    const content = smallFlow({
      hello: saying('Hello.', 'queue'),
      queue: { type: 'UpdateContactTargetQueue', with: { QueueId: queue.arn }, next: 'go', errors: { NoMatchingError: 'end' } },
      go: { type: 'TransferContactToQueue', next: 'end', errors: { QueueAtCapacity: 'end', NoMatchingError: 'end' } },
    });
    connect.addPhoneNumber({ address: '+12025550100', flow: flow('line', content) });
    connect.agents.setStatus('assistant-one', 'Available');
    const call = connect.callIn({ to: '+12025550100' });
    await world.pass(2);
    connect.agents.accept('assistant-one', call.contactId);
    await world.pass(5);
    connect.agents.say('assistant-one', call.contactId, 'This is the front desk.');
    call.say('I need an appointment');
    expect(call.heard.at(-1)).toBe('This is the front desk.');
    expect(connect.agents.get('assistant-one').heard.map(({ text }) => text)).toEqual(['main', 'I need an appointment']);
    call.hangUp({ now: true });
    expect(world.eventsOf(call.contactId)).toEqual(['INITIATED', 'QUEUED', 'CONNECTED_TO_AGENT', 'DISCONNECTED']);
    connect.agents.clear('assistant-one', call.contactId);
    expect(world.eventsOf(call.contactId).at(-1)).toBe('COMPLETED');
  });
});

describe('a call-back that waits', () => {
  it('takes no place of the quota, and is listed as a contact of its own', async () => {
    const { connect, world, queue, flow } = anInstance({ concurrentCalls: 1 });
    const content = smallFlow({
      back: {
        type: 'CreateCallbackContact',
        with: { QueueId: queue.arn, InitialCallDelaySeconds: '5', MaximumConnectionAttempts: '1', RetryDelaySeconds: '60' },
        next: 'end',
        errors: { NoMatchingError: 'end' },
      },
    });
    connect.addPhoneNumber({ address: '+12025550100', flow: flow('line', content) });
    connect.callIn({ from: '+12025550177', to: '+12025550100' });
    await world.pass(10);
    const [back] = connect.contacts().filter(({ initiation }) => initiation === 'CALLBACK');
    expect(world.eventsOf(back?.id ?? '')).toEqual(['INITIATED', 'QUEUED']);
    expect(connect.callIn({ to: '+12025550100' }).reason).toBeUndefined();
  });
});

describe('an agent in the workspace', () => {
  it('calls out with the number of the queue, and has the work after it', async () => {
    const { connect, world, hours, security } = anInstance();
    const number = connect.addPhoneNumber({ address: '+12025550100' });
    const queue = connect.addQueue({ name: 'outbound', hours: hours.arn, outboundCallerNumber: number.arn });
    const profile = connect.addRoutingProfile({ name: 'callers', concurrency: [], queues: [], defaultOutboundQueue: queue.arn });
    connect.addUser({ name: 'caller', routingProfile: profile.arn, securityProfiles: [security.arn] });
    connect.phones.set('+12025550123', { kind: 'person', afterMs: 4_000 });
    const id = connect.agents.dial('caller', '+12025550123');
    await world.pass(10);
    expect(connect.phones.calls()).toMatchObject([{ from: '+12025550100' }]);
    expect(world.eventsOf(id)).toEqual(['INITIATED', 'CONNECTED_TO_SYSTEM', 'CONNECTED_TO_AGENT']);
    connect.agents.end('caller', id);
    expect(connect.contact(id)?.disconnectReason).toBe('AGENT_DISCONNECT');
    connect.agents.clear('caller', id);
    expect(world.eventsOf(id).slice(-2)).toEqual(['DISCONNECTED', 'COMPLETED']);
  });

  it('does not hear a caller who is on hold', async () => {
    const { connect, world, call } = await aCallWithAnAgent();
    await world.pass(10);
    connect.agents.hold('assistant-one', call.contactId);
    call.say('nobody hears this');
    await world.pass(10);
    connect.agents.unhold('assistant-one', call.contactId);
    call.say('but this');
    const heard = connect.agents.get('assistant-one').heard.map(({ text }) => text);
    expect(heard).toContain('but this');
    expect(heard).not.toContain('nobody hears this');
    expect(call.heard).toContain('(hold music)');
  });

  it('lays a task aside, which takes no place on the desk, until a flow or the agent goes on with it', async () => {
    const { connect, world, queue, flow } = anInstance();
    const bare = flow('bare-queue', smallFlow({ done: { type: 'EndFlowExecution' } }), 'CUSTOMER_QUEUE');
    const resumes = flow(
      'resumes',
      smallFlow({ go: { type: 'ResumeContact', next: 'done', errors: { NoMatchingError: 'done' } }, done: { type: 'EndFlowExecution' } }),
    );
    const task = smallFlow({
      music: hook('CustomerQueue', bare, 'pause'),
      pause: hook('PauseContact', resumes, 'queue'),
      queue: { type: 'UpdateContactTargetQueue', with: { QueueId: queue.arn }, next: 'go', errors: { NoMatchingError: 'end' } },
      go: { type: 'TransferContactToQueue', next: 'end', errors: { QueueAtCapacity: 'end', NoMatchingError: 'end' } },
    });
    connect.agents.setStatus('assistant-one', 'Available');
    const id = connect.startTask({ flow: flow('task', task), name: 'A task' });
    await world.pass(1);
    connect.agents.accept('assistant-one', id);
    connect.agents.pause('assistant-one', id);
    expect(world.eventsOf(id).slice(-2)).toEqual(['PAUSED', 'RESUMED']);
    expect(connect.contact(id)?.pausedAt).toBeUndefined();
  });
});
