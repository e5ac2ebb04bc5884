import { describe, expect, it } from '@jest/globals';
import { aCallByAnAgent, aCallTo, type CallGiven } from '../../support/call.ts';
import { saying, type SmallBlock, smallFlow } from '../../support/small-flow.ts';

const number = '+12025550123';
const keep: SmallBlock = {
  type: 'UpdateContactCallbackNumber',
  with: { CallbackNumber: '$.Attributes.number' },
  next: 'back',
  errors: { InvalidCallbackNumber: 'invalid', CallbackNumberNotDialable: 'far' },
};
const back = (attempts: number, extra: Record<string, unknown> = {}): SmallBlock => ({
  type: 'CreateCallbackContact',
  with: {
    QueueId: 'nurses',
    InitialCallDelaySeconds: '60',
    MaximumConnectionAttempts: String(attempts),
    RetryDelaySeconds: '120',
    ...extra,
  },
  next: 'bye',
  errors: { NoMatchingError: 'failed' },
});
const ends = { bye: saying('We will call you.'), invalid: saying('No number.'), far: saying('Too far away.'), failed: saying('Failed.') };
const flow = (attempts: number) => smallFlow({ keep, back: back(attempts), ...ends });
const given: CallGiven = { attributes: { number }, agentsAvailable: 1, phones: { [number]: 5 } };

describe('the number of a call-back', () => {
  it.each([
    ['+12025550123', /We will call you/],
    ['2025550123', /We will call you/],
    ['Timeout', /No number/],
    ['12', /No number/],
    ['', /No number/],
    ['+4930901820', /Too far away/],
  ])('%s', (keyed, heard) => {
    aCallTo(flow(1), { ...given, attributes: { number: keyed }, agentsAvailable: 0 })
      .hears(heard)
      .ends();
  });

  it('is the number of the caller when none was keyed, and is needed', () => {
    const plain = smallFlow({ back: back(1), ...ends });
    expect(aCallTo(plain, { agentsAvailable: 1, phones: { '+12025550177': 1 } }).calledBack).toHaveLength(1);
    aCallTo(plain, { from: null }).hears(/Failed/);
  });
});

describe('a call-back', () => {
  it('is offered to an agent after its delay, who is then joined to the number', () => {
    const call = aCallTo(flow(1), given)
      .hears(/We will call you/)
      .ends('CONTACT_FLOW_DISCONNECT');
    const [called] = call.calledBack;
    expect(called?.contact).toMatchObject({ initiation: 'CALLBACK', customer: number, previousId: call.contact.id });
    expect(called?.contact.enqueuedAt).toBeGreaterThanOrEqual(call.contact.initiatedAt + 60_000);
    called?.hears(/This call is not being recorded/, /how can I help/).ends('AGENT_DISCONNECT');
    // The agent hears where the call comes from, before the phone rings.
    expect(call.agentsHeard()).toEqual(['nurses']);
  });

  it('plays the outbound flow of its queue to the called person, and shows the number that it says', () => {
    const outbound = smallFlow({
      number: {
        type: 'CompleteOutboundCall',
        with: { CallerId: { Number: '+12025550111' } },
        next: 'say',
        errors: { NoMatchingError: 'say' },
      },
      say: saying('This is Maple Street.', 'done'),
      done: { type: 'EndFlowExecution' },
    });
    const call = aCallTo(flow(1), { ...given, flows: { outbound }, queues: { nurses: { outboundFlow: 'outbound' } } });
    expect(call.calledBack[0]?.contact.system).toBe('+12025550111');
    call.calledBack[0]?.hears(/This is Maple Street/, /how can I help/);
  });

  it('carries the attributes of the call that asked for it', () => {
    expect(aCallTo(flow(1), given).calledBack[0]?.contact.attributes).toEqual({ number });
  });

  it.each([
    ['busy', 'OUTBOUND_DESTINATION_ENDPOINT_ERROR'],
    ['no-answer', 'OTHER'],
  ] as const)('is tried as often as it says when the number is %s', (answer, reason) => {
    let rings = 0;
    const call = aCallTo(flow(3), { ...given, phones: { [number]: answer }, rings: () => (rings += 1) });
    expect(call.callbacks()).toMatchObject([{ disconnectReason: reason }]);
    expect(call.agentsHeard()).toEqual(['nurses', 'nurses', 'nurses']);
    const last = call.callbacks()[0];
    expect((last?.enqueuedAt ?? 0) - (last?.initiatedAt ?? 0)).toBeGreaterThanOrEqual(60_000 + 2 * 120_000);
    expect(rings).toBe(answer === 'busy' ? 0 : 3);
  });

  it('waits as long as nobody is there to make it', () => {
    const call = aCallTo(flow(1), { ...given, agentsAvailable: 0, agents: [{ comesAfter: 600 }] });
    expect(call.calledBack[0]?.contact.agent?.acceptedAt).toBeGreaterThan(call.contact.initiatedAt + 600_000);
  });
});

describe('a call that an agent makes', () => {
  const whisper = (number?: string) =>
    smallFlow({
      ask: {
        type: 'InvokeLambdaFunction',
        with: { LambdaFunctionARN: 'number', InvocationTimeLimitSeconds: '8' },
        next: 'call',
        errors: { NoMatchingError: 'call' },
      },
      call: {
        type: 'CompleteOutboundCall',
        with: number ? { CallerId: { Number: number } } : {},
        next: 'say',
        errors: { NoMatchingError: 'say' },
      },
      say: saying('Maple Street is calling.', 'done'),
      done: { type: 'EndFlowExecution' },
    });
  const functions = { number: () => ({ number: '+12025550111' }) };

  it('shows the number that the flow asked a function for', () => {
    const call = aCallByAnAgent(whisper('$.External.number'), { functions }).hears(/Maple Street is calling/, /how can I help/);
    expect(call.contact).toMatchObject({ initiation: 'OUTBOUND', system: '+12025550111' });
    call.ends('AGENT_DISCONNECT');
  });

  it('rings once it may: not before the function has answered', () => {
    const call = aCallByAnAgent(whisper('$.External.number'), { functions, slow: { number: 4 } });
    const rings = call.events.find(({ type }) => type === 'ringing');
    expect((rings?.at ?? 0) - call.contact.initiatedAt).toBe(4_000);
  });

  it('rings without the block as well, when the flow speaks or is over', () => {
    aCallByAnAgent(smallFlow({ say: saying('Hello.', 'done'), done: { type: 'EndFlowExecution' } })).hears(/Hello/, /how can I help/);
    aCallByAnAgent(smallFlow({ done: { type: 'EndFlowExecution' } })).hears(/how can I help/);
  });

  it.each(['busy', 'nobody'] as const)('is over when the phone is %s', (answeredBy) => {
    const call = aCallByAnAgent(whisper(), { functions, answeredBy });
    call.neverHears(/Maple/);
    expect(call.contact.disconnectReason).toBe(answeredBy === 'busy' ? 'OUTBOUND_DESTINATION_ENDPOINT_ERROR' : 'OTHER');
  });
});
