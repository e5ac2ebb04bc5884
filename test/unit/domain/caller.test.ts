import { describe, expect, it } from '@jest/globals';
import { callerKeyOf, identifiesSomebody } from '../../../shared/domain/caller/caller-key.ts';
import { networkNumber } from '../../../shared/domain/caller/network-number.ts';
import { phoneNumber } from '../../../shared/domain/caller/phone-number.ts';
import { examplePractice } from '../../support/practices.ts';

const practice = { ...examplePractice('maple-street-family-medicine'), sharedNumbers: ['+12025550190'] };
const own = '+12025550100';
const shared = '+12025550190';
const callers = '+12025550123';

describe('a number', () => {
  it.each([
    [callers, true],
    [own, false],
    [shared, false],
    [undefined, false],
    ['', false],
  ])('%s identifies somebody: %s', (number, expected) => {
    expect(identifiesSomebody(practice, number)).toBe(expected);
  });

  it.each([
    ['2025550123', '+12025550123'],
    ['+1 (202) 555-0123', '+12025550123'],
    ['+525555550123', '+525555550123'],
    ['12', undefined],
    ['*#', undefined],
    ['', undefined],
  ])('keyed as %s is %s', (digits, expected) => {
    expect(phoneNumber(digits)).toBe(expected);
  });
});

describe('the number that the network shows', () => {
  it.each([
    ['+12025550123', '+12025550123'],
    ['anonymous', undefined],
    ['2025550123', undefined],
    ['', undefined],
    [null, undefined],
    [undefined, undefined],
  ])('as %s is %s', (address, expected) => {
    expect(networkNumber(address)).toBe(expected);
  });
});

describe('the key of a caller', () => {
  it('is the same for the same number, practice and pepper, and says nothing of the number', () => {
    const key = callerKeyOf(practice, 'pepper', [callers]);
    expect(key).toBe(callerKeyOf(practice, 'pepper', [callers]));
    expect(key).toMatch(/^maple-street-family-medicine#[0-9a-f]{64}$/);
    expect(key).not.toContain('5550123');
  });

  it('differs by number, practice and pepper', () => {
    const keys = [
      callerKeyOf(practice, 'pepper', [callers]),
      callerKeyOf(practice, 'pepper', ['+12025550124']),
      callerKeyOf({ ...practice, id: 'another' }, 'pepper', [callers]),
      callerKeyOf(practice, 'another pepper', [callers]),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('comes from the first number that identifies somebody', () => {
    expect(callerKeyOf(practice, 'pepper', [own, undefined, callers])).toBe(callerKeyOf(practice, 'pepper', [callers]));
  });

  it('does not exist for numbers that identify nobody', () => {
    expect(callerKeyOf(practice, 'pepper', [own, shared, undefined])).toBeUndefined();
  });
});
