import { describe, expect, it } from '@jest/globals';
import { callerQueue } from '../../infra/flows/caller-queue.flow.ts';
import { aCallTo, branchesNotTaken, type CallGiven } from '../support/call.ts';
import { failuresOf } from '../support/flow-failures.ts';
import { messageScenes, stays } from './message-scenes.ts';
import { beep, call } from './main-line-calls.ts';
import { all, fails, harbor, maple, nonsense, theFunctions, type TheNight } from './the-practice.ts';

type Given = CallGiven & { readonly night?: TheNight; readonly language?: string };
const attributes = ({ night, language = 'en-US' }: Given) => ({
  practiceId: night?.practice?.id ?? maple.id,
  language,
  queueArn: 'assistants',
  open: 'yes',
  medical: 'no',
  reason: 'none',
});
/** Somebody waits in the queue; an assistant is signed in and busy, unless the test says otherwise. */
const wait = (given: Given = {}) =>
  aCallTo(callerQueue, { functions: theFunctions(given.night), attributes: attributes(given), agents: [busy], ...given });
/** Somebody who is signed in and does not take this call. */
const busy = { answersAfter: 'never' } as const;

describe('a caller who waits for a person', () => {
  it('hears that a person is coming, and then the person', () => {
    call({ night: { next: 'queue' }, agentsAvailable: 1 }).hears(/Thank you for waiting/, /how can I help/);
  });

  it.each([
    ['English', {}, /Thank you for waiting/, /press 2.*press 3/],
    ['Spanish', { language: 'es-US', night: { practice: harbor } }, /Gracias por esperar/, /oprima 2.*oprima 3/],
  ])('hears the same honest sentence in %s, and every half minute the choice of a message or a call-back', (_, given, holding, choice) => {
    const waiting = wait(given).hears(holding, choice, holding, choice);
    expect(waiting.secondsUntil(choice)).toBeCloseTo(30, 0);
  });

  it('is sent to a message after six minutes', () => {
    const tired = wait().hears(/nobody is free any more/, beep);
    expect(tired.secondsUntil(/nobody is free/)).toBeLessThanOrEqual(360);
  });

  it('is sent to a message when the last assistant has left', () => {
    const left = wait({ agents: [] }).hears(/Thank you for waiting/, /nobody is free any more/, beep);
    expect(left.secondsUntil(/nobody is free/)).toBeLessThanOrEqual(60);
  });

  it('is sent to a message when the office closes meanwhile', () => {
    wait({ night: { goOn: 'no' } }).hears(/Thank you for waiting/, /nobody is free any more/, beep);
  });

  it('leaves a message by 2, and keeps the last place in the queue', () => {
    const message = wait({ presses: { choice: '2' }, says: 'Please call me.' })
      .hears(beep)
      .ends('CUSTOMER_DISCONNECT');
    expect(message.recorded()).toBe('Please call me.');
    expect(message.contact.priority).toBe(9);
  });

  it('says by 1 that it is medical, as everybody is told who calls again, and leaves a message', () => {
    const medical = wait({ presses: { choice: '1' } })
      .hears(beep)
      .ends();
    expect(medical.given('open-message').find(({ step }) => step === 'register')).toMatchObject({ medical: 'yes' });
  });

  it('is promised no call when no number is known: a message is taken', () => {
    wait({ from: null, presses: { choice: '3' } }).hears(/say your number/, /leave a message/, beep);
  });

  it('is called back by 3, at the number that is confirmed or keyed', () => {
    const confirmed = wait({ presses: { choice: '3' } })
      .hears(/We will call you at 2 0 2/, /We will call you by|We will call you within/)
      .ends();
    expect(confirmed.given('open-message')).toEqual([expect.objectContaining({ step: 'call-back', callbackNumber: 'none' })]);
    const keyed = wait({ presses: { choice: '3', confirmNumber: '3', askNumber: '2025550123#' } }).ends();
    expect(keyed.given('open-message').at(-1)).toMatchObject({ step: 'call-back', callbackNumber: '+12025550123' });
  });

  it('is never left in silence', () => {
    wait().neverWaitsInSilenceLongerThan(10);
  });

  it.each([fails, nonsense])('waits, chooses and leaves a message also without our functions', (outage) => {
    wait({ functions: all(outage), presses: { choice: '2' } })
      .hears(/Thank you for waiting/, beep)
      .ends();
    wait({ functions: all(outage), presses: { choice: '3', confirmNumber: '3', askNumber: '2025550123#' } })
      .hears(/nobody is free any more/, beep)
      .ends();
  });

  it('is promised no call that nobody has noted: a message is taken', () => {
    const functions = { ...theFunctions(), 'open-message': fails };
    wait({ functions, presses: { choice: '3' } })
      .neverHears(/We will call you (by|within)/)
      .hears(/nobody is free any more/, beep)
      .ends();
  });

  const scenes: Given[] = [
    {},
    { agents: [], language: 'es-US', night: { practice: harbor } },
    { night: { goOn: 'no' } },
    { presses: { choice: '1' } },
    { presses: { choice: ['7', '3'], confirmNumber: '1' } },
    { from: null, presses: { choice: '3', askNumber: ['1#', '2#', '3#'] } },
    { presses: { choice: '3', confirmNumber: '3', askNumber: ['1#', '2#', '3#'] } },
    { presses: { choice: '3', confirmNumber: '3', askNumber: ['2025550124#', '2025550123#'], readBack: ['3', '1'] } },
    ...messageScenes.map(({ presses, ...scene }) => ({ ...stays, ...scene, presses: { choice: '2', ...presses } })),
  ];
  it('ends with a message, a call-back or a person, whichever block fails', () => {
    for (const failing of failuresOf(callerQueue)) for (const scene of scenes) wait({ ...scene, failing }).ends();
  });

  it('has no branch that these calls leave untried', () => {
    expect(branchesNotTaken(callerQueue)).toEqual([]);
  });
});
