import { describe, expect, it } from '@jest/globals';
import { branch, hangUp, ifFallbackNumber, menu, say } from '../../../infra/flows/language/blocks.ts';
import { compile } from '../../../infra/flows/language/compile.ts';
import { callFunction } from '../../../infra/flows/language/contact-blocks.ts';
import { flow } from '../../../infra/flows/language/flow.ts';
import { callFallbackNumber } from '../../../infra/flows/language/people-blocks.ts';

const nothing = { functions: {}, flows: {} };
const about = { name: 'example', type: 'CONTACT_FLOW', description: 'An example.' } as const;

const twoWays = flow({
  ...about,
  start: 'person',
  blocks: {
    person: ifFallbackNumber({ then: 'hold', otherwise: 'message' }),
    hold: say('Please hold.', { then: 'call' }),
    call: callFallbackNumber({ seconds: 20, then: 'end', failed: 'message' }),
    message: say('Please leave a message.', { then: 'end' }),
    end: hangUp(),
  },
});

describe('compiling a flow', () => {
  it('turns block names into identifiers, and every way out into a branch', () => {
    const one = flow({
      ...about,
      start: 'question',
      blocks: {
        question: menu('Press 1 or 2.', { seconds: 5, keys: { '1': 'end' }, silence: 'bye', unclear: 'question', failed: 'end' }),
        bye: say('Goodbye.', { then: 'end' }),
        end: hangUp(),
      },
    });
    expect(compile(one, nothing).Actions[0]).toEqual({
      Identifier: 'question',
      Type: 'GetParticipantInput',
      Parameters: { Text: 'Press 1 or 2.', StoreInput: 'False', InputTimeLimitSeconds: '5' },
      Transitions: {
        NextAction: 'question',
        Conditions: [{ NextAction: 'end', Condition: { Operator: 'Equals', Operands: ['1'] } }],
        Errors: [
          { NextAction: 'bye', ErrorType: 'InputTimeLimitExceeded' },
          { NextAction: 'question', ErrorType: 'NoMatchingCondition' },
          { NextAction: 'end', ErrorType: 'NoMatchingError' },
        ],
      },
    });
  });

  it.each([
    [undefined, ['message', 'end']],
    ['+15555550100', ['hold', 'call', 'message', 'end']],
  ])('leaves out what a deployment with the fallback number %s cannot do', (fallbackNumber, blocks) => {
    const { StartAction, Actions } = compile(twoWays, { ...nothing, ...(fallbackNumber && { fallbackNumber }) });
    expect(Actions.map(({ Identifier }) => Identifier)).toEqual(blocks);
    expect(StartAction).toBe(blocks[0]);
  });

  it('refuses a flow that the check faults, with every finding', () => {
    const wrong = flow({
      ...about,
      start: 'which',
      blocks: {
        which: branch('$.Nonsense.x', { otherwise: 'which' }),
        lost: hangUp(),
      },
    });
    expect(() => compile(wrong, nothing)).toThrow(/"example" would not work[^]*\$\.Nonsense[^]*comes round to itself[^]*"lost"/);
  });

  it('names a function that the deployment has no ARN for', () => {
    const calling = flow({
      ...about,
      start: 'ask',
      blocks: { ask: callFunction('answer-call', { then: 'end', failed: 'end' }), end: hangUp() },
    });
    expect(() => compile(calling, nothing)).toThrow('The function "answer-call" has no ARN');
  });

  it('draws no two blocks in one place', () => {
    const { Metadata } = compile(twoWays, { ...nothing, fallbackNumber: '+15555550100' });
    const drawn = Metadata?.['ActionMetadata'] as Record<string, { position: { x: number; y: number } }>;
    const places = Object.values(drawn).map(({ position }) => `${position.x} ${position.y}`);
    expect(new Set(places).size).toBe(4);
  });

  it('does not let a misspelt block name through the type check', () => {
    const misspelt = flow({
      ...about,
      start: 'greeting',
      // @ts-expect-error there is no block "emd", and the compiler says so before anything runs
      blocks: { greeting: say('Hello.', { then: 'emd' }), end: hangUp() },
    });
    expect(() => compile(misspelt, nothing)).toThrow('There is no action "emd"; did you mean "end"?');
  });
});
