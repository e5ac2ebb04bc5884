import { describe, expect, it } from '@jest/globals';
import { MessageStep } from '../../../functions/open-message/message-step.ts';
import { openMessage } from '../../../functions/open-message/open-message.ts';
import { contactsInMemory } from '../../../shared/adapters/memory/contacts-in-memory.ts';
import { pepperInMemory } from '../../../shared/adapters/memory/pepper-in-memory.ts';
import { practicesInMemory } from '../../../shared/adapters/memory/practices-in-memory.ts';
import { workItemsInMemory } from '../../../shared/adapters/memory/work-items-in-memory.ts';
import { callerKeyOf } from '../../../shared/domain/caller/caller-key.ts';
import { entryOf } from '../../../shared/domain/work-item/history.ts';
import { examplePractice } from '../../support/practices.ts';
import { aContact, after, aWorkItem, evening, someContactId } from '../../support/work-items.ts';

const maple = examplePractice('maple-street-family-medicine');
const caller = '+12025550123';

function aCall(contact = aContact({ practiceId: maple.id })) {
  const contacts = contactsInMemory(contact);
  const items = workItemsInMemory();
  const step = (given: object, now = evening) => {
    const parameters = MessageStep.parse({ language: 'en-US', practiceId: maple.id, ...given });
    const needs = { contacts, items, practices: practicesInMemory(maple), secrets: pepperInMemory('pepper'), now: () => now };
    return openMessage(needs)({ contactId: someContactId, attributes: {}, callerNumber: caller, dialledNumber: undefined, parameters });
  };
  return { contacts, items, step, stored: () => contacts.find(someContactId) };
}
const register = { step: 'register', medical: 'no' };
const medical = { ...register, medical: 'yes' };

describe('a message is registered before the beep', () => {
  it('with the time that the caller is told', async () => {
    const { step, stored } = aCall();
    expect(await step(medical)).toEqual({ registered: 'yes', thanks: expect.stringMatching(/within 30 minutes.*nobody has called by/) });
    expect(await stored()).toMatchObject({
      messageRegisteredAt: evening.toString(),
      medicalKey: true,
      promisedAt: after({ minutes: 30 }).toString(),
    });
  });

  it('about anything else: the promise is one of business days', async () => {
    const { step, stored } = aCall();
    expect((await step(register))['thanks']).not.toMatch(/minutes/);
    expect((await stored())?.medicalKey).toBe(false);
  });

  it('with the number that was keyed and the reason that was chosen, or with neither', async () => {
    const { step, stored } = aCall();
    await step({ ...register, callbackNumber: 'none', reason: 'none' });
    expect(await stored()).not.toHaveProperty('chose');
    expect((await stored())?.callbackNumber).toBeUndefined();
    await step({ ...register, callbackNumber: '+12025550177', reason: 'refill' });
    expect(await stored()).toMatchObject({ callbackNumber: '+12025550177', chose: 'refill' });
  });

  it('twice: the caller is promised the same again, and nothing later is stored', async () => {
    const { step, stored } = aCall();
    const first = await step(medical);
    const before = await stored();
    expect(await step(medical, after({ minutes: 5 }))).toEqual(first);
    expect(await stored()).toEqual(before);
  });

  it('after the medical key was registered, without it: the key is not taken back', async () => {
    const { step, stored } = aCall(aContact({ practiceId: maple.id, medicalKey: true }));
    await step(register);
    expect((await stored())?.medicalKey).toBe(true);
  });

  it('for a practice that is not published, or a call that nobody answered: it fails by name, and the flow records all the same', async () => {
    await expect(aCall().step({ ...register, practiceId: 'nowhere' })).rejects.toMatchObject({ code: 'PRACTICE_NOT_FOUND' });
    await expect(aCall(aContact({ contactId: 'another' })).step(register)).rejects.toMatchObject({ code: 'CONTACT_UNKNOWN_TO_CONNECT' });
  });
});

describe('a message that has ended', () => {
  it.each([
    [0, 'no'],
    [2, 'no'],
    [3, 'yes'],
    [60, 'yes'],
  ])('%s seconds after it was registered was heard: %s', async (seconds, heard) => {
    const { step } = aCall();
    await step(register);
    expect(await step({ step: 'ended', medical: 'no' }, after({ seconds }))).toEqual({ heard });
  });

  it('counts as heard when it was never registered: nobody is asked again for nothing', async () => {
    expect(await aCall().step({ step: 'ended', medical: 'no' })).toEqual({ heard: 'yes' });
  });
});

describe('what a caller says by key is kept while they are on the line', () => {
  it.each([
    ['refuse', 'recordingRefusedAt'],
    ['call-back', 'callBackAskedAt'],
  ])('%s: the first time of it stays', async (name, field) => {
    const { step, stored } = aCall();
    await step({ step: name, medical: 'no', callbackNumber: '+12025550177' });
    await step({ step: name, medical: 'no' }, after({ minutes: 5 }));
    expect(await stored()).toMatchObject({ [field]: evening.toString(), callbackNumber: '+12025550177', promisedAt: expect.any(String) });
    expect((await stored())?.messageRegisteredAt).toBeUndefined();
  });

  it('a clinician is expected: medical, with the number to call back, before the first try', async () => {
    const { step, stored } = aCall();
    await step({ step: 'expect', medical: 'yes', reason: 'professional', callbackNumber: '+12025550177' });
    expect(await stored()).toMatchObject({ medicalKey: true, chose: 'professional', callbackNumber: '+12025550177' });
  });
});

describe('a keyed number', () => {
  it.each([
    ['2025550177', '+12025550177'],
    ['12025550177', '+12025550177'],
    ['011442079460018', '+442079460018'],
  ])('%s is %s, and read back; nothing is kept before the caller agrees', async (digits, number) => {
    const { step, stored } = aCall();
    expect(await step({ step: 'number', digits })).toEqual({ valid: 'yes', number, readBack: expect.stringMatching(/press 3/) });
    expect((await stored())?.callbackNumber).toBeUndefined();
  });

  it.each(['', '123', '0125550177', '2021550177', '911', '12025550100', '99999999999999999'])(
    '%s is none that we can call',
    async (digits) => {
      expect(await aCall().step({ step: 'number', digits })).toMatchObject({ valid: 'no', number: 'none' });
    },
  );
});

describe('calling again about a message', () => {
  const key = callerKeyOf(maple, 'pepper', [caller]);
  const again = { step: 'again', digits: '07041988' };
  async function withMessage(birthDate: string | undefined, state: 'waiting' | 'closed' = 'waiting') {
    const call = aCall();
    const item = aWorkItem({ id: 'wi-before', practiceId: maple.id, callerKey: key, state });
    await call.items.write({ item, entry: entryOf(item, { at: item.receivedAt, cause: 'a', what: 'received' }), words: { birthDate } });
    return call;
  }

  it('is confirmed only by a birth date that belongs to an open message of the same number', async () => {
    expect(await (await withMessage('1988-07-04')).step(again)).toEqual({ found: 'yes' });
    expect(await (await withMessage('1988-07-05')).step(again)).toEqual({ found: 'no' });
    expect(await (await withMessage(undefined)).step(again)).toEqual({ found: 'no' });
    expect(await (await withMessage('1988-07-04', 'closed')).step(again)).toEqual({ found: 'no' });
    expect(await aCall().step(again)).toEqual({ found: 'no' });
  });

  it('is noted for whoever calls back, with the birth date if it was one', async () => {
    const { step, stored } = aCall();
    await step({ ...again, digits: '99999999' });
    expect(await stored()).toMatchObject({ callsAgain: true, chose: 'again' });
    expect((await stored())?.birthDate).toBeUndefined();
    await step(again);
    expect(await stored()).toMatchObject({ callsAgain: true, birthDate: '1988-07-04' });
  });
});
