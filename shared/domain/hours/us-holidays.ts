import { Temporal } from '../time.ts';

type HolidayRule = (year: number) => Temporal.PlainDate;

const fixed =
  (month: number, day: number): HolidayRule =>
  (year) =>
    Temporal.PlainDate.from({ year, month, day });

/** The nth weekday (1 is Monday) of a month; -1 is the last. */
const nth =
  (n: number, weekday: number, month: number): HolidayRule =>
  (year) => {
    const first = Temporal.PlainDate.from({ year, month, day: 1 });
    const earliest = first.add({ days: (weekday - first.dayOfWeek + 7) % 7 });
    if (n > 0) return earliest.add({ weeks: n - 1 });
    const fifth = earliest.add({ weeks: 4 });
    return fifth.month === month ? fifth : earliest.add({ weeks: 3 });
  };

const thanksgiving = nth(4, 4, 11);

/** Federal holidays and the two days many practices add, on their own date: a practice that keeps the observed weekday writes that date. Source: 5 U.S.C. 6103(a). */
export const usHolidays: Readonly<Record<string, HolidayRule>> = {
  "New Year's Day": fixed(1, 1),
  'Martin Luther King Jr. Day': nth(3, 1, 1),
  "Presidents' Day": nth(3, 1, 2),
  'Memorial Day': nth(-1, 1, 5),
  Juneteenth: fixed(6, 19),
  'Independence Day': fixed(7, 4),
  'Labor Day': nth(1, 1, 9),
  'Columbus Day': nth(2, 1, 10),
  'Veterans Day': fixed(11, 11),
  'Thanksgiving Day': thanksgiving,
  'Day after Thanksgiving': (year) => thanksgiving(year).add({ days: 1 }),
  'Christmas Eve': fixed(12, 24),
  'Christmas Day': fixed(12, 25),
  "New Year's Eve": fixed(12, 31),
};
