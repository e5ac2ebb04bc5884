import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Block } from '../../infra/flows/language/flow.ts';
import { ownerLine } from '../../infra/flows/owner-line.flow.ts';
import { branchesNotTaken, type CallGiven } from '../support/call.ts';
import type { FlowFunction } from '../support/flow-stage.ts';
import {
  answers,
  attributes,
  down,
  madeLive,
  offer,
  pin,
  readBack,
  ring,
  scenes,
  stepsOf,
  stranger,
  tomorrow,
  withoutTheLastKey,
} from './owner-line-calls.ts';

describe('the owner line', () => {
  it('closes tomorrow with four keys after the PIN, and says first whose line it is', () => {
    const call = ring({ presses: tomorrow });
    call
      .hears(
        /owner line of Maple Street/,
        /PIN/,
        /press 1/,
        /usual words/,
        /Closed on Wednesday, November 25, until Thursday 8 AM/,
        /live now/,
      )
      .ends();
    expect(stepsOf(call)).toEqual(['begin', 'pin', 'choose', 'announcement', 'confirm']);
    expect(call.given('owner-line')[2]).toMatchObject({ choice: 'closed-tomorrow' });
  });

  it('closes today', () => {
    expect(ring({ presses: { ...tomorrow, menu: '1' } }).given('owner-line')[2]).toMatchObject({ choice: 'closed-today' });
  });

  it.each([
    ['late today', '1', 'late-today'],
    ['late tomorrow', '2', 'late-tomorrow'],
  ])('opens %s at a time that is keyed, and asks which half of the day', (_, lateDay, choice) => {
    const call = ring({ presses: { ...tomorrow, menu: '3', lateDay, time: '0930', whichHalf: '1' } });
    call.hears(/Late today/, /When do you open/, /In the morning/, /usual words/, /live now/).ends();
    expect(call.given('owner-line').slice(2, 4)).toEqual([
      { step: 'choose', choice, time: '0930' },
      { step: 'choose', choice, time: '0930', half: 'morning' },
    ]);
  });

  it('takes a time of the afternoon, and one that can be nothing else', () => {
    const afternoon = ring({ presses: { ...tomorrow, menu: '3', lateDay: '2', time: '0930', whichHalf: '2' } });
    expect(afternoon.given('owner-line')[3]).toMatchObject({ half: 'afternoon' });
    const evident = ring({ presses: { ...tomorrow, menu: '3', lateDay: '2', time: '1430' } });
    evident.neverHears(/In the morning/).hears(/live now/);
  });

  it.each(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'])('hands the key %s for what callers hear to the function', (key) => {
    const call = ring({ presses: { ...tomorrow, offer: key } });
    expect(call.hears(/live now/).given('owner-line')[3]).toEqual({ step: 'announcement', key });
  });

  it('records an announcement after the tone, and nothing before and after it', () => {
    const call = ring({
      presses: { ...tomorrow, offer: '*', speak: '5' },
      says: 'We are closed because of the snow.',
      afterMessage: 'stay',
    });
    call.hears(/After the tone/, /beep/, /Closed on Wednesday/, /live now/).ends();
    expect(stepsOf(call)).toEqual(['begin', 'pin', 'choose', 'record', 'announcement', 'confirm']);
    expect(call.given('owner-line')[4]).toEqual({ step: 'announcement', key: '*' });
    const recordings = call.events.flatMap((event) => (event.type === 'recording' ? [event.on] : []));
    expect(recordings).toEqual([true, false]);
    expect(call.recorded()).toContain('because of the snow');
  });

  it('records nothing of a call without an announcement of its own, the PIN least of all', () => {
    expect(ring({ presses: tomorrow }).isRecorded()).toBe(false);
  });

  it('opens again what was closed', () => {
    const call = ring({ presses: { pin, menu: '4', takeBack: '1' } });
    call.hears(/To open as usual/, /Taken back/).ends();
    expect(call.given('owner-line').at(-1)).toEqual({ step: 'take-back', key: '1' });
    expect(
      ring({ presses: { pin, menu: '4', takeBack: '2' } })
        .given('owner-line')
        .at(-1),
    ).toEqual({ step: 'take-back', key: '2' });
  });

  it('begins again when what was read back is not what was meant', () => {
    const call = ring({ presses: { pin, menu: ['2', '1'], offer: ['0', '0'], readBack: ['2', '1'] } });
    expect(stepsOf(call.hears(/Closed on/, /Closed today/, /Closed on/, /live now/))).toEqual([
      'begin',
      'pin',
      'choose',
      'announcement',
      'choose',
      'announcement',
      'confirm',
    ]);
  });

  it('speaks Spanish to whoever chose it', () => {
    const inSpanish = { ...attributes, language: 'es-US' };
    ring({ attributes: inSpanish, differently: { begin: down } })
      .hears(/Esta línea no puede ayudarle/)
      .neverHears(/This line/)
      .ends();
    expect(ring({ attributes: inSpanish, presses: tomorrow }).ends().given('owner-line')).toHaveLength(5);
  });

  describe('lets in', () => {
    it('somebody on another telephone, by the last four digits of their own', () => {
      const call = ring({ differently: stranger, presses: { ...tomorrow, phone: '0160' } });
      call.hears(/last four digits/, /PIN/, /live now/).ends();
      expect(call.given('owner-line')[1]).toEqual({ step: 'pin', pin, phone: '0160' });
    });

    it('somebody who mistyped once, and asks for the digits again too', () => {
      ring({ presses: { ...tomorrow, pin: ['111111', pin] } })
        .hears(/not right/, /live now/)
        .ends();
      const call = ring({ differently: stranger, presses: { ...tomorrow, phone: ['0000', '0160'], pin: ['111111', pin] } });
      call.hears(/four digits/, /not right/, /four digits/, /live now/).ends();
    });

    const outside: [string, Parameters<typeof ring>[0]][] = [
      ['nobody who keys nothing', {}],
      ['nobody who keys nothing on another telephone', { differently: stranger }],
      ['nobody who keys no PIN after the four digits', { differently: stranger, presses: { phone: '0160' } }],
      ['nobody with three wrong PINs', { presses: { pin: ['1#', '111111', '222222', pin] } }],
      ['nobody whose PIN is locked', { differently: { pin: { result: 'locked' } }, presses: { pin } }],
    ];
    it.each(outside)('%s', (_, given) => {
      const call = ring(given);
      call
        .hears(/for the people who run the office|locked/)
        .neverHears(/Closed today/)
        .ends();
      expect(stepsOf(call).filter((step) => step !== 'begin' && step !== 'pin')).toEqual([]);
    });
  });

  describe('changes nothing', () => {
    it.each(withoutTheLastKey)('%s, and says so', (_, given) => {
      const call = ring(given).hears(/Nothing was changed/);
      expect(madeLive(call)).toBe(false);
    });

    it('when the caller hangs up during the read-back', () => {
      expect(madeLive(ring({ presses: tomorrow, hangUpAt: /Closed on Wednesday/ }))).toBe(false);
    });

    it('when the caller hangs up while recording', () => {
      expect(madeLive(ring({ presses: { ...tomorrow, offer: '*' }, says: 'We are closed.' }))).toBe(false);
    });
  });

  describe('goes back to the menu', () => {
    it.each([
      ['when that day is closed anyway', 'choose', { menu: ['2'] }],
      ['when there is nothing to take back', 'list', { menu: ['4'] }],
      ['when there was a recording on this call', 'record', { menu: ['2'], offer: '*' }],
      ['when the choice was lost', 'announcement', { menu: ['2'], offer: '0' }],
      ['when the day was over before the last key', 'confirm', { menu: ['2'], offer: '0', readBack: '1' }],
      ['when what was to be taken back is unknown', 'take-back', { menu: ['4'], takeBack: '1' }],
    ])('%s, and says why', (_, step, presses) => {
      ring({ differently: { [step]: { result: 'again', say: 'Here is why.' } }, presses: { pin, ...presses } })
        .hears(/Here is why/, /Closed today/, /Nothing was changed/)
        .ends();
    });

    it('offers again what callers may hear when nothing stands behind a key', () => {
      const call = ring({ differently: { announcement: offer }, presses: { pin, menu: '2', offer: ['7', '7', '7'] } });
      call.hears(/usual words/, /usual words/, /Nothing was changed/);
      expect(madeLive(call)).toBe(false);
    });
  });

  const longWay = { ...tomorrow, menu: '2' };
  it.each([
    ['choose', longWay],
    ['record', { ...longWay, offer: '*' }],
    ['announcement', longWay],
    ['confirm', longWay],
    ['list', { pin, menu: '4' }],
    ['take-back', { pin, menu: '4', takeBack: '1' }],
  ])('ends the call when the function refuses %s', (step, presses) => {
    ring({ differently: { [step]: { result: 'refused', say: 'For the people who run the office.' } }, presses })
      .hears(/For the people/)
      .ends();
  });

  describe('when our function is out of reach', () => {
    const ways: [string, CallGiven['presses'], RegExp][] = [
      ['begin', {}, /nothing was changed/],
      ['pin', { pin }, /nothing was changed/],
      ['choose', longWay, /nothing was changed/],
      ['record', { ...longWay, offer: '*' }, /nothing was changed/],
      ['announcement', longWay, /nothing was changed/],
      ['confirm', longWay, /cannot tell whether that was done/],
      ['list', { pin, menu: '4' }, /nothing was changed/],
      ['take-back', { pin, menu: '4', takeBack: '1' }, /cannot tell whether that was done/],
    ];
    const broken: [string, unknown][] = [
      ['is down', down],
      ['says nonsense', { weather: 'fine' }],
    ];
    const cases = ways.flatMap(([step, presses, words]) => broken.map(([how, answer]) => ({ step, presses, words, how, answer })));
    it.each(cases)('and $how at $step, the caller is told what is known, and whom to call', ({ step, presses, words, answer }) => {
      ring({ differently: { [step]: answer }, presses })
        .hears(words)
        .hears(/whoever runs Nightdesk/)
        .ends();
    });

    it.each([
      ['confirm', longWay, /live now/],
      ['take-back', { pin, menu: '4', takeBack: '1' }, /Taken back/],
      ['take-back', { pin, menu: '4', takeBack: '2' }, /Taken back/],
    ] as const)('for a moment at %s, it is tried once more', (step, presses, words) => {
      let tries = 0;
      const functions = answers();
      const flaky: FlowFunction = (parameters, contact) => {
        if (parameters['step'] === step && (tries += 1) === 1) throw down;
        return functions['owner-line']?.(parameters, contact);
      };
      ring({ functions: { 'owner-line': flaky }, presses })
        .hears(words)
        .ends();
    });

    it('for good at the second closure too, nobody is told that it is done', () => {
      ring({ differently: { 'take-back': down }, presses: { pin, menu: '4', takeBack: '2' } })
        .hears(/cannot tell/)
        .neverHears(/Taken back/)
        .ends();
    });
  });

  it('waits at least eight seconds for every key', () => {
    const asking = Object.values<Block<string>>(ownerLine.blocks).flatMap((block) =>
      'type' in block ? [block.parameters({ functions: { 'owner-line': 'arn' }, flows: { 'take-message': 'arn' } })] : [],
    );
    const seconds = asking.flatMap(({ InputTimeLimitSeconds }) =>
      InputTimeLimitSeconds === undefined ? [] : [Number(InputTimeLimitSeconds)],
    );
    expect(seconds.length).toBeGreaterThan(8);
    expect(Math.min(...seconds)).toBeGreaterThanOrEqual(8);
  });

  const blocks = Object.entries<Block<string>>(ownerLine.blocks).flatMap(([name, block]) => ('type' in block ? [{ name, block }] : []));
  const fallible = blocks.flatMap(({ name, block }) => (block.errors?.['NoMatchingError'] ? [name] : []));
  it.each(fallible)('ends in order when the block %s fails', (block) => {
    for (const scene of scenes) ring({ ...scene, failing: [block] }).ends();
  });

  it('says something in both languages when not even its own words are left', () => {
    ring({ differently: { choose: down }, failing: ['english'], presses: tomorrow })
      .hears(/Nothing was changed. Please call again.*Llame otra vez/)
      .ends();
  });

  it('whatever is pressed, and wherever somebody hangs up, makes nothing live without the PIN, the read-back and the key after it', () => {
    const keys = fc.array(fc.constantFrom('', '0', '1', '2', '3', '4', '9', '*', '#', pin, '0930', '0160'), { maxLength: 14 });
    const hangUpAt = fc.option(fc.constantFrom(...Object.keys(ownerLine.blocks)), { freq: 3, nil: undefined });
    const caller = fc.property(keys, hangUpAt, fc.boolean(), (pressed, block, known) => {
      const presses = known ? [pin, ...pressed] : pressed;
      const call = ring({ ...(known ? {} : { differently: stranger }), presses, ...(block && { hangUpAt: block }) }).ends();
      const steps = stepsOf(call);
      const [confirmed, read] = [steps.indexOf('confirm'), steps.indexOf('announcement')];
      const heard = call.events.flatMap((event) => (event.type === 'prompt' ? [event.text] : []));
      if (confirmed >= 0)
        expect([read > 0 && read < confirmed, steps.includes('pin'), heard.some((words) => words === readBack.say)]).toEqual([
          true,
          true,
          true,
        ]);
      if (steps.some((step) => step !== 'begin' && step !== 'pin'))
        expect(call.given('owner-line').some(({ pin: keyed }) => keyed === pin)).toBe(true);
      expect(Object.values(call.contact.attributes).join()).not.toMatch(/246810|0160|0930/);
    });
    fc.assert(caller, { numRuns: 400 });
  });

  it('has no branch that these calls leave untried', () => {
    expect(branchesNotTaken(ownerLine)).toEqual([]);
  });
});
