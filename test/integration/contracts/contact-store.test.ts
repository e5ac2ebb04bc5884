import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contactTable } from '../../../shared/adapters/dynamodb/contact-table.ts';
import { contactsInMemory } from '../../../shared/adapters/memory/contacts-in-memory.ts';
import type { ContactStore } from '../../../shared/ports/contact-store.ts';
import { type LocalTable, localTable } from '../../support/local-table.ts';
import { aContact, after, evening } from '../../support/work-items.ts';

let local: LocalTable;
beforeAll(async () => void (local = await localTable()));
afterAll(() => local.stop());

const stores: [string, () => ContactStore][] = [
  ['in memory', () => contactsInMemory()],
  ['in DynamoDB', () => contactTable(local.client, local.name)],
];
const message = { messageRegisteredAt: evening.toString(), language: 'es-US', medicalKey: false };

describe.each(stores)('a store of contacts %s', (_, open) => {
  it('gives back exactly what it was given', async () => {
    const store = open();
    const contact = aContact({ contactId: 'whole', callbackNumber: '+12025550177' });
    expect(await store.addIfAbsent(contact)).toEqual(contact);
    expect(await store.find('whole')).toEqual(contact);
    expect(await store.find('nobody')).toBeUndefined();
  });

  it('keeps the first record of a contact, and answers with it', async () => {
    const store = open();
    const contact = aContact({ contactId: 'first' });
    await store.addIfAbsent(contact);
    expect(await store.addIfAbsent({ ...contact, language: 'es-US', medicalKey: true })).toEqual(contact);
    expect(await store.find('first')).toEqual(contact);
  });

  it('registers a message: its first time and promise stay, the latest language and number count', async () => {
    const store = open();
    await store.addIfAbsent(aContact({ contactId: 'message' }));
    await store.note('message', { ...message, promisedAt: after({ minutes: 30 }).toString(), callbackNumber: '+12025550177' });
    const again = await store.note('message', {
      ...message,
      messageRegisteredAt: after({ minutes: 5 }).toString(),
      promisedAt: after({ minutes: 35 }).toString(),
      language: 'en-US',
    });
    expect(again).toEqual(
      aContact({
        contactId: 'message',
        language: 'en-US',
        messageRegisteredAt: evening.toString(),
        promisedAt: after({ minutes: 30 }).toString(),
        callbackNumber: '+12025550177',
      }),
    );
    expect(await store.find('message')).toEqual(again);
  });

  it('never takes the medical key back', async () => {
    const store = open();
    await store.addIfAbsent(aContact({ contactId: 'medical' }));
    await store.note('medical', { ...message, medicalKey: true });
    expect(await store.note('medical', message)).toMatchObject({ medicalKey: true });
  });

  it('notes nothing on a call without a record', async () => {
    await expect(open().note('unknown', message)).rejects.toMatchObject({ code: 'CONTACT_UNKNOWN_TO_CONNECT' });
    expect(await open().find('unknown')).toBeUndefined();
  });

  it('keeps whatever is noted, and a note without news changes nothing', async () => {
    const store = open();
    await store.addIfAbsent(aContact({ contactId: 'noted' }));
    const facts = { chose: 'again', callsAgain: true, birthDate: '1988-07-04', recordingRefusedAt: evening.toString() };
    expect(await store.note('noted', facts)).toEqual(aContact({ contactId: 'noted', ...facts }));
    expect(await store.note('noted', { callsAgain: false })).toEqual(aContact({ contactId: 'noted', ...facts }));
  });

  it('notes what was asked of an appointment: the last key counts, the first promise stays', async () => {
    const store = open();
    await store.addIfAbsent(aContact({ contactId: 'asked' }));
    const [confirm, cancel] = (['confirm', 'cancel'] as const).map((what) => ({ appointmentId: 'ap-1', what, at: evening.toString() }));
    if (!confirm || !cancel) throw new Error('Both are given.');
    expect(await store.note('asked', { asked: confirm })).toEqual(aContact({ contactId: 'asked', asked: confirm }));
    await store.note('asked', { asked: cancel, promisedAt: after({ hours: 30 }).toString() });
    await store.note('asked', { asked: cancel, promisedAt: after({ hours: 60 }).toString() });
    const promisedAt = after({ hours: 30 }).toString();
    expect(await store.find('asked')).toEqual(aContact({ contactId: 'asked', asked: cancel, promisedAt }));
    await expect(store.note('unknown', { asked: cancel })).rejects.toMatchObject({ code: 'CONTACT_UNKNOWN_TO_CONNECT' });
  });

  it('names a reason once, and only where there is neither a reason nor an item', async () => {
    const store = open();
    await store.addIfAbsent(aContact({ contactId: 'reason' }));
    await store.settleWithReason('reason', 'no-number-and-no-message');
    await store.settleWithReason('reason', 'test-call');
    expect(await store.find('reason')).toMatchObject({ reason: 'no-number-and-no-message' });

    await store.addIfAbsent(aContact({ contactId: 'owned', workItemId: 'wi-owned' }));
    await store.settleWithReason('owned', 'test-call');
    expect((await store.find('owned'))?.reason).toBeUndefined();
    await store.settleWithReason('nobody', 'test-call');
    expect(await store.find('nobody')).toBeUndefined();
  });

  it('reads several at once, each once, and leaves out what is not there', async () => {
    const store = open();
    await store.addIfAbsent(aContact({ contactId: 'many-1' }));
    await store.addIfAbsent(aContact({ contactId: 'many-2' }));
    const found = await store.findMany(['many-1', 'none', 'many-2', 'many-1']);
    expect(found.map(({ contactId }) => contactId).sort()).toEqual(['many-1', 'many-2']);
  });

  it('counts a call in the period in which it began, to the fraction of a second, and in no other', async () => {
    const store = open();
    const practiceId = 'practice-calls';
    const [from, to] = [after({ hours: 0 }), after({ hours: 30 })];
    const began = {
      start: from,
      fraction: from.add({ milliseconds: 400 }),
      midnight: after({ hours: 10 }),
      last: to.subtract({ milliseconds: 1 }),
    };
    await store.addIfAbsent(aContact({ contactId: 'reminder', practiceId, startedAt: from.toString(), reminder: true }));
    for (const [contactId, at] of Object.entries({
      ...began,
      before: from.subtract({ milliseconds: 1 }),
      next: to,
      later: to.add({ milliseconds: 1 }),
    }))
      await store.addIfAbsent(aContact({ contactId, practiceId, startedAt: at.toString() }));
    expect((await store.idsStartedBetween(practiceId, from, to)).sort()).toEqual(Object.keys(began).sort());
    expect((await store.idsStartedBetween(practiceId, to, after({ hours: 60 }))).sort()).toEqual(['later', 'next']);
  });
});
