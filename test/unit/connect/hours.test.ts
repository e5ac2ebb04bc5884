import { describe, expect, it } from '@jest/globals';
import { isOpen } from '../../../local/connect/hours.ts';
import type { Hours } from '../../../local/connect/resources.ts';

const hours: Hours = {
  ...{ id: 'h', arn: 'h', name: 'office', timeZone: 'America/New_York' },
  periods: [
    { day: 'MONDAY', from: 8 * 60, till: 17 * 60 },
    { day: 'SUNDAY', from: 0, till: 0 },
  ],
  overrides: [
    { name: 'holiday', from: '2026-05-25', till: '2026-05-25', kind: 'CLOSED', periods: [] },
    { name: 'short', from: '2026-06-01', till: '2026-06-01', kind: 'STANDARD', periods: [{ day: 'MONDAY', from: 600, till: 660 }] },
  ],
};

describe('hours of operation', () => {
  it.each<[string, string, boolean]>([
    ['at the first minute', '2026-03-02T13:00:00Z', true],
    ['a minute before', '2026-03-02T12:59:00Z', false],
    ['at the last minute', '2026-03-02T21:59:00Z', true],
    ['at the end', '2026-03-02T22:00:00Z', false],
    ['an hour earlier in summer', '2026-03-09T12:00:00Z', true],
    ['on a day without hours', '2026-03-03T15:00:00Z', false],
    ['all day when the end is the start', '2026-03-08T15:00:00Z', true],
    ['on a holiday', '2026-05-25T15:00:00Z', false],
    ['by the hours of an exception', '2026-06-01T14:30:00Z', true],
    ['not by the usual hours on that day', '2026-06-01T18:00:00Z', false],
  ])('%s', (_, time, open) => {
    expect(isOpen(hours, Date.parse(time))).toBe(open);
  });
});
