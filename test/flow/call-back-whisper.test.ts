import { describe, expect, it } from '@jest/globals';
import { callBackWhisper } from '../../infra/flows/call-back-whisper.flow.ts';
import { aCallByAnAgent, branchesNotTaken, type CallGiven } from '../support/call.ts';
import { failuresOf } from '../support/flow-failures.ts';
import { fails, nonsense } from './the-practice.ts';

const ours = '+12025550100';
const known = () => ({ known: 'yes', ourNumber: ours });

const callBack = (given: CallGiven) => aCallByAnAgent(callBackWhisper, given);

describe('an assistant who calls back', () => {
  it('is seen with the number of the practice that had been called', () => {
    expect(callBack({ functions: { 'answer-call': known } }).hears(/how can I help/).contact.system).toBe(ours);
  });

  it.each([fails, nonsense, () => ({ known: 'no' })])('is connected all the same when it is not known whose caller that is', (answer) => {
    expect(callBack({ functions: { 'answer-call': answer } }).hears(/how can I help/).contact.system).not.toBe(ours);
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
