import { describe, expect, it } from '@jest/globals';
import { agentGone } from '../../infra/flows/agent-gone.flow.ts';
import { takeMessage } from '../../infra/flows/take-message.flow.ts';
import { aCallTo, branchesNotTaken, type CallGiven } from '../support/call.ts';
import type { FlowFunction } from '../support/flow-stage.ts';
import { failuresOf } from '../support/flow-failures.ts';
import { beep } from './main-line-calls.ts';
import { ended, keyed, messageScenes, stays } from './message-scenes.ts';
import { all, fails, harbor, maple, nonsense, nothing, theFunctions, type TheNight } from './the-practice.ts';

/** A call that comes here from the main line, where a key was pressed unless `reason` says otherwise. */
type Given = CallGiven & { readonly night?: TheNight; readonly reason?: string; readonly language?: string };
const attributes = ({ night, reason = 'refill', language = 'en-US' }: Given) => ({
  practiceId: night?.practice?.id ?? maple.id,
  language,
  queueArn: 'assistants',
  medical: reason === 'medical' ? 'yes' : 'no',
  reason,
  pressed: reason === 'none' ? 'no' : 'yes',
});
const call = (given: Given = {}) => aCallTo(takeMessage, { functions: theFunctions(given.night), attributes: attributes(given), ...given });
const registered = (given: Given) =>
  call(given)
    .given('open-message')
    .find(({ step }) => step === 'register');
type Presses = Readonly<Record<string, string>>;

describe('a message', () => {
  it('is announced, registered before the beep, recorded, and thanked for', () => {
    const message = call({ ...stays, presses: ended });
    message.reaches('register', 'record', 'beep', 'finish').hears(/is recorded/, beep, /press 1/, /call from/, /within 30 minutes/);
    expect(message.ends('CONTACT_FLOW_DISCONNECT').recorded()).toBe('Please call me.');
  });

  it('is there when the caller hangs up after the last word', () => {
    expect(call({ says: 'Please call me.' }).ends('CUSTOMER_DISCONNECT').recorded()).toBe('Please call me.');
  });

  it('is asked for without a single question of somebody who has pressed no key', () => {
    call({ reason: 'none' })
      .hears(/is recorded/, beep)
      .neverHears(/To give another number/);
  });

  it('tells a medical caller until when somebody calls, and what to do if nobody does', () => {
    call({ ...stays, reason: 'medical', presses: ended }).hears(
      /nurse or doctor/,
      /If nobody has called by 3:30 AM, call again and press 1/,
    );
  });

  it('asks for no card number', () => {
    call().hears(/No card numbers/);
  });

  it.each([1, 2, 3, 4, 5])('may be %s minutes long', (messageMinutes) => {
    const silent = call({ night: { practice: { ...maple, messageMinutes } } }).hears(beep, /To keep your message/);
    expect(silent.secondsUntil(/To keep your message/) - silent.secondsUntil(beep)).toBeCloseTo(messageMinutes * 60, 0);
    call({ ...stays, night: { practice: { ...maple, messageMinutes } }, presses: ended }).hears(beep, /To keep/);
  });

  it('may be recorded again, three times, and what was said first is kept', () => {
    const again = call({ ...stays, presses: { ...ended, keepOrAgain: ['2', '2', '2', '2'] } });
    again.reaches('record', 'record', 'record', 'record', 'thanks').ends();
    expect(again.recorded()).toBe('Please call me.');
  });

  it('gets a second beep when nothing can have been said, and no third', () => {
    call({ night: { heard: 'no' }, presses: ended })
      .hears(beep, /did not hear a message/, beep, /To keep your message/)
      .ends();
  });

  it('is kept after any key', () => {
    for (const key of ['1', '7', '#', ''])
      call({ ...stays, presses: { ...ended, keepOrAgain: key } })
        .hears(/Thank you/)
        .ends();
  });

  describe('that is not to be recorded', () => {
    it('is none: a person takes the call', () => {
      const refused = call({ presses: { noticeWithNumber: '9' }, agentsAvailable: 1 }).hears(/press 9/, /how can I help/);
      expect(refused.given('open-message').map(({ step }) => step)).toContain('refuse');
    });

    it('is a call-back when nobody is free, and nothing is recorded', () => {
      const refused = call({ presses: { noticeWithNumber: '9' } })
        .hears(/Nothing is recorded.*will call you/)
        .ends()
        .comesToAnEnd();
      expect(refused.isRecorded()).toBe(false);
    });

    it('is a call-back also when the queue does not take the call', () => {
      call({ presses: { noticeWithNumber: '9' }, agentsAvailable: 1, fullQueues: true })
        .hears(/Nothing is recorded/)
        .ends();
    });

    it('can be refused by somebody whose number we do not know, once we know where to call', () => {
      call({ from: null, presses: { noticeWithoutNumber: '9', askNumber: ['', keyed], noticeWithNumber: '9' } })
        .hears(/say your number/, /key the number/, /We have 2 0 2/, /Nothing is recorded/)
        .ends();
    });
  });

  it('becomes medical by a 1 that comes late, over a question or the notice', () => {
    const late: Presses[] = [{ confirmNumber: '1' }, { noticeWithNumber: '1' }, { confirmNumber: '3', askNumber: keyed, readBack: '1' }];
    for (const presses of late) expect(registered({ presses })?.['medical']).toBe('yes');
    expect(registered({ from: null, reason: 'none', presses: { noticeWithoutNumber: '1' } })?.['medical']).toBe('yes');
  });

  describe('the number to call back', () => {
    it('is read digit by digit, and confirmed by doing nothing', () => {
      call().hears(/We will call you at 2 0 2, 5 5 5, 0 1 7 7/, beep);
      expect(registered({})?.['callbackNumber']).toBe('none');
    });

    it('can be another one, which is read back', () => {
      const presses = { confirmNumber: '3', askNumber: keyed };
      call({ presses }).hears(/key the number/, /We have 2 0 2, 5 5 5, 0 1 2 3/, beep);
      expect(registered({ presses })?.['callbackNumber']).toBe('+12025550123');
    });

    it('may be from abroad', () => {
      expect(registered({ presses: { confirmNumber: '3', askNumber: '011442079460018#' } })?.['callbackNumber']).toBe('+442079460018');
    });

    it('may be keyed again when it was wrong, or was heard wrong', () => {
      const presses = { confirmNumber: '3', askNumber: ['123#', '2025550124#', keyed], readBack: ['3', ''] };
      expect(registered({ presses })?.['callbackNumber']).toBe('+12025550123');
    });

    it('stays the number of the call after three tries', () => {
      const presses = { confirmNumber: '3', askNumber: ['1#', '2#', '3#'] };
      call({ presses }).hears(/not look like/, /not look like/, /not look like/, /number you are calling from/, beep);
      expect(registered({ presses })?.['callbackNumber']).toBe('none');
    });

    it('is asked of somebody whose number is withheld or says nothing, and left to the message when they key none', () => {
      for (const from of [null, maple.lines[0]?.number ?? '']) {
        call({ from }).hears(/key the number/, /say your number/, /phone number, birth date/, beep);
        expect(registered({ from, presses: { askNumber: keyed } })?.['callbackNumber']).toBe('+12025550123');
      }
    });

    it('is never an attribute of the contact', () => {
      const { contact } = call({ presses: { confirmNumber: '3', askNumber: keyed } });
      expect(JSON.stringify(contact.attributes)).not.toMatch(/2025550123/);
    });
  });

  it('is taken in Spanish from somebody who chose it', () => {
    const spanish = { night: { practice: harbor }, language: 'es-US' };
    const presses = { ...ended, confirmNumber: '3', askNumber: keyed };
    const message = call({ ...spanish, ...stays, presses }).hears(
      /Le llamaremos al/,
      /marque el número/,
      /Tenemos el/,
      /se graba/,
      beep,
      /Gracias/,
    );
    message.neverHears(/press|recorded/);
  });

  describe('when our functions are out of reach', () => {
    const outages = { fail: fails, 'answer nonsense': nonsense, 'answer nothing': nothing };

    it.each(Object.entries(outages))('is taken with our own words when all of them %s', (_, outage) => {
      for (const language of ['en-US', 'es-US']) {
        const message = call({ ...stays, functions: all(outage), language, presses: ended })
          .hears(beep, /Thank you|Gracias/)
          .ends();
        expect(message.recorded()).toBe('Please call me.');
      }
    });

    it.each(Object.entries(outages))('is taken when open-message does %s, whatever is keyed', (_, outage) => {
      const functions = { ...theFunctions(), 'open-message': outage };
      const keys: Presses[] = [{}, { confirmNumber: '3', askNumber: keyed }, { noticeWithNumber: '9' }];
      for (const presses of keys) {
        const given = { ...stays, functions, presses: { ...ended, ...presses } };
        call(given)
          .hears(/Thank you|Nothing is recorded/)
          .ends();
      }
    });

    it('is announced in both languages when the notice cannot be said', () => {
      const empty: FlowFunction = (given, data) => ({ ...Object(theFunctions()['answer-call'](given, data)), recordingNotice: '<' });
      call({ functions: { ...theFunctions(), 'answer-call': empty } }).hears(/will be recorded/, /será grabado/, beep);
    });
  });

  const flows = [takeMessage, agentGone];
  it.each(flows)('is taken, or refused and noted, whichever block of $name fails', (flow) => {
    for (const failing of failuresOf(flow))
      for (const scene of messageScenes) {
        const given = { functions: theFunctions(scene.night), attributes: attributes(scene), ...stays, ...scene };
        aCallTo(flow, { ...given, failing }).ends();
      }
  });

  it.each(flows)('has no branch of $name that these calls leave untried', (flow) => {
    expect(branchesNotTaken(flow)).toEqual([]);
  });
});
