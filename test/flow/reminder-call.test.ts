import { describe, expect, it } from '@jest/globals';
import type { Block } from '../../infra/flows/language/flow.ts';
import { reminderCall } from '../../infra/flows/reminder-call.flow.ts';
import { branchesNotTaken, type CallGiven, type FinishedCall } from '../support/call.ts';
import { holdsForAHundredth } from '../support/random-run.ts';
import { answers, born, ring, secret, stepsOf } from './appointment-calls.ts';
import { anyReminder } from './random-patients.ts';

const heard = ({ events }: FinishedCall) => events.flatMap((event) => (event.type === 'prompt' ? [event.text] : []));
const one = { opening: '1' };

describe('a reminder call', () => {
  it('says who calls and nothing else, until a key is pressed', () => {
    const silent = ring().ends('CONTACT_FLOW_DISCONNECT');
    expect(heard(silent)).toEqual([
      expect.stringMatching(/^This is a call from/),
      expect.stringMatching(/^This is a call from/),
      expect.stringMatching(/^You can call us at/),
    ]);
    expect(stepsOf(silent)).toEqual(['begin']);
  });

  it('tells a machine nothing of an appointment', () => {
    ring({ answeredBy: 'machine' })
      .hears(/This is a call from/)
      .neverHears(secret)
      .neverHears(/birth date|appointment/);
  });

  it('tells the appointment after the birth date, and takes the same keys as the appointment line', () => {
    ring({ presses: { ...one, birthDate: born, choice: '1' } })
      .hears(/This is a call from/, /birth date/, /December 2, at 9:40 AM/, /is confirmed/)
      .ends();
    expect(stepsOf(ring({ presses: { ...one, birthDate: born, choice: '2', cancelQuestion: '2' } }))).toEqual(['begin', 'find', 'cancel']);
    expect(stepsOf(ring({ presses: { ...one, birthDate: born, choice: '3' } }))).toEqual(['begin', 'find', 'move']);
    ring({ presses: { ...one, birthDate: born, choice: '0' } }).hears(/leave your message/);
  });

  it('is ended for good by the key 7, with or without a birth date', () => {
    const before = ring({ presses: { opening: '7' } })
      .hears(/no more reminder calls/)
      .neverHears(secret)
      .ends();
    expect(stepsOf(before)).toEqual(['begin', 'opt-out']);
    expect(stepsOf(ring({ presses: { ...one, birthDate: born, choice: '7' } }))).toEqual(['begin', 'find', 'opt-out']);
  });

  it('gives three tries and then says where to call: whoever picked up is not asked for a message', () => {
    const wrong = ring({ presses: { ...one, birthDate: ['01011970', '01021970', '01031970'] } });
    wrong
      .hears(/find nothing/, /find nothing/, /find nothing/, /You can call us/)
      .neverHears(secret)
      .neverReaches('message')
      .ends();
    ring({ presses: { ...one, birthDate: ['13311988', born], choice: '1' } }).hears(/no complete date/, /December/);
  });

  it('never asks for the number on file: it has just called it', () => {
    const wrong = ring({ functions: answers({ numberKnown: false }), presses: { ...one, birthDate: born } }).hears(/find nothing/);
    wrong.neverHears(/number on file/);
  });

  const silences: [string, CallGiven][] = [
    ['the opening, or only wrong keys', { presses: { opening: ['5', '8'] } }],
    ['the question for the birth date', { presses: one }],
    ['the appointment', { presses: { ...one, birthDate: born } }],
    ['the question whether to cancel', { presses: { ...one, birthDate: born, choice: '2' } }],
  ];
  it.each(silences)('says where to call, and hangs up, when nothing comes after %s', (_, given) => {
    ring(given)
      .hears(/You can call us at/)
      .neverReaches('message')
      .ends('CONTACT_FLOW_DISCONNECT');
  });

  it('can be heard again, and an appointment can be kept', () => {
    ring({ presses: { ...one, birthDate: born, choice: ['9', '2', '1'], cancelQuestion: '9' } }).hears(
      /December/,
      /December/,
      /press 2 again/,
      /December/,
      /confirmed/,
    );
    ring({ presses: { ...one, birthDate: born, choice: '2', cancelQuestion: '0' } }).hears(/leave your message/);
    ring({ presses: { ...one, birthDate: born, choice: '1', thanks: '0' } }).hears(/leave your message/);
  });

  it('speaks Spanish to a patient who does', () => {
    const attributes = { practiceId: 'maple-street', language: 'es-US', appointmentId: 'ap-1' };
    ring({ attributes, functions: answers({ begin: null }) })
      .hears(/ha fallado/)
      .ends();
  });

  it.each([
    ['the tries of this call are over', { find: { result: 'too-often' } }, /You can call us/],
    ['the appointment is gone', { confirm: { result: 'gone' } }, /You can call us/],
    ['our function has no words', { begin: { weather: 'fine' } }, /call us on the number/],
    ['our function does not know who it is', { find: null }, /call us on the number/],
    ['our function answers nonsense about the birth date', { find: { weather: 'fine' } }, /call us on the number/],
    ['our function finds nothing', { find: { result: 'not-found' } }, /find nothing/],
    ['the key cannot be written', { confirm: null }, /call us on the number/],
    ['our function answers nonsense to the key', { confirm: { weather: 'fine' } }, /call us on the number/],
  ])('ends kindly when %s', (_, differently, words) => {
    ring({ functions: answers(differently), presses: { ...one, birthDate: born, choice: '1' } })
      .hears(words)
      .neverHears(/is confirmed/)
      .ends();
  });

  it('says so when the wish for no more calls cannot be written', () => {
    for (const answer of [null, { weather: 'fine' }])
      ring({ functions: answers({ 'opt-out': answer }), presses: { opening: '7' } })
        .hears(/call us on the number/)
        .ends();
  });

  it('says so when a message cannot be taken', () => {
    ring({ missing: ['take-message'], presses: { ...one, birthDate: born, choice: '0' } })
      .hears(/call us on the number/)
      .ends();
  });

  it('says nothing of an appointment to anybody who has not shown whose it is, and ends well, whatever is keyed', () =>
    holdsForAHundredth(anyReminder));

  const blocks = Object.entries<Block<string>>(reminderCall.blocks).flatMap(([name, block]) => ('type' in block ? [{ name, block }] : []));
  const fallible = blocks.flatMap(({ name, block }) => (block.errors?.['NoMatchingError'] ? [name] : []));
  const scenes: CallGiven[] = [
    {},
    { presses: { ...one, birthDate: ['1#', born], choice: '2', cancelQuestion: '2' } },
    { presses: { ...one, birthDate: born, choice: '3' }, attributes: { language: 'es-US' } },
    { presses: { ...one, birthDate: ['01011970', '01011970', '01011970'] } },
    { presses: { ...one, birthDate: born, choice: '1', thanks: '0' } },
    { presses: { opening: '7' } },
  ];
  it.each(fallible)('ends in order when the block %s fails', (block) => {
    for (const scene of scenes) ring({ ...scene, failing: [block] }).ends();
  });

  it('has no branch that these calls leave untried', () => {
    expect(branchesNotTaken(reminderCall)).toEqual([]);
  });
});
