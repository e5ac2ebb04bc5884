import { describe, expect, it } from '@jest/globals';
import { reachOnCall } from '../../infra/flows/reach-on-call.flow.ts';
import { aCallTo, branchesNotTaken, type CallGiven } from '../support/call.ts';
import { contentOf } from '../support/flow-source.ts';
import { failuresOf } from '../support/flow-failures.ts';
import { answersThePhone, beep } from './main-line-calls.ts';
import { all, fails, harbor, maple, nonsense, theFunctions, type TheNight } from './the-practice.ts';

type Given = CallGiven & { readonly night?: TheNight; readonly language?: string };
const [doctor, backup] = ['+12025550141', '+12025550142'];
const onCall = { first: doctor, second: doctor, third: backup };
const attributes = ({ night, language = 'en-US' }: Given) => ({
  practiceId: night?.practice?.id ?? maple.id,
  language,
  queueArn: 'assistants',
  medical: 'yes',
  reason: 'professional',
  pressed: 'yes',
});
const call = (given: Given = {}) => {
  const night = { onCall, ...given.night };
  return aCallTo(reachOnCall, { functions: theFunctions(night), attributes: attributes(given), ...given });
};
const nobody = { [doctor]: { kind: 'nobody' }, [backup]: { kind: 'nobody' } } as const;

describe('a professional caller', () => {
  it('has their number read back, is told how long it may take, and speaks with the clinician on call', () => {
    const talk = call({ phones: { [doctor]: answersThePhone } });
    talk.hears(/We will call you at 2 0 2/, /up to five minutes/, /If you spoke with the clinician/);
    expect(talk.events).toContainEqual(expect.objectContaining({ type: 'transfer', to: doctor, outcome: 'connected', recording: false }));
  });

  it('is registered as medical before anybody is called: a hang-up still ends in a page', () => {
    const before = call({ phones: nobody, hangUpAt: 'first' }).ends('CUSTOMER_DISCONNECT');
    expect(before.given('open-message').at(-1)).toMatchObject({ step: 'expect', medical: 'yes', reason: 'professional' });
  });

  it('is shown to the clinician with the number of the practice', () => {
    const transfers = contentOf(reachOnCall).content.match(/"CallerId":\{"Number":"[^"]*"\}/g);
    expect(transfers).toEqual(Array(5).fill('"CallerId":{"Number":"$.FlowAttributes.ourNumber"}'));
  });

  it('is put through to the backup when the first does not answer, and hears that we go on', () => {
    const talk = call({ phones: { [doctor]: { kind: 'nobody' }, [backup]: answersThePhone } });
    talk.hears(/still trying/, /still trying/, /If you spoke/);
    expect(talk.events).toContainEqual(expect.objectContaining({ type: 'transfer', to: backup, outcome: 'connected' }));
  });

  it('is held for five minutes at most, and then leaves a message', () => {
    const five = { first: doctor, second: doctor, third: backup, fourth: doctor, fifth: backup };
    const held = call({ night: { onCall: five }, phones: nobody, says: 'Critical potassium.' });
    held.hears(/still trying/, /could not reach the clinician yet, and we go on calling/, beep);
    expect(held.secondsUntil(/could not reach/) - held.secondsUntil(/up to five minutes/)).toBeLessThanOrEqual(300);
    expect(held.recorded()).toBe('Critical potassium.');
  });

  it('leaves a message when it was only a machine that answered', () => {
    call({ phones: { [doctor]: answersThePhone }, says: 'Nobody spoke.' })
      .hears(/stay on the line/, beep)
      .ends();
  });

  it('leaves a message when nobody is on call or our functions are out of reach', () => {
    call({ night: { onCall: { first: 'none', second: 'none', third: 'none' } } }).hears(/could not reach/, beep);
    for (const outage of [fails, nonsense])
      call({ functions: all(outage) })
        .hears(/could not reach/, beep)
        .ends();
  });

  it('is promised a call when even the flow for messages is gone', () => {
    call({ phones: nobody, missing: ['take-message'] })
      .hears(/call you back|will call you/)
      .ends('CONTACT_FLOW_DISCONNECT');
  });

  const five = { first: doctor, second: doctor, third: backup, fourth: doctor, fifth: backup };
  const scenes: Given[] = [
    { phones: nobody, night: { onCall: five } },
    { phones: nobody, night: { onCall: five, practice: harbor }, language: 'es-US' },
    ...['first', 'second', 'third', 'fourth', 'fifth'].map((place) => ({
      night: { onCall: { first: 'none', second: 'none', third: 'none', [place]: doctor } },
      phones: { [doctor]: answersThePhone },
    })),
    { phones: nobody, presses: { confirmNumber: '1' } },
    { phones: nobody, presses: { confirmNumber: '3', askNumber: ['1#', '2025550124#', '2025550123#'], readBack: ['3', '1'] } },
    { phones: nobody, presses: { confirmNumber: '3', askNumber: ['1#', '2#', '3#'] } },
    { phones: nobody, from: null, presses: { askNumber: '' } },
    { phones: { [doctor]: answersThePhone }, presses: { spoke: '5' } },
  ];
  it('reaches a person or a message whichever block fails', () => {
    for (const scene of scenes) call(scene).ends().comesToAnEnd();
    for (const failing of failuresOf(reachOnCall)) for (const scene of scenes) call({ ...scene, failing }).ends();
  });

  it('has no branch that these calls leave untried', () => {
    expect(branchesNotTaken(reachOnCall)).toEqual([]);
  });
});
