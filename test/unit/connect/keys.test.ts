import { describe, expect, it } from '@jest/globals';
import { aCallTo } from '../../support/call.ts';
import { saying, type SmallBlock, smallFlow } from '../../support/small-flow.ts';

const menu: SmallBlock = {
  type: 'GetParticipantInput',
  with: { Text: 'Press 1 or 2.', StoreInput: 'False', InputTimeLimitSeconds: '5' },
  next: 'end',
  on: { '1': 'one', '2': 'two' },
  errors: { InputTimeLimitExceeded: 'silence', NoMatchingCondition: 'unclear', NoMatchingError: 'broken' },
};
const afterMenu = {
  one: saying('One.'),
  two: saying('Two.'),
  silence: saying('Silence.'),
  unclear: saying('Unclear.'),
  broken: saying('Broken.'),
};
const stored = (validation: unknown, extra: Record<string, unknown> = {}): SmallBlock => ({
  type: 'GetParticipantInput',
  with: { Text: 'Key it.', StoreInput: 'True', InputTimeLimitSeconds: '8', InputValidation: validation, ...extra },
  next: 'told',
  errors: { NoMatchingError: 'broken', InvalidPhoneNumber: 'invalid' },
});
const keyed = (presses: string, block: SmallBlock) =>
  aCallTo(smallFlow({ ask: block, told: saying('Kept $.StoredCustomerInput!'), broken: saying('Broken.'), invalid: saying('Invalid.') }), {
    presses: [presses],
  });

describe('a menu', () => {
  it.each([
    ['1', /One/],
    ['2', /Two/],
    ['9', /Unclear/],
    ['*', /Unclear/],
    ['', /Silence/],
  ])('answers %s by its branch', (key, heard) => {
    aCallTo(smallFlow({ menu, ...afterMenu }), { presses: [key] })
      .hears(/Press 1/, heard)
      .ends('CONTACT_FLOW_DISCONNECT');
  });

  it('waits for the first key as long as it says, after the prompt', () => {
    const call = aCallTo(smallFlow({ menu, ...afterMenu }));
    expect(call.secondsUntil(/Silence/)).toBe(1.6 + 5);
  });

  it('takes a key in the middle of its prompt, and is silent then', () => {
    const long = { ...menu, with: { ...menu.with, Text: 'word '.repeat(100) } };
    const call = aCallTo(smallFlow({ menu: long, ...afterMenu }));
    expect(call.secondsUntil(/Silence/)).toBe(45);
    const quick = aCallTo(smallFlow({ menu: long, ...afterMenu }), { bargeIn: '1' });
    expect(quick.secondsUntil(/One/)).toBeLessThan(45);
  });

  it('takes its error branch when its prompt cannot be said', () => {
    aCallTo(smallFlow({ menu: { ...menu, with: { ...menu.with, Text: '$.Attributes.nothing' } }, ...afterMenu })).hears(/Broken/);
  });
});

describe('stored input', () => {
  const upTo = (length: number) => ({ CustomValidation: { MaximumLength: String(length) } });

  it.each([
    ['12345#', 8, /Kept 12345!/],
    ['12345678', 8, /Kept 12345678!/],
    ['1239', 3, /Kept 123!/],
    ['12*34#', 8, /Kept 34!/],
    ['12', 8, /Kept 12!/],
    ['#', 8, /Kept !/],
    ['', 8, /Kept Timeout!/],
  ])('of the keys %s, at most %d', (keys, length, heard) => {
    keyed(keys, stored(upTo(length)))
      .hears(heard)
      .ends('CONTACT_FLOW_DISCONNECT');
  });

  it('waits between keys for a time of its own', () => {
    const call = keyed('12', stored(upTo(8), { DTMFConfiguration: { InterdigitTimeLimitSeconds: '3' } }));
    expect(call.secondsUntil(/Kept/)).toBe(0.8 + 3);
  });

  it('may end by another sequence, and take * as a key', () => {
    const block = stored(upTo(8), { DTMFConfiguration: { InputTerminationSequence: '99', DisableCancelKey: 'True' } });
    keyed('1*2#99', block).hears(/Kept 1\*2#!/);
  });

  it.each([
    ['2025550123#', { NumberFormat: 'Local', CountryCode: 'US' }, /Kept \+12025550123!/],
    ['202555#', { NumberFormat: 'Local', CountryCode: 'US' }, /Invalid/],
    ['12025550123#', { NumberFormat: 'E164' }, /Kept \+12025550123!/],
    ['', { NumberFormat: 'Local', CountryCode: 'US' }, /Kept Timeout!/],
  ])('of a phone number: %s', (keys, PhoneNumberValidation, heard) => {
    keyed(keys, stored({ PhoneNumberValidation })).hears(heard);
  });
});
