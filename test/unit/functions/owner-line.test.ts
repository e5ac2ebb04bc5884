import { describe, expect, it } from '@jest/globals';
import { isOpen } from '../../../shared/domain/hours/opening-hours.ts';
import { Temporal } from '../../../shared/domain/time.ts';
import type { OwnerStep } from '../../../functions/owner-line/owner-step.ts';
import { Stopped, stopAtEveryCall } from '../../support/interrupted.ts';
import { anOwnerLine, managersPhone, maple, stepsOn } from '../../support/owner-calls.ts';
import { rightPin } from '../../support/pins.ts';
import { someContactId } from '../../support/work-items.ts';

const closedTomorrow = { choice: 'closed-tomorrow' };
const wednesday = Temporal.Instant.from('2026-11-25T15:00:00Z');
const somewhere = { from: '+12025550199' };

describe('the line on which an office is closed', () => {
  it('makes a closure live with one key: it is in the settings that every function reads next', async () => {
    const line = await anOwnerLine();
    expect(isOpen(await line.practices.live(maple.id), wednesday)).toBe(true);
    expect(await line.close(closedTomorrow)).toEqual({ result: 'done', say: 'This is live now, and it ends by itself. Goodbye.' });
    expect(isOpen(await line.practices.live(maple.id), wednesday)).toBe(false);
    expect(await line.closures.all(maple.id)).toEqual([
      {
        schema: 1,
        id: someContactId,
        practiceId: maple.id,
        kind: 'closed',
        day: '2026-11-25',
        until: '2026-11-26T05:00:00Z',
        announcement: { kind: 'none' },
        by: 'r-alvarez',
        at: '2026-11-25T02:00:00Z',
      },
    ]);
  });

  it('reads back the day, its date and the next opening, which is after the holidays', async () => {
    const line = await anOwnerLine();
    await line.step({ step: 'pin', pin: rightPin });
    await line.step({ step: 'choose', ...closedTomorrow });
    const { result, say } = await line.step({ step: 'announcement', key: '0' });
    expect([result, say]).toEqual([
      'read-back',
      'Closed on Wednesday, November 25, until Monday 8 AM. To make this live, press 1. To begin again, 2. Anything else changes nothing.',
    ]);
  });

  it('reads a late opening back with its time, and counts what is closed after it', async () => {
    const line = await anOwnerLine({ at: Temporal.Instant.from('2026-11-23T02:00:00Z') });
    await line.close(closedTomorrow);
    line.pass({ hours: 24 });
    await line.step({ step: 'pin', pin: rightPin }, { contactId: 'second' });
    await line.step({ step: 'choose', choice: 'closed-tomorrow' }, { contactId: 'second' });
    expect(await line.step({ step: 'announcement', key: '0' }, { contactId: 'second' })).toMatchObject({
      say: expect.stringContaining('Closed on Tuesday, November 24, until Wednesday 8 AM.'),
    });
    await line.step({ step: 'choose', choice: 'late-tomorrow', time: '1015', half: 'morning' }, { contactId: 'second' });
    expect(await line.step({ step: 'announcement', key: '0' }, { contactId: 'second' })).toMatchObject({
      say: expect.stringContaining('Closed on Tuesday, November 24, until you open at 10:15 AM.'),
    });
  });

  it('speaks Spanish, and the words that the practice wrote itself', async () => {
    const speech = { ...maple.speech, ownerLive: { 'en-US': 'Done, {practice}.' } };
    const line = await anOwnerLine({ practice: { ...maple, languages: ['en-US', 'es-US'], speech } });
    expect((await line.close(closedTomorrow))['say']).toBe(`Done, ${maple.sayAs}.`);
    expect(await line.step({ step: 'begin' }, { language: 'es-US' })).toMatchObject({
      menu: expect.stringContaining('Cerrado hoy, oprima 1'),
    });
  });

  it('says a name as the practice wants it pronounced', async () => {
    const line = await anOwnerLine({ practice: { ...maple, pronunciations: { Maple: 'may pull' } } });
    expect((await line.step({ step: 'begin' }))['welcome']).toContain('<sub alias="may pull">Maple</sub>');
  });

  it.each([
    [
      'a day that is closed anyway',
      { choice: 'closed-tomorrow' },
      '2026-11-26T02:00:00Z',
      /On Thursday, November 26, the office is closed anyway/,
    ],
    ['a day whose hours are over', { choice: 'closed-today' }, '2026-11-25T23:00:00Z', /hours of Wednesday, November 25, are over/],
    [
      'a time at which it opens anyway',
      { choice: 'late-tomorrow', time: '0800', half: 'morning' },
      '2026-11-25T02:00:00Z',
      /opens no later/,
    ],
    ['a time after closing', { choice: 'late-tomorrow', time: '2200' }, '2026-11-25T02:00:00Z', /has closed by then/],
    ['a time that has passed', { choice: 'late-today', time: '0900', half: 'morning' }, '2026-11-25T15:00:00Z', /has passed/],
    ['keys that are no time', { choice: 'late-tomorrow', time: '77' }, '2026-11-25T02:00:00Z', /no time of day/],
  ])('says so instead of closing %s', async (_, choice, at, words) => {
    const line = await anOwnerLine({ at: Temporal.Instant.from(at) });
    await line.step({ step: 'pin', pin: rightPin });
    expect(await line.step({ step: 'choose', ...choice })).toEqual({ result: 'again', say: expect.stringMatching(words) });
    await line.step({ step: 'announcement', key: '0' });
    expect((await line.step({ step: 'confirm' })).result).toBe('again');
    expect(await line.closures.all(maple.id)).toEqual([]);
  });

  it('asks which half of the day a time is in', async () => {
    const line = await anOwnerLine();
    await line.step({ step: 'pin', pin: rightPin });
    expect(await line.step({ step: 'choose', choice: 'late-tomorrow', time: '0930' })).toMatchObject({ result: 'which-half' });
  });

  it('makes nothing live that was over before the last key', async () => {
    const line = await anOwnerLine({ at: Temporal.Instant.from('2026-11-25T13:59:00Z') });
    await line.step({ step: 'pin', pin: rightPin });
    await line.step({ step: 'choose', choice: 'late-today', time: '0900', half: 'morning' });
    await line.step({ step: 'announcement', key: '0' });
    line.pass({ minutes: 1 });
    expect((await line.step({ step: 'confirm' })).result).toBe('again');
    expect(await line.closures.all(maple.id)).toEqual([]);
  });

  describe('offers what callers hear', () => {
    const announcements = [
      { name: 'Snow', say: { 'en-US': 'Snow.' } },
      { name: 'Power cut', say: { 'en-US': 'No power.' } },
    ];
    const prepared = { ...maple, announcements };

    it('by the names in the settings, and takes the key', async () => {
      const line = await anOwnerLine({ practice: prepared });
      await line.step({ step: 'pin', pin: rightPin });
      const { say } = await line.step({ step: 'choose', ...closedTomorrow });
      expect(say).toBe('What do callers hear? The usual words, press 0. Snow, 1. Power cut, 2. To record your own, press star.');
      expect(await line.step({ step: 'announcement', key: '3' })).toMatchObject({ result: 'offer', say });
      await line.step({ step: 'announcement', key: '2' });
      await line.step({ step: 'confirm' });
      expect(await line.closures.all(maple.id)).toMatchObject([{ announcement: { kind: 'prepared', name: 'Power cut' } }]);
    });

    it('and one recording a call', async () => {
      const line = await anOwnerLine();
      await line.step({ step: 'pin', pin: rightPin });
      await line.step({ step: 'choose', ...closedTomorrow });
      expect((await line.step({ step: 'record' })).result).toBe('record');
      await line.step({ step: 'announcement', key: '*' });
      expect((await line.step({ step: 'record' })).result).toBe('again');
      await line.step({ step: 'confirm' });
      expect(await line.closures.all(maple.id)).toMatchObject([{ announcement: { kind: 'recorded' } }]);
    });
  });

  describe('opens again', () => {
    it('the day that was offered under the key, whoever closed it and however often', async () => {
      const line = await anOwnerLine();
      await line.close(closedTomorrow, '0', { contactId: 'first' });
      line.pass({ minutes: 1 });
      await line.close({ choice: 'late-tomorrow', time: '1000', half: 'morning' }, '0', { contactId: 'second' });
      await line.step({ step: 'pin', pin: rightPin });
      expect(await line.step({ step: 'list' })).toEqual({ result: 'listed', say: 'To open as usual on Wednesday, November 25, press 1.' });
      expect(await line.step({ step: 'take-back', key: '2' })).toMatchObject({ result: 'again' });
      expect(await line.step({ step: 'take-back', key: '1' })).toMatchObject({
        result: 'done',
        say: expect.stringContaining('Wednesday, November 25'),
      });
      expect(await line.practices.live(maple.id)).toEqual(maple);
      expect(await line.step({ step: 'list' })).toMatchObject({ result: 'again', say: 'There is no closure now.' });
    });

    it('and a late confirmation of the same call closes nothing once more', async () => {
      const line = await anOwnerLine();
      await line.close(closedTomorrow);
      await line.step({ step: 'list' });
      await line.step({ step: 'take-back', key: '1' });
      await line.step({ step: 'confirm' });
      expect(await line.practices.live(maple.id)).toEqual(maple);
    });
  });

  describe('lets in', () => {
    it('who calls from their own telephone, and says so before the PIN', async () => {
      const line = await anOwnerLine();
      expect(await line.step({ step: 'begin' })).toMatchObject({ result: 'begun', recognised: 'yes' });
      expect(await line.step({ step: 'begin' }, somewhere)).toMatchObject({ recognised: 'no' });
      expect(await line.step({ step: 'pin', pin: rightPin })).toEqual({ result: 'ok' });
    });

    it('who keys the last four digits of it', async () => {
      const line = await anOwnerLine();
      expect(await line.step({ step: 'pin', pin: rightPin, phone: managersPhone.slice(-4) }, somewhere)).toEqual({ result: 'ok' });
    });

    it.each([
      ['a wrong PIN', { pin: '111111' }, {}],
      ['no digits from another telephone', { pin: rightPin }, somewhere],
      ['digits of nobody', { pin: rightPin, phone: '9999' }, somewhere],
      ['a part of the digits', { pin: rightPin, phone: '60' }, somewhere],
      ['the telephone of a physician who does not run the office', { pin: rightPin }, { from: '+12025550141' }],
      ['a withheld number', { pin: rightPin }, { from: '' }],
    ])('nobody with %s, and does nothing for them', async (_, keyed, given) => {
      const line = await anOwnerLine();
      expect(await line.step({ step: 'pin', ...keyed }, given)).toEqual({ result: 'wrong' });
      const steps: OwnerStep['step'][] = ['choose', 'record', 'announcement', 'confirm', 'list', 'take-back'];
      for (const step of steps) expect(await line.step({ step, ...closedTomorrow, key: '1' }, given)).toMatchObject({ result: 'refused' });
      expect(await line.closures.all(maple.id)).toEqual([]);
      expect((await line.contacts.find(someContactId))?.reason).toBeUndefined();
    });

    it('nobody without a PIN', async () => {
      const line = await anOwnerLine({ withoutPin: ['r-alvarez'] });
      expect(await line.step({ step: 'pin', pin: rightPin })).toEqual({ result: 'wrong' });
    });

    it('nobody on the strength of another call', async () => {
      const line = await anOwnerLine();
      await line.step({ step: 'pin', pin: rightPin }, { contactId: 'mine' });
      expect((await line.step({ step: 'list' }, { contactId: 'another' })).result).toBe('refused');
    });

    it('nobody for a quarter of an hour after five wrong tries, and locks no clinician out of a page by it', async () => {
      const line = await anOwnerLine();
      for (let n = 1; n < 5; n += 1) expect((await line.step({ step: 'pin', pin: '111111' })).result).toBe('wrong');
      expect((await line.step({ step: 'pin', pin: '111111' })).result).toBe('locked');
      expect((await line.step({ step: 'pin', pin: rightPin })).result).toBe('locked');
      expect(await line.pins.find(maple.id, 'r-alvarez')).toMatchObject({ wrong: 0 });
      expect((await line.pins.find(maple.id, 'r-alvarez'))?.lockedUntil).toBeUndefined();
      line.pass({ minutes: 16 });
      expect((await line.step({ step: 'pin', pin: rightPin })).result).toBe('ok');
    });

    it('each of several people who share a telephone', async () => {
      const people = {
        ...maple.people,
        'front-desk': { name: 'Front desk', role: 'front-desk' as const, licensed: false, phone: managersPhone },
      };
      const line = await anOwnerLine({ practice: { ...maple, people }, withoutPin: ['r-alvarez'] });
      await line.close(closedTomorrow);
      expect(await line.closures.all(maple.id)).toMatchObject([{ by: 'front-desk' }]);
    });
  });

  it('keeps the call as one of the practice, not of a patient, once the PIN was right', async () => {
    const line = await anOwnerLine();
    await line.step({ step: 'pin', pin: rightPin });
    expect(await line.contacts.find(someContactId)).toMatchObject({ reason: 'owner-line' });
    await line.step({ step: 'pin', pin: rightPin }, { contactId: 'never-written-down' });
    expect(await line.contacts.find('never-written-down')).toMatchObject({
      reason: 'owner-line',
      line: '+12025550100',
      practiceId: maple.id,
    });
  });

  it('helps nobody who did not come by way of a practice', async () => {
    const line = await anOwnerLine({ practice: { ...maple, id: '' } });
    await expect(line.step({ step: 'begin' })).rejects.toMatchObject({ code: 'CONTACT_WITHOUT_PRACTICE' });
  });

  const wholeCalls: [string, Record<string, string>[]][] = [
    [
      'a closure',
      [
        { step: 'begin' },
        { step: 'pin', pin: rightPin },
        { step: 'choose', ...closedTomorrow },
        { step: 'announcement', key: '*' },
        { step: 'confirm' },
      ],
    ],
    ['a closure that is taken back', [{ step: 'pin', pin: rightPin }, { step: 'list' }, { step: 'take-back', key: '1' }]],
  ];
  it.each(wholeCalls)(
    'ends with the same %s when a process stops at any of its calls, before or after, and the step is taken once more',
    async (_, steps) => {
      const begin = async () => {
        const line = await anOwnerLine();
        if (steps.length === 3) for (const contactId of ['earlier', 'later']) await line.close(closedTomorrow, '0', { contactId });
        return line;
      };
      const stateOf = async ({ ports }: Awaited<ReturnType<typeof begin>>) => ({
        closures: await ports.closures.all(maple.id),
        call: await ports.calls.find(someContactId),
        contact: await ports.contacts.find(someContactId),
      });
      const usual = await begin();
      for (const step of steps) await usual.step({ step: '', ...step });
      const expected = await stateOf(usual);
      for (const moment of ['before', 'after'] as const) {
        const made = await stopAtEveryCall(moment, async (stop) => {
          const line = await begin();
          const stopped = stepsOn(stop(line.ports));
          for (const parameters of steps) {
            const step = { step: '', ...parameters };
            await stopped.step(step).catch(async (error: unknown) => {
              if (!(error instanceof Stopped)) throw error;
              await line.step(step);
            });
          }
          expect(await stateOf(line)).toEqual(expected);
        });
        expect(made).toBeGreaterThan(8);
      }
    },
  );
});
