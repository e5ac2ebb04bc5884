import { describe, expect, it } from '@jest/globals';
import { aCallTo, branchesNotTaken } from '../../support/call.ts';
import { saying, smallFlow } from '../../support/small-flow.ts';

const flow = JSON.parse(
  smallFlow({
    menu: {
      type: 'GetParticipantInput',
      with: { Text: 'Press 1.', StoreInput: 'False', InputTimeLimitSeconds: '5' },
      next: 'again',
      on: { '1': 'one' },
      errors: { InputTimeLimitExceeded: 'again', NoMatchingCondition: 'again', NoMatchingError: 'broken' },
    },
    one: saying('One.'),
    again: saying('Goodbye.'),
    broken: saying('Sorry.'),
  }),
);

describe('a flow test', () => {
  it('names the ways that no call took, until one does', () => {
    expect(branchesNotTaken(flow)).toHaveLength(6);
    aCallTo(flow, { presses: ['1'] }).hears(/One/);
    expect(branchesNotTaken(flow)).toEqual([
      'menu → again (InputTimeLimitExceeded, NoMatchingCondition)',
      'menu → broken (NoMatchingError)',
      'again → end (NextAction, NoMatchingError)',
      'broken → end (NextAction, NoMatchingError)',
    ]);
    aCallTo(flow);
    aCallTo(flow, { failing: ['menu'] }).hears(/Sorry/);
    expect(branchesNotTaken(flow)).toEqual([]);
  });

  it('says what happened when a call is not as it should be', () => {
    const call = aCallTo(flow, { presses: ['1'] });
    expect(() => call.hears(/Two/)).toThrow(/does not hear \/Two\/[^]*hears "Press 1."[^]*presses 1[^]*ends/);
    expect(() => call.hears(/One/, /Press 1/)).toThrow(/after that/);
    expect(() => call.neverHears(/One/)).toThrow('hears "One."');
    expect(() => call.reaches('again')).toThrow('does not reach again');
    expect(() => call.ends('CUSTOMER_DISCONNECT')).toThrow('ends with CONTACT_FLOW_DISCONNECT');
  });

  it('wants an answer for every function that the flow calls', () => {
    const asks = smallFlow({
      ask: {
        type: 'InvokeLambdaFunction',
        with: { LambdaFunctionARN: 'who', InvocationTimeLimitSeconds: '8' },
        next: 'end',
        errors: { NoMatchingError: 'end' },
      },
    });
    expect(() => aCallTo(asks).ends()).toThrow("functions: { 'who'");
  });

  it('may hang up at a block or in the middle of words', () => {
    aCallTo(flow, { hangUpAt: 'menu' })
      .neverHears(/Goodbye/)
      .ends('CUSTOMER_DISCONNECT');
    aCallTo(flow, { hangUpAt: /Goodbye/ }).ends('CUSTOMER_DISCONNECT');
  });
});
