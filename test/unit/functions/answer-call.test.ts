import { describe, expect, it } from '@jest/globals';
import { answerCall, ChosenLanguage } from '../../../functions/answer-call/answer-call.ts';
import { contactsInMemory } from '../../../shared/adapters/memory/contacts-in-memory.ts';
import { practicesInMemory } from '../../../shared/adapters/memory/practices-in-memory.ts';
import { examplePractice } from '../../support/practices.ts';
import { aContact, evening, someContactId } from '../../support/work-items.ts';
import { Temporal } from '../../../shared/domain/time.ts';

const maple = examplePractice('maple-street-family-medicine');
const harbor = examplePractice('harbor-pediatrics');
const queues = { [`${maple.pod}/en-US`]: 'arn:english', [`${harbor.pod}/es-US`]: 'arn:spanish' };

function aCall({ to = '+12025550100', from = '+12025550123', language = '', at = evening } = {}) {
  const contacts = contactsInMemory();
  const answer = answerCall({ contacts, practices: practicesInMemory(maple, harbor), queues, now: () => at });
  const call = {
    contactId: someContactId,
    attributes: {},
    callerNumber: from || undefined,
    dialledNumber: to || undefined,
    parameters: ChosenLanguage.parse({ language }),
  };
  return { contacts, answered: () => answer(call) };
}

describe('a call is answered', () => {
  it('for the practice whose number was dialled, and kept from its first second', async () => {
    const { answered, contacts } = aCall();
    expect(await answered()).toMatchObject({ practiceId: maple.id, practiceName: maple.sayAs, open: 'no', queueArn: 'arn:english' });
    expect(await contacts.find(someContactId)).toMatchObject({ practiceId: maple.id, line: '+12025550100', medicalKey: false });
  });

  it('as open in office hours', async () => {
    expect(await aCall({ at: Temporal.Instant.from('2026-03-03T15:00:00Z') }).answered()).toMatchObject({ open: 'yes' });
  });

  it('with strings only, as a flow needs them', async () => {
    const said = await aCall().answered();
    expect(Object.entries(said).filter(([, value]) => typeof value !== 'string')).toEqual([]);
    expect(Object.keys(said).sort()).toEqual(
      [
        ...['callbackKnown', 'callbackQuestion', 'greeting', 'language', 'languageOffer', 'offer', 'open', 'otherLanguage'],
        ...['practiceId', 'practiceName', 'queueArn', 'recordingNotice'],
      ].sort(),
    );
  });

  it('in the first language of the practice, with the other one offered', async () => {
    const said = await aCall({ to: '+12135550110' }).answered();
    expect(said).toMatchObject({ language: 'en-US', otherLanguage: 'es-US' });
    expect(said['languageOffer']).not.toBe('');
  });

  it('in the language that the caller chose, which is not offered again', async () => {
    const said = await aCall({ to: '+12135550110', language: 'es-US' }).answered();
    expect(said).toMatchObject({ language: 'es-US', otherLanguage: '', languageOffer: '', queueArn: 'arn:spanish' });
    expect(said['greeting']).toMatch(/Gracias/);
  });

  it('in its own language by a practice that has one only, whatever was keyed', async () => {
    expect(await aCall({ language: 'es-US' }).answered()).toMatchObject({ language: 'en-US', otherLanguage: '', languageOffer: '' });
  });

  it.each([
    ['a withheld number', '', 'no'],
    ["the practice's own number, which a forwarding carrier may show", '+12025550100', 'no'],
    ['a number of their own', '+12025550123', 'yes'],
  ])('and %s is offered for the call-back: %s → %s', async (_, from, callbackKnown) => {
    const said = await aCall({ from }).answered();
    expect(said).toMatchObject({ callbackKnown });
    expect(said['callbackQuestion'] !== '').toBe(callbackKnown === 'yes');
  });

  it('twice: the record of the call stays as it was', async () => {
    const { answered, contacts } = aCall();
    await contacts.addIfAbsent(aContact({ practiceId: maple.id, medicalKey: true }));
    await answered();
    expect(await contacts.find(someContactId)).toMatchObject({ medicalKey: true });
  });

  it.each(['+12025550199', ''])(
    'on a number of no practice (%s): it fails by name, and the flow goes on with its constants',
    async (to) => {
      await expect(aCall({ to }).answered()).rejects.toMatchObject({ code: 'CONTACT_WITHOUT_PRACTICE' });
    },
  );
});
