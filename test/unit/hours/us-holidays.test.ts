import { expect, it } from '@jest/globals';
import { usHolidays } from '../../../shared/domain/hours/us-holidays.ts';

it.each([
  ["New Year's Day", '2026-01-01', '2027-01-01'],
  ['Martin Luther King Jr. Day', '2026-01-19', '2027-01-18'],
  ["Presidents' Day", '2026-02-16', '2027-02-15'],
  ['Memorial Day', '2026-05-25', '2027-05-31'],
  ['Juneteenth', '2026-06-19', '2027-06-19'],
  ['Independence Day', '2026-07-04', '2027-07-04'],
  ['Labor Day', '2026-09-07', '2027-09-06'],
  ['Columbus Day', '2026-10-12', '2027-10-11'],
  ['Veterans Day', '2026-11-11', '2027-11-11'],
  ['Thanksgiving Day', '2026-11-26', '2027-11-25'],
  ['Day after Thanksgiving', '2026-11-27', '2027-11-26'],
  ['Christmas Eve', '2026-12-24', '2027-12-24'],
  ['Christmas Day', '2026-12-25', '2027-12-25'],
  ["New Year's Eve", '2026-12-31', '2027-12-31'],
])('%s', (name, in2026, in2027) => {
  expect([2026, 2027].map((year) => usHolidays[name]?.(year).toString())).toEqual([in2026, in2027]);
});
