import { describe, expect, it } from '@jest/globals';
import { appointmentLine } from '../../infra/flows/appointment-line.flow.ts';
import type { Block } from '../../infra/flows/language/flow.ts';
import { branchesNotTaken, type CallGiven } from '../support/call.ts';
import { holdsForAHundredth } from '../support/random-run.ts';
import { answers, born, call, onFile, secret, stepsOf } from './appointment-calls.ts';
import { anyPatient } from './random-patients.ts';

const elsewhere = { functions: answers({ numberKnown: false }) };
const message = /leave your message/;

describe('the appointment line', () => {
  it('tells the day and the time after the birth date, to a caller whose number is on file', () => {
    const heard = call({ presses: { birthDate: born, choice: '1' } });
    heard.hears(/birth date/, /December 2, at 9:40 AM/, /is confirmed/).ends('CONTACT_FLOW_DISCONNECT');
    expect(stepsOf(heard)).toEqual(['begin', 'find', 'confirm']);
    expect(heard.isRecorded()).toBe(false);
  });

  it('asks for the number on file as well when the call shows another, and then tells', () => {
    const heard = call({ ...elsewhere, presses: { birthDate: born, number: `${onFile}#`, choice: '1' } });
    heard.hears(/birth date/, /number on file/, /December 2/, /is confirmed/).ends();
    expect(heard.given('appointment-line')[2]).toMatchObject({ step: 'find', birthDate: born, number: expect.stringContaining(onFile) });
  });

  it('never says back what was keyed, and keeps none of it on the contact', () => {
    const heard = call({ ...elsewhere, presses: { birthDate: born, number: `${onFile}#`, choice: '1' } });
    heard.neverHears(/0704|1988|2025550188/);
    expect(JSON.stringify(heard.contact.attributes)).not.toMatch(/0704|1988|0188|ap-/);
  });

  it('cancels after the key was pressed twice, and only then', () => {
    expect(
      stepsOf(call({ presses: { birthDate: born, choice: '2', cancelQuestion: '2' } }).hears(/press 2 again/, /is cancelled/)),
    ).toContain('cancel');
    const kept = call({ presses: { birthDate: born, choice: ['2', '1'], cancelQuestion: '9' } }).hears(
      /press 2 again/,
      /December/,
      /is confirmed/,
    );
    expect(stepsOf(kept)).not.toContain('cancel');
    expect(stepsOf(call({ presses: { birthDate: born, choice: '2', cancelQuestion: '7' } }).hears(message))).not.toContain('cancel');
  });

  it('takes down that another time is asked for', () => {
    const heard = call({ presses: { birthDate: born, choice: '3' } }).hears(/find another time/);
    expect(stepsOf(heard)).toEqual(['begin', 'find', 'move']);
  });

  it('says the appointment again as often as the caller likes', () => {
    call({ presses: { birthDate: born, choice: ['9', '9', '9', '1'] } }).hears(/December/, /December/, /December/, /December/, /confirmed/);
  });

  it.each(['choice', 'cancelQuestion', 'thanks'])('takes a message after the key 0 at %s', (at) => {
    const presses = { birthDate: born, choice: at === 'cancelQuestion' ? '2' : at === 'thanks' ? '1' : '0', [at]: '0' };
    const heard = call({ presses: at === 'thanks' ? { ...presses, choice: '1', thanks: '0' } : presses }).hears(message);
    expect(heard.isRecorded()).toBe(true);
  });

  it('gives three tries, in the same words whatever was wrong, and then takes a message', () => {
    const wrong = call({
      ...elsewhere,
      presses: { birthDate: ['01011970', '01021970', '01031970'], number: [`${onFile}#`, '2025550199#', '1#'] },
    });
    wrong.hears(/find nothing under/, /find nothing under/, /find nothing under/, /nothing that we can tell/, message).neverHears(secret);
    expect(wrong.given('appointment-line').filter(({ step }) => step === 'find')).toHaveLength(5);
  });

  it('asks a birth date that is right and one that is wrong for the number in the same words', () => {
    const heard = (birthDate: string) =>
      call({ ...elsewhere, presses: { birthDate: [birthDate], number: ['2025550199#'] } }).events.flatMap((event) =>
        event.type === 'prompt' ? [event.text] : [],
      );
    expect(heard(born)).toEqual(heard('01011970'));
  });

  it('says that keys are no date, and takes a later try', () => {
    call({ presses: { birthDate: ['13311988', '1#', born], choice: '1' } }).hears(
      /no complete date/,
      /no complete date/,
      /December/,
      /confirmed/,
    );
  });

  const silences: [string, CallGiven][] = [
    ['the birth date', {}],
    ['the number', { ...elsewhere, presses: { birthDate: born } }],
    ['the appointment', { presses: { birthDate: born } }],
    ['the question whether to cancel', { presses: { birthDate: born, choice: '2' } }],
  ];
  it.each(silences)('asks once more when nothing is keyed after %s, and then takes a message', (_, given) => {
    const heard = call(given)
      .hears(/please leave a message/, message)
      .ends();
    expect(heard.events.flatMap((event) => (event.type === 'prompt' ? [event.text] : []))).toHaveLength(
      new Set(heard.events.flatMap((event) => (event.type === 'prompt' ? [event.text] : []))).size + 1,
    );
  });

  it('says goodbye to somebody who has said all', () => {
    call({ presses: { birthDate: born, choice: '1' } })
      .hears(/confirmed/, /Goodbye/)
      .neverReaches('message');
    call({ presses: { birthDate: born, choice: '1', thanks: '5' } }).hears(/Goodbye/);
  });

  it('speaks Spanish to a caller who chose it', () => {
    const attributes = { practiceId: 'maple-street', language: 'es-US' };
    call({ attributes, functions: answers({ begin: null }) }).hears(/no podemos consultar las citas/);
  });

  it.each([
    ['the tries of this call are over', { find: { result: 'too-often' } }],
    ['the appointment is gone when the key is pressed', { confirm: { result: 'gone' } }],
  ])('takes a message when %s', (_, differently) => {
    call({ functions: answers(differently), presses: { birthDate: born, choice: '1' } }).hears(/nothing that we can tell/, message);
  });

  describe('when our function', () => {
    const fails = () => {
      throw new Error('timed out');
    };
    const presses = { birthDate: born, choice: '1' };
    it.each(['begin', 'find', 'confirm'])('says nonsense or nothing to %s, a message is taken', (step) => {
      for (const answer of [{ weather: 'fine' }, null])
        call({ functions: answers({ [step]: answer }), presses }).hears(/cannot look up/, message);
    });
    it('is out of reach, a message is taken', () => {
      call({ functions: { 'appointment-line': fails }, presses })
        .hears(/cannot look up/, message)
        .ends();
    });
    it('has words that cannot be said, a message is taken', () => {
      call({ functions: answers({ find: { result: 'found', offer: 'Wine & dine' } }), presses }).hears(message);
    });
  });

  it('tells a caller kindly that no message can be taken', () => {
    call({ missing: ['take-message'], presses: { birthDate: born, choice: '0' } })
      .hears(/Please call again/)
      .ends();
  });

  it('says nothing of an appointment to anybody who has not shown whose it is, and ends well, whatever is keyed', () =>
    holdsForAHundredth(anyPatient));

  const blocks = Object.entries<Block<string>>(appointmentLine.blocks).flatMap(([name, block]) =>
    'type' in block ? [{ name, block }] : [],
  );
  const fallible = blocks.flatMap(({ name, block }) => (block.errors?.['NoMatchingError'] ? [name] : []));
  const scenes: CallGiven[] = [
    { ...elsewhere, presses: { birthDate: ['1#', born], number: `${onFile}#`, choice: '1' } },
    { ...elsewhere, presses: { birthDate: ['01011970', '01011970', '01011970'], number: ['2025550199#', '2025550199#', '2025550199#'] } },
    { presses: { birthDate: born, choice: '2', cancelQuestion: '2', thanks: '0' } },
    { presses: { birthDate: born, choice: '3' }, attributes: { language: 'es-US' } },
    {},
  ];
  it.each(fallible)('ends in order when the block %s fails', (block) => {
    for (const scene of scenes) call({ ...scene, failing: [block] }).ends();
  });

  it('has no branch that these calls leave untried', () => {
    expect(branchesNotTaken(appointmentLine)).toEqual([]);
  });
});
