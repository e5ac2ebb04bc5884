import { describe, expect, it } from '@jest/globals';
import { reconcile, type ContactEnded } from '../../../functions/reconcile/reconcile.ts';
import { queueInMemory } from '../../../shared/adapters/memory/queue-in-memory.ts';
import { decideRoute } from '../../../shared/domain/routing/decide-route.ts';
import { Temporal } from '../../../shared/domain/time.ts';
import type { Asked, Contact } from '../../../shared/domain/work-item/contact.ts';
import { afterTheCall, endOf, itemId, maple, recordingSaved, transcriptReady } from '../../support/first-hour.ts';
import { transcriptFile } from '../../support/transcripts.ts';
import { after, evening, someContactId } from '../../support/work-items.ts';

const asked = (what: Asked['what']): Asked => ({ appointmentId: 'ap-1', what, at: after({ minutes: -1 }).toString() });
const promisedAt = after({ hours: 20 }).toString();
const reminder = { reminder: true, callerNumber: '+12025550188' } as const;
const placedByUs = { known: { initiationMethod: 'API', attributes: { appointmentId: 'ap-1' } } };

describe('a call in which something was asked of an appointment by key', () => {
  it.each([
    ['cancel', 'appointment-cancelled', 'front-desk'],
    ['move', 'appointment-move-asked', maple.routing.appointment],
  ] as const)('to %s becomes a routine item that somebody owns, and nobody is paged', async (what, reason, team) => {
    const { ended, items, routine, urgent, contacts } = afterTheCall({ contact: { asked: asked(what), promisedAt } });
    await ended(endOf());
    await ended(endOf({ eventType: 'COMPLETED' }));
    const item = await items.get(itemId);
    expect(item).toMatchObject({
      kind: 'appointment',
      topics: ['appointment'],
      urgency: 'routine',
      certainty: 'sure',
      reasons: [reason],
      asked: asked(what),
      promisedAt,
      owner: { team: 'front-desk' },
      version: 1,
    });
    expect([routine.sent.length > 0, urgent.sent]).toEqual([true, []]);
    expect(contacts.all()).toMatchObject([{ workItemId: itemId }]);
    expect(decideRoute(item, maple, { staffed: true })).toMatchObject({ team, page: false, task: true });
  });

  it('and that only confirmed has a reason and no item', async () => {
    const { ended, items, contacts, routine } = afterTheCall({ contact: { asked: asked('confirm') } });
    await ended(endOf());
    await ended(endOf());
    expect(await items.find(itemId)).toBeUndefined();
    expect(contacts.all()).toMatchObject([{ reason: 'appointment-confirmed' }]);
    expect(routine.sent).toEqual([]);
  });

  it.each([
    ['confirm', []],
    ['cancel', ['appointment-cancelled']],
    ['move', ['appointment-move-asked']],
  ] as const)('and then left a message is a message, with what was asked (%s)', async (what, reasons) => {
    const messageRegisteredAt = evening.toString();
    const { ended, recorded, understood, items } = afterTheCall({
      contact: { asked: asked(what), messageRegisteredAt },
      transcript: transcriptFile('I have a question about my bill.'),
    });
    await ended(endOf());
    expect(await items.get(itemId)).toMatchObject({ kind: 'message', certainty: 'unsure', reasons: ['not-classified-yet', ...reasons] });
    await recorded(recordingSaved);
    await understood(transcriptReady);
    const item = await items.get(itemId);
    expect(item).toMatchObject({
      asked: asked(what),
      topics: expect.arrayContaining(['billing']),
      reasons: expect.arrayContaining([...reasons]),
    });
    expect(decideRoute(item, maple, { staffed: true }).team).toBe(what === 'cancel' ? 'front-desk' : maple.routing.billing);
  });

  it('and then spoke of a privacy matter goes to who may see that', async () => {
    const { ended, items } = afterTheCall({ contact: { asked: asked('cancel') } });
    await ended(endOf());
    const item = { ...(await items.get(itemId)), topics: ['appointment', 'privacy'] as const };
    expect(decideRoute({ ...item, topics: [...item.topics] }, maple, { staffed: true }).team).toBe(maple.routing.privacy);
  });

  it('is a message when its recording arrives although nobody could register it', async () => {
    const { ended, recorded, items } = afterTheCall({ contact: { asked: asked('cancel') } });
    await ended(endOf());
    await recorded(recordingSaved);
    expect(await items.get(itemId)).toMatchObject({ kind: 'message', certainty: 'unsure', asked: asked('cancel') });
  });

  it('after the medical key is still urgent', async () => {
    const { ended, items, urgent } = afterTheCall({ contact: { asked: asked('cancel'), medicalKey: true } });
    await ended(endOf());
    expect(await items.get(itemId)).toMatchObject({ urgency: 'urgent', reasons: ['medical-key', 'appointment-cancelled'] });
    expect(urgent.sent).toHaveLength(1);
  });
});

describe('a reminder call that is over', () => {
  const over = (contact: Partial<Contact> | null) => {
    const world = afterTheCall({ contact: contact && { ...reminder, ...contact }, ...placedByUs });
    return { ...world, end: () => world.ended(endOf({ initiationMethod: 'API' })) };
  };

  it.each([
    ['nobody did anything', {}, 'reminder-call'],
    ['the patient confirmed', { asked: asked('confirm') }, 'appointment-confirmed'],
  ] as const)('leaves nothing to do when %s', async (_, contact, reason) => {
    const { end, items, contacts } = over(contact);
    await end();
    await end();
    expect(await items.find(itemId)).toBeUndefined();
    expect(contacts.all()).toMatchObject([{ reason }]);
  });

  it('becomes an item when the patient cancelled, or left a message', async () => {
    const cancelled = over({ asked: asked('cancel') });
    await cancelled.end();
    expect(await cancelled.items.get(itemId)).toMatchObject({ kind: 'appointment', owner: { team: 'front-desk' } });
    const spoken = over({ messageRegisteredAt: evening.toString() });
    await spoken.recorded(recordingSaved);
    await spoken.end();
    expect(await spoken.items.get(itemId)).toMatchObject({ kind: 'message', hasRecording: true });
  });

  it('is nothing at all when nobody picked up before our function was asked', async () => {
    const { end, items, contacts } = over(null);
    await end();
    expect([await items.find(itemId), contacts.all()]).toEqual([undefined, []]);
  });
});

describe('reconciliation', () => {
  const run = async ({ contact, known }: Parameters<typeof afterTheCall>[0] & object) => {
    const { ports } = afterTheCall({ contact, known });
    const toOwn = queueInMemory<ContactEnded>();
    const found: { contacts: number; items: number }[] = [];
    const now = () => Temporal.Instant.from(endOf().at).add({ minutes: 30 });
    await reconcile({ ...ports, toOwn, count: (difference) => void found.push(difference), now })();
    return { sent: toOwn.sent.map(({ contactId, initiationMethod }) => ({ contactId, initiationMethod })), found };
  };

  it.each(['appointment-confirmed', 'reminder-call'] as const)('takes %s for a reason', async (reason) => {
    expect((await run({ contact: { reason } })).sent).toEqual([]);
  });

  it('finds a cancellation on a reminder call whose end was lost', async () => {
    const { sent } = await run({ contact: { ...reminder, asked: asked('cancel') }, ...placedByUs });
    expect(sent).toEqual([{ contactId: someContactId, initiationMethod: 'API' }]);
  });

  it('lets other calls of ours be', async () => {
    expect((await run({ contact: null, ...placedByUs })).sent).toEqual([]);
  });
});
