import { describe, expect, it } from '@jest/globals';
import type { Block } from '../../infra/flows/language/flow.ts';
import { mainLine } from '../../infra/flows/main-line.flow.ts';
import { branchesNotTaken } from '../support/call.ts';
import type { FlowFunction } from '../support/flow-stage.ts';
import { holdsForAHundredth } from '../support/random-run.ts';
import { anyCaller } from './random-callers.ts';
import { answersThePhone, beep, call, emergency, firstWords, onCallAnswers, openWithDesk, scenes } from './main-line-calls.ts';
import { all, fails, harbor, maple, nonsense, nothing, theFunctions } from './the-practice.ts';

const desk = '+12025550190';
/** Flows that have tests of their own. */
const elsewhere = ['appointment-line', 'owner-line', 'reach-on-call', 'earlier-message'];
const nobodyAtTheDesk = { night: openWithDesk, phones: { [desk]: { kind: 'nobody' } } } as const;
const reasonOf = (presses: readonly string[], more: Parameters<typeof call>[0] = {}) =>
  call({ ...more, presses }).contact.attributes['reason'];

describe('the main line', () => {
  it('comes from 911 to the beep for somebody who presses nothing', () => {
    const silent = call({ says: 'My son has a fever.' });
    silent.hears(emergency, /Thank you for calling Maple Street/, /medical.*press 1/, /is recorded; press 9/, beep);
    silent.ends('CUSTOMER_DISCONNECT');
    expect(silent.recorded()).toBe('My son has a fever.');
    expect(silent.contact.attributes).toEqual({
      practiceId: maple.id,
      language: 'en-US',
      queueArn: 'assistants',
      open: 'no',
      medical: 'no',
      reason: 'none',
      pressed: 'no',
    });
  });

  it.each([
    ['Maple Street', { night: { practice: maple } }],
    ['Harbor', { night: { practice: harbor } }],
    ['Harbor, with an assistant free', { night: { practice: harbor }, agentsAvailable: 1 }],
    ['Maple Street, with a withheld number', { night: { practice: maple }, from: null }],
    ['Harbor, with a withheld number and an assistant free', { night: { practice: harbor }, from: null, agentsAvailable: 1 }],
  ])('takes at most 45 seconds from answer to beep without a key: %s', (_, given) => {
    expect(call(given).secondsUntil(beep)).toBeLessThanOrEqual(45);
  });

  it('waits eight seconds for the first key after the last word of the menu', () => {
    const silent = call();
    const menu = silent.events.find((event) => event.type === 'prompt' && /press 1/.test(event.text));
    const notice = silent.events.find((event) => event.type === 'prompt' && /is recorded/.test(event.text));
    expect(((notice?.at ?? 0) - (menu?.at ?? 0) - (menu?.type === 'prompt' ? menu.ms : 0)) / 1_000).toBeGreaterThanOrEqual(8);
  });

  it('plays what the practice recorded for a closure, after 911 and before the menu, or goes on without it', () => {
    const night = { told: { announcement: 's3://recordings/announcements/snow.wav' } };
    call({ night })
      .reaches('emergency', 'announcement', 'menu')
      .hears(emergency, /press 1/, beep);
    call({ night, failing: ['announcement'] }).hears(emergency, /press 1/, beep);
  });

  describe('the menu', () => {
    it.each([
      ['1', 'medical'],
      ['2', 'appointment'],
      ['3', 'refill'],
      ['4', 'other'],
      ['5', 'again'],
      ['0', 'person'],
    ])('takes %s for %s', (key, reason) => {
      expect(reasonOf([key])).toBe(reason);
    });

    it('takes a key that is pressed over the greeting', () => {
      expect(call({ bargeIn: '1' }).contact.attributes['reason']).toBe('medical');
    });

    it('never makes a call less urgent: only 1 and * say anything about urgency, and they raise', () => {
      for (const key of ['', '2', '3', '4', '5', '6', '7', '0', '9'])
        expect(call({ presses: [key] }).contact.attributes['medical']).toBe('no');
      for (const key of ['1', '*']) expect(call({ presses: [key] }).contact.attributes['medical']).toBe('yes');
    });

    it('is said again, slowly, after a 9 or a key that means nothing', () => {
      call({ presses: ['9', '1'] }).hears(/press 1/, /press 1/, /9 8 8/);
      call({ presses: ['7', '3'] }).hears(/press 1/, /press 1/, /pound key|We will call you at/);
      call({ presses: ['7', '7'] }).hears(/is recorded/, beep);
    });

    it('offers a person only while somebody is free', () => {
      call({ agentsAvailable: 1 }).hears(/A person, 0/);
      call().neverHears(/A person, 0/);
    });

    it('leads to a person who is free, and to a message when nobody is', () => {
      call({ agentsAvailable: 1, presses: ['0'] }).hears(/how can I help/);
      call({ presses: ['0'] }).hears(beep);
    });

    /** The same keys, in the menu with a person on offer and in the one said slowly. */
    it.each(['0', '1', '2', '3', '4', '5', '8', '9', '*', '#', '6'])('takes %s wherever it is said', (key) => {
      for (const given of [{ agentsAvailable: 1, presses: [key] }, { presses: ['9', key] }])
        call({ night: { practice: harbor }, missing: elsewhere, ...given })
          .ends()
          .comesToAnEnd();
    });

    it.each([
      ['the on-call live', '*', 'reach-on-call'],
      ['the appointments', '2', 'appointment-line'],
      ['an earlier message', '5', 'earlier-message'],
      ["the owner's line", '#', 'owner-line'],
    ])('takes a message when the flow for %s is gone', (_, key, gone) => {
      call({ presses: [key, '1'], missing: [gone] }).hears(beep);
    });

    it.each(['second', 'third', 'fourth'])('takes a message when the reason cannot be kept (%s)', (block) => {
      call({ presses: [{ second: '2', third: '3', fourth: '4' }[block] ?? ''], failing: [block] }).hears(beep);
    });

    it('asks somebody with an appointment whether the keys will do, and takes a message otherwise', () => {
      call({ presses: ['2', ''] }).hears(/confirm, cancel or move/, beep);
    });
  });

  describe('anything medical', () => {
    it('hears of 911 and 988, and the call goes on', () => {
      call({ presses: ['1'] }).hears(/dial 9 1 1.*9 8 8/, beep);
    });

    it('comes to an assistant who is free', () => {
      call({ presses: ['1'], agentsAvailable: 1 }).hears(/9 8 8/, /how can I help/);
    });

    it('comes to the clinician on call where the practice wants it so', () => {
      const night = { ...onCallAnswers.night, practice: { ...maple, medicalPath: 'on-call' as const } };
      call({ ...onCallAnswers, night, presses: ['1', ''] })
        .hears(/9 8 8/, /clinician on call/)
        .comesToAnEnd();
    });

    it('leaves a message where professionals are to do that too', () => {
      call({ night: { practice: { ...maple, professionalsPath: 'message' } }, presses: ['*'] })
        .hears(beep)
        .neverHears(/clinician on call/);
    });

    it('leaves a message where the practice wants it so', () => {
      const night = { practice: { ...maple, medicalPath: 'message' as const } };
      call({ night, presses: ['1'], agentsAvailable: 1 }).hears(beep);
    });
  });

  describe('Spanish', () => {
    const bilingual = { night: { practice: harbor } } as const;

    it('is chosen by 8, and then everything is in Spanish', () => {
      const inSpanish = call({ ...bilingual, presses: ['8'] });
      inSpanish.hears(/Para español, oprima 8/, /Gracias por llamar/, /se graba/, beep);
      expect(inSpanish.given('answer-call').map(({ step, language }) => `${step} ${language ?? ''}`)).toEqual([
        'answer ',
        'answer es-US',
        'words es-US',
      ]);
    });

    it.each([
      ['medical', '1'],
      ['from a professional', '*'],
    ])('may be skipped for what is %s while the office is open', (_, key) => {
      const night = { next: 'queue', practice: { ...harbor, medicalPath: 'message', professionalsPath: 'message' } } as const;
      call({ night, agentsAvailable: 1, presses: [key] }).hears(beep);
    });

    it.each([nonsense, fails])('stays with the queue of the first language when the second answer is none', (outage) => {
      const usual = theFunctions({ next: 'queue', practice: harbor })['answer-call'];
      const once: FlowFunction = (given, data) => (given['language'] === 'es-US' ? outage(given, data) : usual(given, data));
      call({ functions: { ...theFunctions(), 'answer-call': once }, agentsAvailable: 1, presses: ['8'] }).hears(/how can I help/);
    });

    it('takes a message in Spanish when the second answer is none', () => {
      const usual = theFunctions({ practice: harbor })['answer-call'];
      const once: FlowFunction = (given, data) => (given['language'] === undefined ? usual(given, data) : nonsense(given, data));
      call({ functions: { ...theFunctions({ practice: harbor }), 'answer-call': once }, presses: ['8'] }).hears(/se graba/, beep);
    });

    it('makes nothing less urgent: whoever pressed 1 before stays medical', () => {
      const night = { next: 'queue', practice: harbor } as const;
      const call1 = call({ night, agentsAvailable: 1, fullQueues: true, presses: { queueLanguageOffer: '1', menuWithPerson: '8' } });
      expect(call1.contact.attributes).toMatchObject({ medical: 'yes', reason: 'medical', language: 'es-US' });
    });

    it('is not offered by a practice that does not speak it', () => {
      call({ night: { practice: { ...harbor, languages: ['en-US'] } } }).neverHears(/español/);
    });

    it('goes on in Spanish with our own words when the second answer fails', () => {
      const usual = theFunctions({ practice: harbor })['answer-call'];
      const once: FlowFunction = (given, data) => (given['language'] === undefined ? usual(given, data) : fails(given, data));
      call({ functions: { ...theFunctions({ practice: harbor }), 'answer-call': once }, presses: ['8'] })
        .hears(/Para español/, /se graba/, beep, /Gracias/)
        .ends();
    });
  });

  describe('while the office is open', () => {
    it('rings at the front desk, unrecorded, with the number of the caller', () => {
      const talk = call({ night: openWithDesk, phones: { [desk]: answersThePhone } });
      talk.hears(emergency, /Thank you for calling/, /calling the front desk/).neverHears(beep);
      expect(talk.events).toContainEqual(expect.objectContaining({ type: 'transfer', outcome: 'connected', recording: false }));
    });

    it('is over when the front desk has hung up', () => {
      call({ night: openWithDesk, phones: { [desk]: answersThePhone } })
        .neverHears(beep)
        .ends('CONTACT_FLOW_DISCONNECT');
    });

    it.each(['10', '15', '20', '30', '45'])('is over when the front desk has hung up, however long it may ring (%s)', (deskRings) => {
      const night = { ...openWithDesk, told: { ...openWithDesk.told, deskRings } };
      call({ night, phones: { [desk]: answersThePhone } })
        .ends('CONTACT_FLOW_DISCONNECT')
        .comesToAnEnd();
    });

    it.each(['10', '15', '20', '30', '45'])('rings there for %s seconds, and comes back to the menu', (deskRings) => {
      const night = { ...openWithDesk, told: { ...openWithDesk.told, deskRings } };
      const back = call({ ...nobodyAtTheDesk, night }).hears(/calling the front desk/, /Nobody can answer right now/, /press 1/, beep);
      expect(back.secondsUntil(/Nobody can answer/) - back.secondsUntil(/calling the front desk/)).toBeLessThan(Number(deskRings) + 8);
    });

    it('goes to the assistants where there is no front desk to ring', () => {
      call({ night: { next: 'queue' }, agentsAvailable: 1 })
        .hears(/Thank you for calling/, /how can I help/)
        .waitsIn('assistants');
    });

    it('offers the other language before the queue, since each has its own', () => {
      const given = { night: { next: 'queue', practice: harbor }, agentsAvailable: 1 } as const;
      const talk = call({ ...given, presses: ['8'] }).hears(/Para español/, /how can I help/);
      expect(talk.contact.attributes['language']).toBe('es-US');
      expect(call(given).hears(/how can I help/).contact.attributes['language']).toBe('en-US');
    });

    it('comes back to the menu when no assistant is there', () => {
      call({ night: { next: 'queue' } }).hears(/Nobody can answer right now/, /press 1/, beep);
    });

    it.each([
      ['the queue is full', { fullQueues: true }],
      ['the queue does not exist', { missing: ['assistants'] }],
      ['the queue cannot be set', { failing: ['queue'] }],
      ['the queue does not take the call', { failing: ['wait'] }],
    ])('comes back to the menu when %s', (_, world) => {
      call({ night: { next: 'queue' }, agentsAvailable: 1, ...world }).hears(beep);
    });

    it('takes a message at once from a call that came back from the front desk', () => {
      call({ night: { ...openWithDesk, next: 'message' } })
        .hears(emergency, beep)
        .neverHears(/front desk|An appointment, 2/);
    });
  });

  describe('when our functions are out of reach', () => {
    const outages = { fail: fails, 'answer nonsense': nonsense, 'answer nothing': nothing };

    it.each(Object.entries(outages))('takes a message with our own words when all of them %s', (_, outage) => {
      const message = call({ functions: all(outage), says: 'Please call me.' }).hears(emergency, /leave a message with your name/, beep);
      expect(firstWords(message)).toMatch(emergency);
      expect(message.recorded()).toBe('Please call me.');
      call({ functions: all(outage) })
        .hears(/A person will listen to your message/)
        .ends();
    });

    it.each(Object.entries(outages))('takes a message when open-message does %s', (_, outage) => {
      const functions = { ...theFunctions(), 'open-message': outage };
      expect(call({ functions, says: 'Please call me.' }).recorded()).toBe('Please call me.');
    });

    it('connects to the human fallback number of the deployment', () => {
      const given = { functions: all(fails), fallbackNumber: '+12025550180' } as const;
      const talk = call({ ...given, phones: { '+12025550180': answersThePhone } });
      talk.hears(emergency, /reach a person/).neverHears(beep);
      expect(talk.events).toContainEqual(expect.objectContaining({ type: 'transfer', outcome: 'connected', recording: false }));
    });

    it('ends when the person at the fallback number has hung up', () => {
      call({ functions: all(nonsense), fallbackNumber: '+12025550180', phones: { '+12025550180': answersThePhone } })
        .neverHears(beep)
        .ends('CONTACT_FLOW_DISCONNECT');
    });

    it.each<['busy' | 'nobody']>([['busy'], ['nobody']])('takes a message when the fallback number is %s', (kind) => {
      call({ functions: all(fails), fallbackNumber: '+12025550180', phones: { '+12025550180': { kind } } }).hears(
        /reach a person/,
        /leave a message/,
        beep,
      );
    });

    it('records all the same when the flow for messages is gone', () => {
      const lost = call({ missing: ['take-message'], says: 'Please call me.', afterMessage: 'stay', presses: { lastListen: '#' } });
      lost.hears(emergency, /will be recorded/, beep, /A person will listen/).ends('CONTACT_FLOW_DISCONNECT');
      expect(lost.recorded()).toBe('Please call me.');
    });
  });

  const blocks = Object.entries<Block<string>>(mainLine.blocks).flatMap(([name, block]) => ('type' in block ? [{ name, block }] : []));
  const fallible = blocks.flatMap(({ name, block }) => (block.errors?.['NoMatchingError'] ? [name] : []));
  it.each(fallible)('reaches a recording or a person when the block %s fails', (block) => {
    for (const scene of scenes) {
      const hurt = call({ ...scene, failing: [block] }).ends();
      if (block !== 'emergency') expect(firstWords(hurt)).toMatch(emergency);
      hurt.comesToAnEnd();
    }
  });

  it.each(blocks)('ends in order when the caller hangs up in the block $name', ({ name }) => {
    for (const scene of scenes) call({ ...scene, hangUpAt: name }).ends();
  });

  it('keeps its promises to a caller whatever is pressed and whenever they hang up', () => holdsForAHundredth(anyCaller));

  it('has no branch that these calls leave untried', () => {
    expect(branchesNotTaken(mainLine)).toEqual([]);
  });
});
