import { describe, expect, it } from '@jest/globals';
import type { Block } from '../../infra/flows/language/flow.ts';
import { mainLine } from '../../infra/flows/main-line.flow.ts';
import type { SimulatedCall } from '../../local/connect/simulated-call.ts';
import { callBackQuestion, greeting, languageOffer, messageOffer, recordingNotice } from '../../shared/practice/spoken.ts';
import { Temporal } from '../../shared/domain/time.ts';
import { branchesNotTaken, type CallGiven } from '../support/call.ts';
import type { FlowFunction } from '../support/flow-stage.ts';
import { examplePractice } from '../support/practices.ts';
import { holdsForAHundredth } from '../support/random-run.ts';
import { call, emergency, firstWords, open, scenes, speaksSpanish, withAnswer, withheld } from './main-line-calls.ts';
import { answers, asUsual, bilingual, fails, nonsense, nothing } from './practice-answers.ts';
import { anyCaller } from './random-callers.ts';

const spanishFails: FlowFunction = (given, data) => (given['language'] ? fails : answers(bilingual))(given, data);
const hangsUpAtOnce = (leg: SimulatedCall) => leg.onEvent(({ type }) => type === 'answered' && leg.hangUp({ now: true }));
const beep = /beep/;

const takesAMessage = (given: CallGiven) =>
  call({ says: 'Please call me.', ...given })
    .hears(emergency, /record|grab/i, beep)
    .ends('CUSTOMER_DISCONNECT');

describe('main line', () => {
  it('takes a message from somebody who presses nothing', () => {
    const message = call({ says: 'My son has a fever.' });
    message.hears(emergency, /Thank you for calling Maple Street/, /press 1/, /We will call you at 2 0 2/, /is recorded/, beep);
    message.ends('CUSTOMER_DISCONNECT');
    expect(message.recorded()).toBe('My son has a fever.');
    expect(message.given('open-message')).toEqual([{ medical: 'no', callbackNumber: '', language: 'en-US', practiceId: 'maple-street' }]);
    expect(message.contact.attributes).toEqual({ practiceId: 'maple-street', language: 'en-US', queueArn: 'assistants', medical: 'no' });
  });

  it.each(['maple-street-family-medicine', 'harbor-pediatrics'] as const)(
    'comes from answer to beep in 45 seconds without a key at %s',
    (name) => {
      const practice = examplePractice(name);
      const texts = {
        otherLanguage: practice.languages[1] ?? '',
        languageOffer: languageOffer(practice, 'en-US'),
        greeting: greeting(practice, 'en-US', false),
        offer: messageOffer(practice, 'en-US', Temporal.Instant.from('2026-11-24T07:00:00Z')),
        recordingNotice: recordingNotice(practice, 'en-US'),
        callbackQuestion: callBackQuestion('en-US', '+12025550177'),
      };
      expect(call({ functions: withAnswer(texts) }).secondsUntil(beep)).toBeLessThanOrEqual(45);
    },
  );

  it('says thanks with the promised time to somebody who ends the message with a key', () => {
    const message = call({ says: 'Please call me.', afterMessage: 'stay', presses: { listen: ['', '', '#'] } });
    message.hears(beep, /within 30 minutes/).ends('CONTACT_FLOW_DISCONNECT');
    expect(message.recorded()).toBe('Please call me.');
  });

  it('records silence for three minutes, and still says thanks', () => {
    const silent = call({});
    silent.hears(beep, /within 30 minutes/).ends('CONTACT_FLOW_DISCONNECT');
    expect(silent.secondsUntil(/within 30/) - silent.secondsUntil(beep)).toBeCloseTo(180, 0);
  });

  it('registers the message before the beep', () => {
    call({ hangUpAt: 'beep' }).reaches('register', 'record', 'beep').ends('CUSTOMER_DISCONNECT');
  });

  describe('anything medical', () => {
    it('is raised by the key 1, and by that alone', () => {
      const medical = takesAMessage({ presses: { offer: '1' } });
      expect(medical.contact.attributes['medical']).toBe('yes');
      expect(medical.given('open-message')[0]?.['medical']).toBe('yes');
    });

    it('is raised by a key 1 that comes late, over the next question', () => {
      const late = takesAMessage({ presses: { confirmNumber: ['1', ''] } });
      expect(late.given('open-message')[0]).toMatchObject({ medical: 'yes', callbackNumber: '' });
      const later = takesAMessage({ functions: withheld, presses: { askNumber: '2025550123#', readBack: '1' } });
      expect(later.given('open-message')[0]).toMatchObject({ medical: 'yes', callbackNumber: expect.stringMatching(/2025550123$/) });
    });

    it.each(['2', '9', '*', '#', ''])('takes a message after the key "%s" just the same', (key) => {
      expect(takesAMessage({ presses: { offer: key } }).contact.attributes['medical']).toBe('no');
    });
  });

  describe('Spanish', () => {
    it('is chosen by the key 2, and then everything is in Spanish', () => {
      const message = takesAMessage({ functions: speaksSpanish, presses: { greetingOrSpanish: '2' } });
      message.hears(/Para español/, /Gracias por llamar/, /asunto médico/, /Le llamaremos al/, /se graba/).neverHears(/press 1/);
      expect(message.given('answer-call').map(({ language }) => language)).toEqual(['', 'es-US']);
      expect(message.given('open-message')[0]?.['language']).toBe('es-US');
    });

    it('can be chosen in a greeting whose practice has a name that is no markup', () => {
      const functions = withAnswer({ ...bilingual, greeting: 'Thank you for calling Smith & Sons.' });
      takesAMessage({ functions }).hears(/Smith & Sons/, /press 1/);
      takesAMessage({ functions, presses: { plainGreetingOrSpanish: '2' } }).hears(/Smith & Sons/, /Gracias por llamar/);
    });

    it.each(['', '7'])('is not chosen by the key "%s"', (key) => {
      takesAMessage({ functions: speaksSpanish, presses: { greetingOrSpanish: key } }).neverHears(/Gracias/);
    });

    it('goes on in Spanish with our own words when the second answer fails', () => {
      const functions = { ...asUsual, 'answer-call': spanishFails };
      call({ functions, presses: { greetingOrSpanish: '2' } })
        .hears(/Para español/, /línea médica/, /será grabado/, beep, /Gracias/)
        .ends();
    });

    it('asks for a number in Spanish', () => {
      call({ functions: speaksSpanish, presses: { greetingOrSpanish: '2', confirmNumber: '3', askNumber: '2025550123#' } })
        .hears(/marque su número/, /Tenemos el número/)
        .ends();
    });
  });

  describe('a person', () => {
    it('answers when the practice is open and somebody is free', () => {
      const talk = call({ functions: open, agentsAvailable: 1 });
      talk.hears(emergency, /Thank you for calling/, /how can I help/).neverHears(/press 1/);
      talk.waitsIn('assistants').ends('AGENT_DISCONNECT');
      expect(talk.isRecorded()).toBe(false);
    });

    it.each<[string, CallGiven]>([
      ['nobody is free', {}],
      ['the queue is full', { agentsAvailable: 1, fullQueues: true }],
      ['the queue does not exist', { agentsAvailable: 1, missing: ['assistants'] }],
      ['what is heard in the queue cannot be set', { agentsAvailable: 1, failing: ['whileWaiting'] }],
      ['the queue cannot be set', { agentsAvailable: 1, failing: ['queue'] }],
      ['the queue does not take the call', { agentsAvailable: 1, failing: ['wait'] }],
    ])('is replaced by a message when %s', (_, world) => {
      takesAMessage({ functions: open, ...world });
    });

    it('is not looked for when the practice is closed', () => {
      takesAMessage({ agentsAvailable: 1 }).neverReaches('staffed');
    });
  });

  describe('the call-back number', () => {
    const registered = (given: CallGiven) => takesAMessage(given).given('open-message')[0]?.['callbackNumber'];

    it('can be changed, and is read back', () => {
      const given = { presses: { confirmNumber: '3', askNumber: '2025550123#' } };
      takesAMessage(given).hears(/To give another number/, /Please key your phone number/, /We have \+?1?2025550123/);
      expect(registered(given)).toMatch(/2025550123$/);
    });

    it('stays what it is after any other key', () => {
      expect(registered({ presses: { confirmNumber: '5' } })).toBe('');
    });

    it('is asked of somebody who withholds it', () => {
      expect(registered({ functions: withheld, from: null, presses: { askNumber: '2025550123#' } })).toMatch(/2025550123$/);
    });

    it('may be keyed again when it was wrong, or was heard wrong', () => {
      const keys = { askNumber: ['123#', '2025550124#', '2025550123#'], readBack: ['3', ''] };
      expect(registered({ functions: withheld, presses: keys })).toMatch(/2025550123$/);
    });

    it('is left to the message after three tries', () => {
      const given = { functions: withheld, presses: { askNumber: ['1#', '2#', '3#'] } };
      takesAMessage(given).hears(/not look like/, /not look like/, /not look like/, /say your number/);
      expect(registered(given)).toBe('');
    });

    it.each([[{}], [{ failing: ['askNumber'] }]])('is left to the message by somebody who keys nothing (%j)', (world) => {
      const silent = takesAMessage({ functions: withheld, ...world }).hears(/say your number/);
      expect(silent.secondsUntil(beep)).toBeLessThanOrEqual(45);
    });
  });

  describe('when our functions are out of reach', () => {
    const outages = { fail: fails, 'answer nonsense': nonsense, 'answer nothing': nothing };

    it.each(Object.entries(outages))('takes a message with our own words when all of them %s', (_, outage) => {
      const functions = { 'answer-call': outage, 'open-message': outage };
      const message = takesAMessage({ functions }).hears(emergency, /leave a message with your name/, /will be recorded/, beep);
      expect(firstWords(message)).toMatch(emergency);
      expect(message.recorded()).toBe('Please call me.');
      call({ functions })
        .hears(/A person will listen to your message/)
        .ends();
    });

    it.each(Object.entries(outages))('takes a message when answer-call does %s', (_, outage) => {
      takesAMessage({ functions: { ...asUsual, 'answer-call': outage } }).hears(/leave a message with your name/);
    });

    it.each(Object.entries(outages))('takes a message when open-message does %s', (_, outage) => {
      const functions = { ...asUsual, 'open-message': outage };
      expect(takesAMessage({ functions }).recorded()).toBe('Please call me.');
      call({ functions })
        .hears(beep, /A person will listen to your message/)
        .ends();
    });

    it.each(['register', 'registerKeyed'])('takes a message when %s is slow', (block) => {
      takesAMessage({ failing: [block], presses: block === 'register' ? {} : { confirmNumber: '3', askNumber: '2025550123#' } });
    });

    it('thanks in our own words when the promise is missing', () => {
      call({ functions: { ...asUsual, 'open-message': () => ({ registered: 'yes' }) } })
        .hears(/A person will listen/)
        .ends();
    });

    it.each<[Record<string, string>]>([[{}], [{ confirmNumber: '3', askNumber: '2025550123#' }]])(
      'announces the recording even without words for it (%j)',
      (presses) => {
        takesAMessage({ functions: withAnswer({ recordingNotice: '' }), presses }).hears(/will be recorded/, /será grabado/, beep);
      },
    );

    it('connects to the human fallback number of the deployment', () => {
      const given = { functions: { 'answer-call': fails }, fallbackNumber: '+12025550180' } as const;
      const talk = call({ ...given, phones: { '+12025550180': { kind: 'person', afterMs: 5_000 } } });
      talk.hears(emergency, /reach a person/).neverHears(beep);
      expect(talk.events).toContainEqual(expect.objectContaining({ type: 'transfer', outcome: 'connected', recording: false }));
    });

    it('ends when the person at the fallback number has hung up', () => {
      const given = { functions: { 'answer-call': nonsense }, fallbackNumber: '+12025550180' } as const;
      const kind = { kind: 'person', afterMs: 5_000, then: hangsUpAtOnce } as const;
      call({ ...given, phones: { '+12025550180': kind } })
        .neverHears(beep)
        .reaches('fallback', 'end')
        .ends('CONTACT_FLOW_DISCONNECT');
    });

    it('connects somebody who chose Spanish, with words in Spanish', () => {
      const functions = { 'answer-call': spanishFails };
      const given = { functions, presses: { greetingOrSpanish: '2' }, fallbackNumber: '+12025550180' } as const;
      call({ ...given, phones: { '+12025550180': { kind: 'person', afterMs: 5_000 } } }).hears(/Para español/, /no cuelgue/);
    });

    it.each<['busy' | 'nobody']>([['busy'], ['nobody']])('takes a message when the fallback number is %s', (kind) => {
      const given = { functions: { 'answer-call': fails, 'open-message': fails }, fallbackNumber: '+12025550180' };
      takesAMessage({ ...given, phones: { '+12025550180': { kind } } }).hears(/reach a person/, /leave a message/);
    });
  });

  const blocks = Object.entries<Block<string>>(mainLine.blocks).flatMap(([name, block]) => ('type' in block ? [{ name, block }] : []));
  const fallible = blocks.flatMap(({ name, block }) => (block.errors?.['NoMatchingError'] ? [name] : []));
  it.each(fallible)('reaches a recording or a person when the block %s fails', (block) => {
    for (const scene of scenes) {
      const hurt = call({ ...scene, failing: [block] }).ends();
      if (block !== 'emergency') expect(firstWords(hurt)).toMatch(emergency);
      expect(hurt.isRecorded() || hurt.events.some(({ type }) => type === 'agent-joined')).toBe(true);
    }
  });

  it.each(blocks)('ends in order when the caller hangs up in the block $name', ({ name }) => {
    for (const scene of scenes) call({ ...scene, hangUpAt: name }).ends();
  });

  it('names 911 first and ends with a message or a person, whatever is pressed and whenever the caller hangs up', () =>
    holdsForAHundredth(anyCaller));

  it('has no branch that these calls leave untried', () => {
    expect(branchesNotTaken(mainLine)).toEqual([]);
  });
});
