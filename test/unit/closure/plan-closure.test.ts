import { describe, expect, it } from '@jest/globals';
import { keyedTime } from '../../../shared/domain/closure/keyed-time.ts';
import { type Choice, planClosure } from '../../../shared/domain/closure/plan-closure.ts';
import { anOffice, at } from '../hours/an-office.ts';

const closed = (day: Choice['day']): Choice => ({ kind: 'closed', day });
const late = (day: Choice['day'], opensAt: string): Choice => ({ kind: 'late-opening', day, opensAt });

/** Monday to Thursday 8 to 17 with a break from 12 to 13, Friday 8 to 15, in New York. */
const office = anOffice();

describe('a key on the owner line', () => {
  it.each<[string, string, Choice, { day: string; until: string }]>([
    ['tomorrow, in the evening', '2026-11-24T21:00', closed('tomorrow'), { day: '2026-11-25', until: '2026-11-26T00:00' }],
    [
      'today, at two in the morning: the day that has begun',
      '2026-11-25T02:00',
      closed('today'),
      { day: '2026-11-25', until: '2026-11-26T00:00' },
    ],
    ['tomorrow, at two in the morning', '2026-11-24T02:00', closed('tomorrow'), { day: '2026-11-25', until: '2026-11-26T00:00' }],
    ['today, at the stroke of midnight', '2026-11-25T00:00', closed('today'), { day: '2026-11-25', until: '2026-11-26T00:00' }],
    ['today, in the middle of the day', '2026-11-25T10:00', closed('today'), { day: '2026-11-25', until: '2026-11-26T00:00' }],
    ['the half day before Christmas', '2026-12-24T07:00', closed('today'), { day: '2026-12-24', until: '2026-12-25T00:00' }],
    ['a late opening tomorrow', '2026-11-24T21:00', late('tomorrow', '10:00'), { day: '2026-11-25', until: '2026-11-25T10:00' }],
    [
      'a late opening in the break: when the break ends',
      '2026-11-24T21:00',
      late('tomorrow', '12:30'),
      { day: '2026-11-25', until: '2026-11-25T13:00' },
    ],
    [
      'a late opening while it is open: closed until then',
      '2026-11-25T09:00',
      late('today', '14:00'),
      { day: '2026-11-25', until: '2026-11-25T14:00' },
    ],
    ['the Monday after the clocks go back', '2026-11-01T20:00', closed('tomorrow'), { day: '2026-11-02', until: '2026-11-03T00:00' }],
  ])('means %s', (_, now, choice, { day, until }) => {
    const plan = planClosure(office, choice, at(now));
    expect(plan).toMatchObject({ kind: 'planned', closure: { day, until: at(until).toString() } });
  });

  it.each([
    ['a day with 23 hours', '2026-03-07T20:00', '2026-03-09T00:00'],
    ['a day with 25 hours', '2026-10-31T20:00', '2026-11-02T00:00'],
  ])('ends %s when that day ends on the wall', (_, now, until) => {
    const everyDay = anOffice({ hours: { ...office.hours, sunday: [{ from: '00:00', to: '24:00' }] } });
    expect(planClosure(everyDay, closed('tomorrow'), at(now))).toMatchObject({ closure: { until: at(until).toString() } });
  });

  it.each<[string, string, Choice, string, string]>([
    ['a holiday', '2026-11-25T21:00', closed('tomorrow'), 'closed-anyway', '2026-11-26'],
    ['a Sunday', '2026-11-28T21:00', closed('tomorrow'), 'closed-anyway', '2026-11-29'],
    ['a late opening on a holiday', '2026-11-25T21:00', late('tomorrow', '10:00'), 'closed-anyway', '2026-11-26'],
    ['today after the office has closed', '2026-11-25T17:00', closed('today'), 'over', '2026-11-25'],
    ['a time at which it opens anyway', '2026-11-24T21:00', late('tomorrow', '08:00'), 'not-later', '2026-11-25'],
    ['a time before it opens anyway', '2026-11-24T21:00', late('tomorrow', '06:30'), 'not-later', '2026-11-25'],
    ['the closing time', '2026-11-24T21:00', late('tomorrow', '17:00'), 'too-late', '2026-11-25'],
    ['a time after closing', '2026-11-24T21:00', late('tomorrow', '18:00'), 'too-late', '2026-11-25'],
    ['a time that has passed', '2026-11-25T11:00', late('today', '10:00'), 'past', '2026-11-25'],
    ['this very minute', '2026-11-25T10:00', late('today', '10:00'), 'past', '2026-11-25'],
  ])('closes nothing on %s, and says why', (_, now, choice, why, day) => {
    const plan = planClosure(office, choice, at(now));
    expect({ ...plan, day: 'day' in plan && plan.day.toString() }).toEqual({ kind: 'refused', why, day });
  });
});

describe('a time by keys', () => {
  it.each([
    ['0930', undefined, 'which-half'],
    ['930', undefined, 'which-half'],
    ['0930', 'morning', '09:30'],
    ['930', 'afternoon', '21:30'],
    ['0100', 'afternoon', '13:00'],
    ['1200', 'morning', '00:00'],
    ['1230', 'afternoon', '12:30'],
    ['1430', undefined, '14:30'],
    ['0030', undefined, '00:30'],
    ['2359', undefined, '23:59'],
    ['2400', undefined, undefined],
    ['1260', undefined, undefined],
    ['99', undefined, undefined],
    ['', undefined, undefined],
    ['12345', undefined, undefined],
  ] as const)('%s (%s) is %s', (keys, half, time) => {
    expect(keyedTime(keys, half)).toBe(time);
  });
});
