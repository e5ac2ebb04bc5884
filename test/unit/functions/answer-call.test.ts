import { describe, expect, it } from '@jest/globals';
import { answerCall } from '../../../functions/answer-call/answer-call.ts';
import { CallStep } from '../../../functions/answer-call/call-step.ts';
import { contactsInMemory } from '../../../shared/adapters/memory/contacts-in-memory.ts';
import { pepperInMemory } from '../../../shared/adapters/memory/pepper-in-memory.ts';
import { practicesInMemory } from '../../../shared/adapters/memory/practices-in-memory.ts';
import { workItemsInMemory } from '../../../shared/adapters/memory/work-items-in-memory.ts';
import { callerKeyOf } from '../../../shared/domain/caller/caller-key.ts';
import { Temporal } from '../../../shared/domain/time.ts';
import type { Contact } from '../../../shared/domain/work-item/contact.ts';
import type { WorkItem } from '../../../shared/domain/work-item/work-item.ts';
import { examplePractice } from '../../support/practices.ts';
import { aContact, aWorkItem, evening, someContactId } from '../../support/work-items.ts';

const maple = examplePractice('maple-street-family-medicine');
const harbor = examplePractice('harbor-pediatrics');
const queues = { [`${maple.pod}/en-US`]: 'arn:english', [`${harbor.pod}/es-US`]: 'arn:spanish' };
const inHours = Temporal.Instant.from('2026-03-03T18:00:00Z');
const mapleLine = '+12025550100';
const harborLine = '+12135550110';
const overflow = '+12135550111';
const caller = '+12025550123';

interface Given {
  readonly to?: string;
  readonly from?: string;
  readonly at?: Temporal.Instant;
  readonly attributes?: Record<string, string>;
  readonly before?: readonly Contact[];
  readonly items?: readonly WorkItem[];
}

async function aCall({ to = mapleLine, from = caller, at = evening, attributes = {}, before = [], items = [] }: Given = {}) {
  const contacts = contactsInMemory(...before);
  const store = workItemsInMemory();
  for (const item of items)
    await store.write({
      item,
      entry: { schema: 1, itemId: item.id, at: item.receivedAt, cause: item.id, what: 'received', state: item.state },
    });
  const ask = answerCall({
    ...{ contacts, items: store, queues, bucket: 'recordings', secrets: pepperInMemory('pepper'), now: () => at },
    practices: practicesInMemory(maple, harbor),
  });
  const call = { contactId: someContactId, attributes, callerNumber: from || undefined, dialledNumber: to || undefined };
  return { contacts, asks: (step: object) => ask({ ...call, parameters: CallStep.parse(step) }) };
}
const answered = async (given: Given = {}, language = '', oli = '') => (await aCall(given)).asks({ step: 'answer', language, oli });
const ofMaple = { attributes: { practiceId: maple.id, language: 'en-US' } };

describe('a call is answered', () => {
  it('for the practice whose number was dialled, and kept from its first second', async () => {
    const { asks, contacts } = await aCall();
    expect(await asks({ step: 'answer' })).toMatchObject({
      practiceId: maple.id,
      open: 'no',
      next: 'closed',
      queueArn: 'arn:english',
      complete: 'yes',
    });
    expect(await contacts.find(someContactId)).toMatchObject({ practiceId: maple.id, line: mapleLine, medicalKey: false });
  });

  it('with words that are never empty, as a flow needs them, and less than the 32 KB that Connect takes', async () => {
    for (const to of [mapleLine, harborLine]) {
      const said = await answered({ to });
      expect(Object.entries(said).filter(([, value]) => typeof value !== 'string' || value === '')).toEqual([]);
      expect(Buffer.byteLength(JSON.stringify(said))).toBeLessThan(16_384);
    }
  });

  it('in the first language of the practice, with the other one offered; in the chosen one from then on', async () => {
    expect(await answered({ to: harborLine })).toMatchObject({ language: 'en-US', otherLanguage: 'es-US' });
    const spanish = await answered({ to: harborLine }, 'es-US');
    expect(spanish).toMatchObject({
      language: 'es-US',
      otherLanguage: 'en-US',
      queueArn: 'arn:spanish',
      greeting: expect.stringMatching(/Gracias/),
    });
  });

  it.each([
    ['a closed practice', { to: harborLine }, '', 'closed'],
    ['an open one with a front desk', { to: harborLine, at: inHours }, '', 'front-desk'],
    ['an overflow line, whose front desk has not answered', { to: overflow, at: inHours }, '', 'queue'],
    ['an open one without a desk to ring', { to: mapleLine, at: inHours }, '', 'queue'],
    ['a caller who is in the menu already', { to: harborLine, at: inHours }, 'es-US', 'busy'],
  ])('and goes on as it should: %s', async (_, given, language, next) => {
    expect(await answered(given, language)).toMatchObject({ next });
  });

  describe('that comes back from the front desk', () => {
    const sent = (differently: Partial<Contact> = {}) =>
      aContact({
        ...{ contactId: 'before', practiceId: harbor.id, line: harborLine, callerNumber: caller, sentToDesk: true },
        startedAt: inHours.subtract({ seconds: 40 }).toString(),
        ...differently,
      });
    const back = (before: Contact, from = caller) => answered({ to: harborLine, at: inHours, from, before: [before] });

    it('goes straight to a message', async () => {
      expect(await back(sent())).toMatchObject({ next: 'message' });
    });

    it('with a withheld number, which may be anybody’s, to the menu, but not to the desk once more', async () => {
      expect(await back(sent({ callerNumber: undefined }), '')).toMatchObject({ next: 'busy' });
    });

    it.each([
      ['another caller', sent({ callerNumber: '+12025550124' })],
      ['more than two minutes later', sent({ startedAt: inHours.subtract({ seconds: 160 }).toString() })],
      ['a call that was not sent there', sent({ sentToDesk: false })],
    ])('is not taken for: %s', async (_, before) => {
      expect(await back(before)).toMatchObject({ next: 'front-desk' });
    });

    it('is known because the call before was noted as sent there', async () => {
      const { asks, contacts } = await aCall({ to: harborLine, at: inHours });
      await asks({ step: 'answer' });
      expect(await contacts.find(someContactId)).toMatchObject({ sentToDesk: true });
    });
  });

  it.each([
    ['a withheld number', '', 'no'],
    ["the practice's own number, which a forwarding carrier may show", mapleLine, 'no'],
    ['a number of their own', caller, 'yes'],
  ])('and %s is offered for the call-back: %s → %s', async (_, from, callerKnown) => {
    expect(await answered({ from })).toMatchObject({ callerKnown });
  });

  it.each([
    ['60', true],
    ['67', true],
    ['00', undefined],
    ['', undefined],
  ])('through a relay service (line information %s): noted for whoever calls back', async (oli, relay) => {
    const { asks, contacts } = await aCall();
    await asks({ step: 'answer', oli });
    expect((await contacts.find(someContactId))?.relay).toBe(relay);
  });

  it('twice: the record of the call stays as it was', async () => {
    const { asks, contacts } = await aCall();
    await contacts.addIfAbsent(aContact({ practiceId: maple.id, medicalKey: true }));
    await asks({ step: 'answer' });
    expect(await contacts.find(someContactId)).toMatchObject({ medicalKey: true });
  });

  it.each(['+12025550199', ''])(
    'on a number of no practice (%s): it fails by name, and the flow goes on with its constants',
    async (to) => {
      await expect(answered({ to })).rejects.toMatchObject({ code: 'CONTACT_WITHOUT_PRACTICE' });
    },
  );
});

describe('in the middle of a call a flow is told', () => {
  it('the words of the practice, with the promise that holds for this caller', async () => {
    const { asks } = await aCall({ attributes: { ...ofMaple.attributes, medical: 'yes' } });
    expect(await asks({ step: 'words', language: 'en-US' })).toMatchObject({
      complete: 'yes',
      notRecorded: expect.stringMatching(/within 30 minutes/),
      callsFrom: expect.stringMatching(/2 0 2, 5 5 5, 0 1 0 0/),
    });
  });

  it('nothing for a contact that no practice has marked', async () => {
    await expect((await aCall()).asks({ step: 'words', language: 'en-US' })).rejects.toMatchObject({ code: 'MESSAGE_NOT_UNDERSTOOD' });
  });

  it('that waiting makes no sense once the office has closed', async () => {
    const { asks } = await aCall(ofMaple);
    expect(await asks({ step: 'waiting', open: 'yes' })).toEqual({ goOn: 'no' });
    expect(await asks({ step: 'waiting', open: 'no' })).toEqual({ goOn: 'yes' });
  });

  it('whom to call live: licensed people of the urgent ladder, in its order, and nobody after them', async () => {
    const numbers = await (await aCall(ofMaple)).asks({ step: 'on-call' });
    const phones = Object.values(maple.people).flatMap(({ licensed, phone }) => (licensed && phone ? [phone] : []));
    expect(Object.keys(numbers)).toEqual(['first', 'second', 'third', 'fourth', 'fifth']);
    expect(phones).toContain(numbers['first']);
    for (const number of Object.values(numbers)) expect(['none', ...phones]).toContain(number);
  });
});

describe('an assistant', () => {
  const key = callerKeyOf(maple, 'pepper', [caller]);
  const earlier = aWorkItem({
    id: 'wi-earlier',
    practiceId: maple.id,
    line: mapleLine,
    callerKey: key,
    receivedAt: evening.subtract({ hours: 2 }).toString(),
  });

  it('hears whose call it is, in which language, and whether the caller has called before', async () => {
    const first = await (await aCall(ofMaple)).asks({ step: 'whisper' });
    expect(first).toEqual({ known: 'yes', whisper: `${maple.sayAs}. English.` });
    const again = await (await aCall({ ...ofMaple, items: [earlier] })).asks({ step: 'whisper' });
    expect(again).toEqual({ known: 'yes', whisper: `${maple.sayAs}. English. Calls again.` });
  });

  it('calls back with the number of the practice that was called, and with none of ours when nobody had called', async () => {
    expect(await (await aCall({ items: [earlier] })).asks({ step: 'call-back' })).toEqual({
      ...{ known: 'yes', ourNumber: mapleLine },
      ...{ practiceId: maple.id, language: earlier.language },
    });
    expect(await (await aCall()).asks({ step: 'call-back' })).toEqual({ known: 'no' });
  });
});
