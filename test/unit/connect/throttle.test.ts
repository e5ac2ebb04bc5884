import { describe, expect, it } from '@jest/globals';
import { throttle } from '../../../local/connect/api/throttle.ts';

/** How many of a hundred requests at one moment pass. */
const passing = (passes: ReturnType<typeof throttle>, operation: string, now: number) =>
  Array.from({ length: 100 }, () => passes(operation, now)).filter(Boolean).length;

describe("Connect's rates", () => {
  it.each([
    ['StartTaskContact', 5, 2],
    ['StartOutboundVoiceContact', 5, 2],
    ['DescribeContact', 15, 10],
    ['SearchContacts', 30, 10],
    ['GetCurrentMetricData', 8, 5],
    ['ListQueues', 5, 2],
  ])('let %s pass %d times at once and %d a second after that', (operation, burst, perSecond) => {
    const passes = throttle();
    expect(passing(passes, operation, 0)).toBe(burst);
    expect(passing(passes, operation, 1_000)).toBe(perSecond);
    expect(passing(passes, operation, 1_000)).toBe(0);
    expect(passing(passes, operation, 60_000)).toBe(burst);
  });

  it('are counted for each operation apart', () => {
    const passes = throttle();
    passing(passes, 'ListUsers', 0);
    expect(passes('ListQueues', 0)).toBe(true);
  });
});
