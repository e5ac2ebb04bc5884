import { describe, expect, it } from '@jest/globals';
import { VirtualClock } from '../../../local/clock.ts';

const settle = async () => {};

describe('a clock that is moved', () => {
  it('plays what is planned in its order, also what is planned on the way', async () => {
    const clock = new VirtualClock(0, { frozen: true });
    const played: string[] = [];
    clock.at(20, () => void played.push('second'));
    clock.at(10, () => {
      played.push('first');
      clock.at(15, () => void played.push('planned on the way'));
    });
    await clock.advanceTo(30, settle);
    expect(played).toEqual(['first', 'planned on the way', 'second']);
    expect(clock.now()).toBe(30);
  });

  it('halts at the moment at which it is told to, and leaves what comes later for later', async () => {
    const clock = new VirtualClock(0, { frozen: true });
    const played: string[] = [];
    for (const time of [10, 20, 30]) clock.at(time, () => void played.push(`at ${time}`));
    await clock.advanceTo(40, settle, () => played.includes('at 20'));
    expect(played).toEqual(['at 10', 'at 20']);
    expect(clock.now()).toBe(20);
  });

  it('does not move when what it waits for comes while the world still comes to rest', async () => {
    const clock = new VirtualClock(0, { frozen: true });
    let hungUp = false;
    let rang = true;
    clock.at(45, () => void (rang = false));
    const settling = async () => void (hungUp = true);
    await clock.advanceTo(180, settling, () => hungUp);
    expect({ now: clock.now(), rang }).toEqual({ now: 0, rang: true });
  });
});
