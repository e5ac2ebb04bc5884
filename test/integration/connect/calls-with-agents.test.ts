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
