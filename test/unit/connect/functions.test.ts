import { describe, expect, it } from '@jest/globals';
import { aCallTo, type CallGiven } from '../../support/call.ts';
import { saying, type SmallBlock, smallFlow } from '../../support/small-flow.ts';

const call = (name: string, next: string, extra: Record<string, unknown> = {}): SmallBlock => ({
  type: 'InvokeLambdaFunction',
  with: { LambdaFunctionARN: name, InvocationTimeLimitSeconds: '8', ...extra },
  next,
  errors: { NoMatchingError: 'failed' },
});
const ways = { failed: saying('Failed.'), told: saying('It says $.External.words, $.LambdaInvocation.ResultData.words.') };
const speaks = (words: string) => () => ({ words });

describe('a function that a flow calls', () => {
  const flow = smallFlow({ ask: call('f', 'told', { InvocationTimeLimitSeconds: '5' }), ...ways });
  const functions = { f: speaks('yes') };

  it.each([
    ['in time', 4, /It says yes, yes/, 4],
    ['too late', 9, /Failed/, 5],
  ])('answers %s', (_, seconds, heard, at) => {
    const finished = aCallTo(flow, { functions, slow: { f: seconds } }).hears(heard);
    expect(finished.secondsUntil(heard)).toBe(at);
    expect(finished.longestSilence()).toBe(at);
  });

  it.each<[string, unknown, RegExp]>([
    ['a number where texts must be', { words: 1 }, /Failed/],
    ['31 KB', { words: 'yes', more: 'x'.repeat(31_000) }, /It says yes/],
    ['32 KB', { words: 'yes', more: 'x'.repeat(32_768) }, /Failed/],
  ])('is taken at its word: %s', (_, answer, heard) => {
    aCallTo(flow, { functions: { f: () => answer } })
      .hears(heard)
      .ends();
  });

  it('keeps nobody waiting for more than 20 seconds with others in a row', () => {
    const three = (between: Record<string, SmallBlock>, third: string) =>
      smallFlow({ one: call('f', 'two'), two: call('f', Object.keys(between)[0] ?? third), ...between, three: call('f', 'told'), ...ways });
    const slow = { f: 7 };
    const silent = aCallTo(three({}, 'three'), { functions, slow }).hears(/Failed/);
    expect(silent.secondsUntil(/Failed/)).toBe(20);
    aCallTo(three({ word: saying('One moment.', 'three') }, 'three'), { functions, slow }).hears(/One moment/, /It says yes/);
  });

  it('is tried three times when Lambda itself is out of order', () => {
    let count = 0;
    const throttled = () => {
      count += 1;
      throw Object.assign(new Error('Rate exceeded'), { name: 'TooManyRequestsException' });
    };
    aCallTo(flow, { functions: { f: throttled } }).hears(/Failed/);
    expect(count).toBe(3);
  });
});

describe('a function that a flow does not wait for', () => {
  const start = call('f', 'wait', { InvocationType: 'ASYNCHRONOUS', InvocationTimeLimitSeconds: '60' });
  const wait: SmallBlock = {
    type: 'Wait',
    with: { TimeLimitSeconds: '30', Events: ['LambdaReturned'] },
    on: { LambdaReturned: 'load', WaitCompleted: 'late' },
    errors: { NoMatchingError: 'failed' },
  };
  const load: SmallBlock = {
    type: 'InvokeLambdaFunction',
    with: { LambdaInvocationRequestId: '$.LambdaInvocation.InvocationId' },
    next: 'told',
    errors: { NoMatchingError: 'failed' },
  };
  const ask = (given: CallGiven, blocks: Record<string, SmallBlock> = {}) =>
    aCallTo(smallFlow({ start, wait, load, late: saying('Late.'), ...ways, ...blocks }), { functions: { f: speaks('yes') }, ...given });

  it('is waited for later, and its answer fetched', () => {
    const call = ask({ slow: { f: 12 } }).hears(/It says yes/);
    expect(call.secondsUntil(/It says/)).toBe(12);
  });

  it('may be too late for the flow', () => {
    expect(
      ask({ slow: { f: 40 } })
        .hears(/Late/)
        .secondsUntil(/Late/),
    ).toBe(30);
  });

  it('may speak meanwhile', () => {
    const meanwhile = { start: { ...start, next: 'word' }, word: saying('One moment please.', 'wait') };
    ask({ slow: { f: 12 } }, meanwhile).hears(/One moment/, /It says yes/);
  });

  it.each([
    ['has failed', { functions: { f: () => Promise.reject(new Error('no')) } }, {}],
    ['has not answered', { slow: { f: 12 } }, { start: { ...start, next: 'load' } }],
    ['was never called', {}, { start: { ...load, with: { LambdaInvocationRequestId: 'nobody' } } }],
  ])('that %s gives no answer', (_, given, blocks) => {
    const functions =
      'functions' in given
        ? {
            f: () => {
              throw new Error('no');
            },
          }
        : undefined;
    ask({ ...given, ...(functions && { functions }) }, blocks).hears(/Failed/);
  });
});
