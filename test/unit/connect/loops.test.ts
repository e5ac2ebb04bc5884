import { describe, expect, it } from '@jest/globals';
import { aCallTo } from '../../support/call.ts';
import { saying, type SmallBlock, smallFlow } from '../../support/small-flow.ts';

const loop = (parameters: Record<string, unknown>): SmallBlock => ({
  type: 'Loop',
  with: parameters,
  on: { ContinueLooping: 'again', DoneLooping: 'done' },
  errors: { NoMatchingError: 'failed' },
});
const done = { done: saying('Done.'), failed: saying('Failed.') };
const list: SmallBlock = {
  type: 'InvokeLambdaFunction',
  with: { LambdaFunctionARN: 'list', InvocationTimeLimitSeconds: '8', ResponseValidation: { ResponseType: 'JSON' } },
  next: 'loop',
  errors: { NoMatchingError: 'failed' },
};
const heard = ({ events }: ReturnType<typeof aCallTo>) => events.flatMap((event) => (event.type === 'prompt' ? [event.text] : []));

describe('a loop', () => {
  it('goes through a list, and says which element and the how manieth it is', () => {
    const flow = smallFlow({
      list,
      loop: loop({ LoopName: 'visits', Elements: '$.External.visits' }),
      again: saying('$.Loop.visits.Index $.Loop.visits.Element.day;', 'loop'),
      ...done,
    });
    const call = aCallTo(flow, { functions: { list: () => ({ visits: [{ day: 'Monday' }, { day: 'Friday' }] }) } });
    expect(heard(call)).toEqual(['0 Monday;', '1 Friday;', 'Done.']);
  });

  it('of a list that is empty is done at once', () => {
    const flow = smallFlow({ list, loop: loop({ Elements: '$.External.visits' }), again: saying('Again.', 'loop'), ...done });
    expect(heard(aCallTo(flow, { functions: { list: () => ({ visits: [] }) } }))).toEqual(['Done.']);
  });

  it('of something that is no list takes the error branch', () => {
    const flow = smallFlow({ list, loop: loop({ Elements: '$.External.visits' }), again: saying('Again.', 'loop'), ...done });
    expect(heard(aCallTo(flow, { functions: { list: () => ({ visits: 'two' }) } }))).toEqual(['Failed.']);
  });

  it('may be told by the call how often, and takes the error branch when that is no number', () => {
    const flow = smallFlow({
      loop: loop({ LoopCount: '$.Attributes.times', LoopName: 'round' }),
      again: saying('$.Loop.round.Index.', 'loop'),
      ...done,
    });
    expect(heard(aCallTo(flow, { attributes: { times: '2' } }))).toEqual(['0.', '1.', 'Done.']);
    expect(heard(aCallTo(flow, { attributes: { times: 'twice' } }))).toEqual(['Failed.']);
  });

  it('takes its number as a number, too', () => {
    expect(heard(aCallTo(smallFlow({ loop: loop({ LoopCount: 1 }), again: saying('Again.', 'loop'), ...done })))).toEqual([
      'Again.',
      'Done.',
    ]);
  });

  it('of zero rounds is done at once', () => {
    expect(heard(aCallTo(smallFlow({ loop: loop({ LoopCount: '0' }), again: saying('Again.', 'loop'), ...done })))).toEqual(['Done.']);
  });

  it('begins again after it was done', () => {
    const flow = smallFlow({
      twice: { ...loop({ LoopCount: '2' }), on: { ContinueLooping: 'inner', DoneLooping: 'done' } },
      inner: { ...loop({ LoopCount: '1' }), on: { ContinueLooping: 'again', DoneLooping: 'twice' } },
      again: saying('Again.', 'inner'),
      ...done,
    });
    expect(heard(aCallTo(flow))).toEqual(['Again.', 'Again.', 'Done.']);
  });
});
