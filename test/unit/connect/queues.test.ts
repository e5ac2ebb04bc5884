import { describe, expect, it } from '@jest/globals';
import { aCallTo, type CallGiven } from '../../support/call.ts';
import { saying, type SmallBlock, smallFlow } from '../../support/small-flow.ts';

const errors = { NoMatchingError: 'failed' };
const target = (parameters: Record<string, unknown>, next = 'wait'): SmallBlock => ({
  type: 'UpdateContactTargetQueue',
  with: parameters,
  next,
  errors,
});
const wait: SmallBlock = { type: 'TransferContactToQueue', next: 'failed', errors: { ...errors, QueueAtCapacity: 'failed' } };
const hook = (name: string, flow: string, next: string, more: Record<string, unknown> = {}): SmallBlock => ({
  type: 'UpdateContactEventHooks',
  with: { EventHooks: { [name]: flow }, ...more },
  next,
  errors,
});
const failed = saying('No queue.');
const music: SmallBlock = {
  type: 'MessageParticipantIteratively',
  with: { Messages: [{ Text: 'Please hold.' }], InterruptFrequencySeconds: '10' },
  next: 'check',
  on: { MessagesInterrupted: 'check' },
  errors: { NoMatchingError: 'check' },
};
const line = smallFlow({ target: target({ QueueId: 'main' }), wait, failed });

describe('a caller in a queue', () => {
  it('is taken by an agent who comes later', () => {
    const call = aCallTo(line, { agents: [{ comesAfter: 40, says: 'Front desk.' }] }).hears(/very important/, /Front desk/);
    expect(call.events.find(({ type }) => type === 'agent-joined')?.at).toBeGreaterThan((call.events[0]?.at ?? 0) + 40_000);
    call.ends('AGENT_DISCONNECT');
  });

  it.each([
    ['lets it ring', 'never', 23],
    ['turns it down', 'rejects', 3],
  ] as const)('goes to the next agent when one %s', (_, answersAfter, seconds) => {
    const call = aCallTo(line, { agents: [{ answersAfter, says: 'Not me.' }, { says: 'Me.' }] })
      .hears(/Me\./)
      .neverHears(/Not me/);
    const joined = call.events.find(({ type }) => type === 'agent-joined')?.at ?? 0;
    // Three seconds to take it; the whispers of the instance come before the two hear each other.
    expect(Math.floor((joined - (call.events[0]?.at ?? 0)) / 1_000)).toBeGreaterThanOrEqual(seconds);
  });

  it('is not taken by agents of other queues', () => {
    const call = aCallTo(line, { agents: [{ queue: 'other' }], patience: 60 });
    expect(call.events.some(({ type }) => type === 'agent-joined')).toBe(false);
  });

  it('goes from one queue to another, and hears the flow of its contact again', () => {
    const queueFlow = smallFlow({
      hello: saying('Welcome to the queue.', 'music'),
      music,
      check: {
        type: 'Compare',
        with: { ComparisonValue: '$.Queue.Name' },
        on: { second: 'music' },
        next: 'on',
        errors: { NoMatchingCondition: 'on' },
      },
      on: {
        type: 'DequeueContactAndTransferToQueue',
        with: { QueueId: 'second' },
        next: 'end',
        errors: { NoMatchingError: 'end', QueueAtCapacity: 'end' },
      },
    });
    const flow = smallFlow({ hook: hook('CustomerQueue', 'queue-flow', 'target'), target: target({ QueueId: 'main' }), wait, failed });
    const call = aCallTo(flow, { flows: { 'queue-flow': queueFlow }, agents: [{ queue: 'second', comesAfter: 30 }] });
    call.hears(/Welcome/, /Please hold/, /Welcome/, /Please hold/, /how can I help/);
    call.waitsIn('main').waitsIn('second').ends('AGENT_DISCONNECT');
  });

  it('does not go from queue to queue for ever', () => {
    const on: SmallBlock = {
      type: 'DequeueContactAndTransferToQueue',
      with: { QueueId: 'main' },
      next: 'end',
      errors: { NoMatchingError: 'end', QueueAtCapacity: 'end' },
    };
    const flow = smallFlow({ hook: hook('CustomerQueue', 'queue-flow', 'target'), target: target({ QueueId: 'main' }), wait, failed });
    const call = aCallTo(flow, { flows: { 'queue-flow': smallFlow({ on }) } });
    expect(call.troubles).toEqual([expect.stringMatching(/queue-flow stops at on: one flow follows another without waiting/)]);
  });

  it.each([
    ['the oldest has waited a minute', 'OldestContactInQueueAgeSeconds', '60'],
    ['one waits', 'NumberOfContactsInQueue', '1'],
  ])('knows that %s', (_, metric, value) => {
    const check: SmallBlock = {
      type: 'CheckMetricData',
      with: { MetricType: metric },
      on: { [value]: 'yes' },
      errors: { NoMatchingCondition: 'hold', NoMatchingError: 'hold' },
    };
    const hold: SmallBlock = { ...music, next: 'check', with: { Messages: [{ Text: 'Please hold.' }], InterruptFrequencySeconds: '60' } };
    const queueFlow = smallFlow({ hold, check, yes: saying('Yes.') });
    const flow = smallFlow({ hook: hook('CustomerQueue', 'queue-flow', 'target'), target: target({ QueueId: 'main' }), wait, failed });
    aCallTo(flow, { flows: { 'queue-flow': queueFlow } }).hears(/Yes/);
  });

  it('waits for one agent alone', () => {
    const given: CallGiven = { agents: [{ says: 'Not me.' }, { comesAfter: 20, says: 'Me.' }] };
    aCallTo(smallFlow({ target: target({ AgentId: 'agent-2' }), wait, failed }), given)
      .hears(/Me\./)
      .neverHears(/Not me/);
    aCallTo(smallFlow({ target: target({ AgentId: 'nobody' }), wait, failed }), given).hears(/No queue/);
  });

  it('is kept for the agents that it asks for, until that time is over', () => {
    const steps = (seconds: number) => [
      {
        Expression: {
          AttributeCondition: { ComparisonOperator: 'Match', MatchCriteria: { AgentsCriteria: { AgentIds: ['$.Attributes.mine'] } } },
        },
        Expiry: { DurationInSeconds: seconds },
      },
    ];
    const criteria: SmallBlock = {
      type: 'UpdateContactRoutingCriteria',
      with: { RoutingCriteria: { Steps: steps(45) } },
      next: 'target',
      errors,
    };
    const flow = smallFlow({ criteria, target: target({ QueueId: 'main' }), wait, failed });
    const given: CallGiven = { attributes: { mine: 'agent-2' }, agents: [{ says: 'Not me.' }, { comesAfter: 30, says: 'Me.' }] };
    aCallTo(flow, given)
      .hears(/Me\./)
      .neverHears(/Not me/);
    const late = aCallTo(flow, { ...given, agents: [{ says: 'Not me.' }] }).hears(/Not me/);
    expect(late.events.find(({ type }) => type === 'agent-joined')?.at).toBeGreaterThan((late.events[0]?.at ?? 0) + 45_000);
  });
});

describe('when the two are joined', () => {
  const say = (text: string) => smallFlow({ say: saying(text, 'done'), done: { type: 'EndFlowExecution' } });
  const flow = smallFlow({
    agent: hook('AgentWhisper', 'to-agent', 'caller'),
    caller: hook('CustomerWhisper', 'to-caller', 'target'),
    target: target({ QueueId: 'main' }),
    wait,
    failed,
  });
  const flows = { 'to-agent': say('Maple Street, in Spanish.'), 'to-caller': say('Here is somebody for you.') };

  it('each hears the own whisper first', () => {
    const call = aCallTo(flow, { flows, agentsAvailable: 1 }).hears(/Here is somebody/, /how can I help/);
    call.neverHears(/Maple Street/);
    expect(call.agentsHeard()).toEqual(['Maple Street, in Spanish.']);
  });

  it('nothing is whispered when the flow says so', () => {
    const off = { EventHooksConfiguration: { AgentWhisper: { DisableExecution: 'true' } } };
    const silenced = smallFlow({
      agent: hook('AgentWhisper', 'to-agent', 'target', off),
      target: target({ QueueId: 'main' }),
      wait,
      failed,
    });
    const call = aCallTo(silenced, { flows, agentsAvailable: 1 }).hears(/how can I help/);
    expect(call.agentsHeard()).toEqual([]);
  });

  it('the caller who leaves in the middle of it is gone', () => {
    aCallTo(flow, { flows, agentsAvailable: 1, hangUpAt: /Here is somebody/ })
      .neverHears(/how can I help/)
      .ends('CUSTOMER_DISCONNECT');
  });

  it('a caller on hold hears the flow for it, and then the agent goes on', () => {
    const onHold = smallFlow({
      music: { ...music, with: { Messages: [{ Text: 'Still with you.' }] }, next: 'music', on: {}, errors: { NoMatchingError: 'music' } },
    });
    const ofAgent = smallFlow({ say: saying('The caller is on hold.', 'done'), done: { type: 'EndFlowExecution' } });
    const held = smallFlow({
      caller: hook('CustomerHold', 'on-hold', 'agent'),
      agent: hook('AgentHold', 'of-agent', 'target'),
      target: target({ QueueId: 'main' }),
      wait,
      failed,
    });
    const agents = [{ holds: { after: 5, for: 20 }, talksFor: 40 }];
    const call = aCallTo(held, { flows: { 'on-hold': onHold, 'of-agent': ofAgent }, agents });
    call.hears(/how can I help/, /Still with you/, /Still with you/).ends('AGENT_DISCONNECT');
    expect(call.agentsHeard()).toContain('The caller is on hold.');
    const last = call.events.findLast((event) => event.type === 'prompt');
    const back = call.events.find((event) => event.type === 'hold' && !event.on);
    expect(last?.at).toBeLessThanOrEqual(back?.at ?? 0);
    call.neverWaitsInSilenceLongerThan(5);
  });

  it('a caller on hold hears music of the instance where no flow is set', () => {
    aCallTo(line, { agents: [{ holds: { after: 5, for: 10 } }] }).hears(/hold music/);
  });

  it('a caller whom the agent leaves goes on in the flow for it, once', () => {
    const survey = smallFlow({ say: saying('How was it?', 'target'), target: target({ QueueId: 'main' }), wait, failed });
    const flowWith = smallFlow({ left: hook('CustomerRemaining', 'survey', 'target'), target: target({ QueueId: 'main' }), wait, failed });
    const call = aCallTo(flowWith, { flows: { survey }, agents: [{}, { says: 'Again.' }] });
    call.hears(/how can I help/, /How was it/, /Again/).ends('AGENT_DISCONNECT');
  });
});
