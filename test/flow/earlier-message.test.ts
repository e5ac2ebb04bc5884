import { describe, expect, it } from '@jest/globals';
import { earlierMessage } from '../../infra/flows/earlier-message.flow.ts';
import { aCallTo, branchesNotTaken, type CallGiven } from '../support/call.ts';
import { failuresOf } from '../support/flow-failures.ts';
import { beep } from './main-line-calls.ts';
import { all, fails, harbor, maple, nonsense, theFunctions, type TheNight } from './the-practice.ts';

type Given = CallGiven & { readonly night?: TheNight; readonly language?: string };
const attributes = ({ night, language = 'en-US' }: Given) => ({
  practiceId: night?.practice?.id ?? maple.id,
  language,
  queueArn: 'assistants',
  medical: 'no',
  reason: 'again',
  pressed: 'yes',
});
const call = (given: Given = {}) =>
  aCallTo(earlierMessage, { functions: theFunctions(given.night), attributes: attributes(given), ...given });
const born = '07041988';
const found = /still on our list/;
const heardBefore = (presses: string | readonly string[], earlier: boolean) => {
  const { events } = call({ night: { earlier }, presses: { birthDate: presses } });
  return events.flatMap((event) => (event.type === 'prompt' ? [event.text] : []));
};

describe('somebody who calls again about a message', () => {
  it('keys a birth date, hears that the message is there, and may add to it', () => {
    call({ night: { earlier: true }, presses: { birthDate: born } }).hears(/date of birth/, found, beep);
  });

  it('hears the same as everybody when the date belongs to nobody, and the same as when there is no message', () => {
    expect(heardBefore('01011990', true)).toEqual(heardBefore('01011990', false));
    expect(heardBefore(born, false)).toEqual(heardBefore('01011990', false));
    expect(heardBefore('', true)).toEqual(heardBefore('', false));
  });

  it('hears nothing of a message before the date is keyed', () => {
    for (const presses of ['', ['', ''], '12#']) expect(heardBefore(presses, true).join()).not.toMatch(found);
  });

  it('is asked twice, and then leaves a message in any case', () => {
    call({ presses: { birthDate: ['', born] } }).hears(/date of birth/, /date of birth/, /called before/, beep);
    call().hears(/date of birth/, /date of birth/, /called before/, beep);
  });

  it('leaves a message when our functions are out of reach', () => {
    for (const outage of [fails, nonsense]) call({ functions: all(outage), presses: { birthDate: born } }).hears(/called before/, beep);
  });

  it('is promised a call when even the flow for messages is gone', () => {
    call({ missing: ['take-message'] })
      .hears(/will call you/)
      .ends('CONTACT_FLOW_DISCONNECT');
  });

  it('keys nothing that becomes an attribute of the contact', () => {
    expect(JSON.stringify(call({ presses: { birthDate: born } }).contact.attributes)).not.toMatch(/1988/);
  });

  const scenes: Given[] = [
    {},
    { night: { earlier: true }, presses: { birthDate: born } },
    { night: { practice: harbor }, language: 'es-US', presses: { birthDate: '01011990' } },
  ];
  it('leaves a message whichever block fails', () => {
    for (const failing of failuresOf(earlierMessage)) for (const scene of scenes) call({ ...scene, failing }).ends();
  });

  it('has no branch that these calls leave untried', () => {
    expect(branchesNotTaken(earlierMessage)).toEqual([]);
  });
});
