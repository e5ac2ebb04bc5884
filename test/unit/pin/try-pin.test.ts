import { describe, expect, it } from '@jest/globals';
import { tryPin } from '../../../shared/domain/pin/try-pin.ts';
import { verifierOf } from '../../../shared/domain/pin/verifier.ts';
import { after, evening } from '../../support/work-items.ts';

const pepper = 'pepper';
const record = { practiceId: 'p', person: 'a', salt: 'salt', verifier: verifierOf('204719', 'salt', pepper), wrong: 0, version: 1 };
const attempt = (pin: string, changes: Partial<typeof record & { lockedUntil: string }> = {}, at = evening) =>
  tryPin({ ...record, ...changes }, { pin, pepper }, at);

describe('a PIN', () => {
  it('opens by the right digits, and nothing is written', () => {
    expect(attempt('204719')).toEqual({ result: 'ok', next: undefined });
  });

  it('counts a wrong one', () => {
    expect(attempt('204718')).toMatchObject({ result: 'wrong', next: { wrong: 1, version: 2 } });
  });

  it('forgets wrong ones after a right one', () => {
    expect(attempt('204719', { wrong: 4 })).toMatchObject({ result: 'ok', next: { wrong: 0, version: 2 } });
  });

  it('locks at the fifth wrong one in a row, for fifteen minutes', () => {
    expect(attempt('000000', { wrong: 4 })).toMatchObject({ result: 'locked', next: { lockedUntil: after({ minutes: 15 }).toString() } });
  });

  it('is not opened by the right digits while it is locked', () => {
    const locked = { lockedUntil: after({ minutes: 15 }).toString() };
    expect(attempt('204719', locked, after({ minutes: 14 }))).toEqual({ result: 'locked' });
    expect(attempt('204719', locked, after({ minutes: 15 }))).toMatchObject({ result: 'ok', next: { wrong: 0, lockedUntil: undefined } });
  });

  it.each(['', '20471', '2047190', '20471a', '*#2047'])('takes "%s" for no try at all', (pin) => {
    expect(attempt(pin, { wrong: 4 })).toEqual({ result: 'wrong' });
  });

  it('is kept so that neither the salt nor the pepper alone tells it', () => {
    expect(verifierOf('204719', 'salt', 'pepper')).not.toBe(verifierOf('204719', 'salt', 'other'));
    expect(verifierOf('204719', 'salt', 'pepper')).not.toBe(verifierOf('204719', 'other', 'pepper'));
    expect(record.verifier).not.toContain('204719');
  });
});
