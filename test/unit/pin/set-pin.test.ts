import { describe, expect, it } from '@jest/globals';
import { setPin } from '../../../local/commands/set-pin.ts';
import { pepperInMemory } from '../../../shared/adapters/memory/pepper-in-memory.ts';
import { pinsInMemory } from '../../../shared/adapters/memory/pins-in-memory.ts';
import { practicesInMemory } from '../../../shared/adapters/memory/practices-in-memory.ts';
import { tryPin } from '../../../shared/domain/pin/try-pin.ts';
import { practice } from '../../support/paging.ts';
import { evening } from '../../support/work-items.ts';

const secrets = pepperInMemory();
const given = () => ({ pins: pinsInMemory(), practices: practicesInMemory(practice), secrets });
const who = { practiceId: practice.id, person: 'dr-okafor' };

describe('setting a PIN', () => {
  it('keeps a verifier that the PIN opens, and not the PIN', async () => {
    const needs = given();
    await setPin(needs, { ...who, pin: '204719' });
    const kept = await needs.pins.find(practice.id, 'dr-okafor');
    expect(JSON.stringify(kept)).not.toContain('204719');
    expect(kept && tryPin(kept, { pin: '204719', pepper: await secrets.pepper() }, evening).result).toBe('ok');
  });

  it('replaces an older one, with a lock on it or not', async () => {
    const needs = given();
    await setPin(needs, { ...who, pin: '204719' });
    await setPin(needs, { ...who, pin: '860132' });
    const kept = await needs.pins.find(practice.id, 'dr-okafor');
    expect(kept).toMatchObject({ version: 2, wrong: 0 });
    expect(kept && tryPin(kept, { pin: '204719', pepper: await secrets.pepper() }, evening).result).toBe('wrong');
  });

  it.each([
    ['five digits', { ...who, pin: '20471' }, /six digits/],
    ['letters', { ...who, pin: 'abcdef' }, /six digits/],
    ['one digit six times', { ...who, pin: '111111' }, /too easy/],
    ['nobody of this practice', { ...who, person: 'dr-nobody', pin: '204719' }, /nobody named dr-nobody/],
    ['no practice', { practiceId: 'elsewhere', person: 'dr-okafor', pin: '204719' }, /Not published/],
  ])('refuses %s', async (_what, request, sentence) => {
    await expect(setPin(given(), request)).rejects.toThrow(sentence);
  });

  it('never repeats the PIN in what it says', async () => {
    await expect(setPin(given(), { ...who, pin: '4711' })).rejects.not.toThrow(/4711/);
  });
});
