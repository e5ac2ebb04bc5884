import { describe, expect, it } from '@jest/globals';
import { MessageOpened, openMessage } from '../../../functions/open-message/open-message.ts';
import { contactsInMemory } from '../../../shared/adapters/memory/contacts-in-memory.ts';
import { practicesInMemory } from '../../../shared/adapters/memory/practices-in-memory.ts';
import { examplePractice } from '../../support/practices.ts';
import { aContact, after, evening, someContactId } from '../../support/work-items.ts';

const maple = examplePractice('maple-street-family-medicine');

function opening(given: Partial<MessageOpened> = {}, contact = aContact({ practiceId: maple.id })) {
  const contacts = contactsInMemory(contact);
  const parameters = MessageOpened.parse({ medical: 'no', language: 'en-US', practiceId: maple.id, ...given });
  const call = { contactId: someContactId, attributes: {}, callerNumber: undefined, dialledNumber: undefined, parameters };
  const open = (now = evening) => openMessage({ contacts, practices: practicesInMemory(maple), now: () => now })(call);
  return { contacts, open };
}

describe('a message is opened', () => {
  it('and registered before the beep, with the time that the caller is told', async () => {
    const { open, contacts } = opening({ medical: 'yes' });
    expect(await open()).toEqual({ registered: 'yes', thanks: expect.stringMatching(/within 30 minutes/) });
    expect(await contacts.find(someContactId)).toMatchObject({
      messageRegisteredAt: evening.toString(),
      medicalKey: true,
      promisedAt: after({ minutes: 30 }).toString(),
    });
  });

  it('about anything else: the promise is one of business days', async () => {
    const { open, contacts } = opening();
    const { thanks } = await open();
    expect(thanks).not.toMatch(/minutes/);
    expect((await contacts.find(someContactId))?.medicalKey).toBe(false);
  });

  it.each([
    ['2025550177', '2025550177'],
    ['', undefined],
  ])('with "%s" keyed as the number to call: %s is kept, as it was keyed', async (callbackNumber, kept) => {
    const { open, contacts } = opening({ callbackNumber });
    await open();
    expect((await contacts.find(someContactId))?.callbackNumber).toBe(kept);
  });

  it('twice: the caller is promised the same again, and nothing later is stored', async () => {
    const { open, contacts } = opening({ medical: 'yes' });
    const first = await open();
    const stored = await contacts.find(someContactId);
    expect(await open(after({ minutes: 5 }))).toEqual(first);
    expect(await contacts.find(someContactId)).toEqual(stored);
  });

  it('after the medical key was registered, without it: the key is not taken back', async () => {
    const { open, contacts } = opening({ medical: 'no' }, aContact({ practiceId: maple.id, medicalKey: true }));
    await open();
    expect((await contacts.find(someContactId))?.medicalKey).toBe(true);
  });

  it('for a practice that is not published: it fails by name, and the flow records all the same', async () => {
    await expect(opening({ practiceId: 'nowhere' }).open()).rejects.toMatchObject({ code: 'PRACTICE_NOT_FOUND' });
  });

  it('for a call that nobody answered: it fails by name', async () => {
    const { open } = opening({}, aContact({ contactId: 'another' }));
    await expect(open()).rejects.toMatchObject({ code: 'CONTACT_UNKNOWN_TO_CONNECT' });
  });
});
