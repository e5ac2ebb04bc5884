import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Closure } from '../../../shared/domain/closure/closure.ts';
import { announcementFor } from '../../../shared/domain/closure/announcement-for.ts';
import { heldByClosure } from '../../../shared/domain/closure/held-by-closure.ts';
import { planClosure } from '../../../shared/domain/closure/plan-closure.ts';
import { withClosures } from '../../../shared/domain/closure/with-closures.ts';
import { addBusinessMinutes, endOfBusinessDay, promisedBy } from '../../../shared/domain/hours/business-time.ts';
import { isOpen, nextClosing, nextOpening } from '../../../shared/domain/hours/opening-hours.ts';
import { decideRoute } from '../../../shared/domain/routing/decide-route.ts';
import { Temporal } from '../../../shared/domain/time.ts';
import { aClosure } from '../../support/closures.ts';
import { examplePractice } from '../../support/practices.ts';
import { aWorkItem } from '../../support/work-items.ts';
import { at } from '../hours/an-office.ts';

const practice = examplePractice('maple-street-family-medicine');
const tuesdayNight = at('2026-11-24T21:00');
const wall = (instant: Temporal.Instant | undefined) => instant?.toZonedDateTimeISO('America/New_York').toPlainDateTime().toString();
const late = aClosure({ kind: 'late-opening', opensAt: '10:00', until: at('2026-11-25T10:00').toString() });
const under = (...closures: Closure[]) => withClosures(practice, closures);

describe('a day that is closed by telephone', () => {
  it('is closed all day, and no other day is', () => {
    const closed = under(aClosure());
    expect([
      isOpen(closed, at('2026-11-25T09:00')),
      isOpen(closed, at('2026-11-24T09:00')),
      isOpen(closed, at('2026-11-30T09:00')),
    ]).toEqual([false, true, true]);
  });

  it('moves the next opening, promises, business minutes and due times: Thursday and Friday are holidays', () => {
    const closed = under(aClosure());
    const item = aWorkItem({ receivedAt: tuesdayNight.toString(), urgency: 'routine', certainty: 'sure', topics: ['billing'] });
    const moved = (office: typeof practice) => [
      wall(nextOpening(office, tuesdayNight)),
      wall(promisedBy(office, { kind: 'business-days', days: 1 }, tuesdayNight)),
      wall(endOfBusinessDay(office, tuesdayNight, 2)),
      wall(addBusinessMinutes(office, tuesdayNight, 60)),
      wall(decideRoute(item, office, { staffed: false }).due),
    ];
    expect(moved(practice)).toEqual([
      '2026-11-25T08:00:00',
      '2026-11-25T17:00:00',
      '2026-11-30T17:00:00',
      '2026-11-25T09:00:00',
      '2026-11-25T17:00:00',
    ]);
    expect(moved(closed)).toEqual([
      '2026-11-30T08:00:00',
      '2026-11-30T17:00:00',
      '2026-12-01T17:00:00',
      '2026-11-30T09:00:00',
      '2026-11-30T17:00:00',
    ]);
  });

  it('is counted from in the same way when it is over: what was due later does not fall due in the past', () => {
    const moved = promisedBy(under(aClosure()), { kind: 'business-days', days: 1 }, tuesdayNight);
    expect(wall(moved)).toBe('2026-11-30T17:00:00');
    expect(isOpen(under(aClosure()), at('2026-11-30T09:00'))).toBe(true);
  });

  it('opens late with what is left of its hours, break included', () => {
    const opensLate = under(late);
    expect(wall(nextOpening(opensLate, tuesdayNight))).toBe('2026-11-25T10:00:00');
    expect(wall(nextClosing(opensLate, at('2026-11-25T10:30')))).toBe('2026-11-25T12:00:00');
    expect(isOpen(under(aClosure({ ...late, opensAt: '12:30' })), at('2026-11-25T12:45'))).toBe(false);
    expect(isOpen(opensLate, at('2026-11-25T16:59'))).toBe(true);
  });

  it('is what was said last about it, whatever the order in which it is read', () => {
    const later = { ...late, id: 'later', at: at('2026-11-25T06:00').toString() };
    for (const closures of [
      [aClosure(), later],
      [later, aClosure()],
    ])
      expect(isOpen(under(...closures), at('2026-11-25T11:00'))).toBe(true);
  });

  it('is as the settings say when it is taken back', () => {
    expect(under(aClosure({ takenBackAt: tuesdayNight.toString(), takenBackBy: 'front-desk' }))).toBe(practice);
    expect(under()).toBe(practice);
  });

  it('stays within its day: whatever is closed, every other day opens as it did', () => {
    const now = fc.integer({ min: 0, max: 366 * 24 * 60 }).map((minutes) => at('2026-01-01T00:00').add({ minutes }));
    const choice = fc.oneof(
      fc.record({ kind: fc.constant('closed' as const), day: fc.constantFrom('today' as const, 'tomorrow' as const) }),
      fc.record({
        kind: fc.constant('late-opening' as const),
        day: fc.constantFrom('today' as const, 'tomorrow' as const),
        opensAt: fc
          .integer({ min: 0, max: 1_439 })
          .map((minutes) => Temporal.PlainTime.from('00:00').add({ minutes }).toString({ smallestUnit: 'minute' })),
      }),
    );
    const check = fc.property(now, choice, fc.integer({ min: -3, max: 3 }), (moment, chosen, days) => {
      const plan = planClosure(practice, chosen, moment);
      if (plan.kind === 'refused') return;
      const closed = under(aClosure(plan.closure));
      const day = Temporal.PlainDate.from(plan.closure.day);
      const noonOf = (date: Temporal.PlainDate) => at(`${date.toString()}T11:00`);
      if (days !== 0) expect(isOpen(closed, noonOf(day.add({ days })))).toBe(isOpen(practice, noonOf(day.add({ days }))));
      // Between now and the end nobody is there; from the end on the settings say who is.
      const until = Temporal.Instant.from(plan.closure.until);
      expect(
        isOpen(closed, until.subtract({ seconds: 1 })) &&
          plan.closure.day === until.subtract({ seconds: 1 }).toZonedDateTimeISO(practice.timeZone).toPlainDate().toString(),
      ).toBe(false);
      expect(isOpen(closed, until)).toBe(plan.closure.kind === 'late-opening' || isOpen(practice, until));
    });
    fc.assert(check, { numRuns: 300 });
  });
});

describe('what callers hear of a closure', () => {
  const snow = { name: 'Snow', say: { 'en-US': 'We are closed because of the snow.', 'es-US': 'Cerramos por la nieve.' } };
  const announcing = { ...practice, announcements: [snow] };
  const heard = (...closures: Closure[]) => announcementFor(announcing, closures, tuesdayNight);
  const prepared = aClosure({ announcement: { kind: 'prepared', name: 'Snow' } });

  it('is the sentence that was prepared, from the moment of the closure to its end', () => {
    expect(heard(prepared)).toEqual({ text: snow.say });
    expect(announcementFor(announcing, [prepared], at('2026-11-25T23:59'))).toEqual({ text: snow.say });
    expect(announcementFor(announcing, [prepared], at('2026-11-26T00:00'))).toBeUndefined();
  });

  it('is the recording, once it is there', () => {
    expect(heard(aClosure({ announcement: { kind: 'recorded' } }))).toBeUndefined();
    expect(heard(aClosure({ announcement: { kind: 'recorded', recordingKey: 'announcements/a.wav' } }))).toEqual({
      recording: 'announcements/a.wav',
    });
  });

  it.each<[string, Closure[]]>([
    ['when there is no closure', []],
    ['when the owner chose them', [aClosure()]],
    ['when the sentence is no longer prepared', [aClosure({ announcement: { kind: 'prepared', name: 'Flood' } })]],
    ['when the closure was taken back', [{ ...prepared, takenBackAt: tuesdayNight.toString() }]],
    ['when it was made again with them', [prepared, aClosure({ id: 'again', at: at('2026-11-24T20:59:59').add({ hours: 1 }).toString() })]],
  ])('is the usual words %s', (_, closures) => {
    expect(heard(...closures)).toBeUndefined();
  });

  it('is that of the nearest day when two days are closed', () => {
    const tomorrow = aClosure({ id: 'other', day: '2026-11-30', until: '2026-12-01T05:00:00Z', at: at('2026-11-24T23:00').toString() });
    expect(heard(tomorrow, prepared)).toEqual({ text: snow.say });
  });
});

describe('reminders of appointments', () => {
  it.each<[string, string, string | undefined, Closure[], boolean]>([
    ['on a day that is closed', '2026-11-25', '09:00', [aClosure()], true],
    ['on another day', '2026-11-30', '09:00', [aClosure()], false],
    ['before a late opening', '2026-11-25', '09:45', [late], true],
    ['at the late opening', '2026-11-25', '10:00', [late], false],
    ['on a day that opens late, at a time that is not said', '2026-11-25', undefined, [late], true],
    ['when the closure was taken back', '2026-11-25', '09:00', [aClosure({ takenBackAt: tuesdayNight.toString() })], false],
    ['when nothing is closed', '2026-11-25', '09:00', [], false],
  ])('%s (%s %s) are held: %#', (_, day, time, closures, held) => {
    expect(heldByClosure(under(...closures), day, tuesdayNight, time)).toBe(held);
  });

  it('are held no longer when the closure is over', () => {
    expect(heldByClosure(under(aClosure()), '2026-11-25', at('2026-11-26T00:00'))).toBe(false);
  });
});
