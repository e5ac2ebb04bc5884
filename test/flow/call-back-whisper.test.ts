import { describe, expect, it } from '@jest/globals';
import { callBackWhisper } from '../../infra/flows/call-back-whisper.flow.ts';
import { aCallByAnAgent, branchesNotTaken, type CallGiven } from '../support/call.ts';
import { failuresOf } from '../support/flow-failures.ts';
import type { FlowFunction } from '../support/flow-stage.ts';
import { fails, harbor, nonsense, theFunctions } from './the-practice.ts';

type Functions = Record<string, FlowFunction>;
const ours = '+12025550100';
const known = () => ({ known: 'yes', ourNumber: ours, practiceId: harbor.id, language: 'es-US' });

const callBack = (given: CallGiven) => aCallByAnAgent(callBackWhisper, given);

describe('an assistant who calls back', () => {
  it('is seen with the number of the practice that had been called', () => {
    expect(callBack({ functions: { 'answer-call': known } }).hears(/how can I help/).contact.system).toBe(ours);
  });

  it.each([fails, nonsense, () => ({ known: 'no' })])('is connected all the same when it is not known whose caller that is', (answer) => {
    expect(callBack({ functions: { 'answer-call': answer } }).hears(/how can I help/).contact.system).not.toBe(ours);
  });

  it('can put the person on hold, who hears our words in their language', () => {
    const usual = theFunctions({ practice: harbor })['answer-call'];
    const functions = {
      'answer-call': (given, data) => (given['step'] === 'call-back' ? known() : usual(given, data)),
    } satisfies Functions;
    callBack({ functions, agentsAvailable: 0, agents: [{ holds: { after: 5, for: 20 }, talksFor: 60 }] }).hears(
      /how can I help/,
      /Está en espera/,
    );
  });

  it('is connected whichever block fails', () => {
    for (const failing of failuresOf(callBackWhisper))
      callBack({ functions: { 'answer-call': known }, failing })
        .hears(/how can I help/)
        .ends();
  });

  it('has no branch that these calls leave untried', () => {
    expect(branchesNotTaken(callBackWhisper)).toEqual([]);
  });
});
