import { describe, expect, it } from '@jest/globals';
import type { Contact } from '../../../shared/domain/work-item/contact.ts';
import { afterTheCall, endOf, itemId, maple } from '../../support/first-hour.ts';
import { after, someContactId } from '../../support/work-items.ts';

const desk = '+12025550190';
const practice = { ...maple, frontDesk: { number: desk, ringSeconds: 20 } };
const legId = '5a6c1d2e-0000-4000-8000-000000000002';

function sentToDesk(contact: Partial<Contact> = {}, leg: { to?: string; connected?: boolean } = {}) {
  const { to = desk, connected = true } = leg;
  const known = {
    ...{ contactId: legId, channel: 'VOICE', initiationMethod: 'EXTERNAL_OUTBOUND', initialContactId: someContactId, customerNumber: to },
    ...(connected && { connectedAt: after({ minutes: -1 }).toString() }),
  };
  const world = afterTheCall({ practice, contact: { sentToDesk: true, ...contact }, others: [known] });
  const over = {
    call: () => world.ended(endOf()),
    leg: () => world.ended(endOf({ contactId: legId, initiationMethod: 'EXTERNAL_OUTBOUND' })),
  };
  const settled = async () => ({ item: await world.items.find(itemId), contact: await world.contacts.find(someContactId) });
  return { ...world, over, settled };
}

describe('a call that the front desk answered', () => {
  it('is settled, and leaves nobody anything to do, whichever of its two ends is told first and however often', async () => {
    for (const order of [
      ['leg', 'call'],
      ['call', 'leg'],
      ['leg', 'call', 'leg', 'call'],
      ['call', 'leg', 'leg', 'call'],
    ] as const) {
      const { over, settled } = sentToDesk();
      for (const end of order) await over[end]();
      const { item, contact } = await settled();
      expect(item?.state ?? 'closed').toBe('closed');
      expect(contact?.workItemId ?? contact?.reason).toMatch(/front-desk|wi-/);
    }
  });

  it('that was closed as a missed call says by whom, once', async () => {
    const { over, items } = sentToDesk();
    for (const end of ['call', 'leg', 'leg'] as const) await over[end]();
    expect(await items.get(itemId)).toMatchObject({ state: 'closed', closedBy: 'front-desk' });
    expect((await items.history(itemId)).map(({ what }) => what)).toEqual(['received', 'answered-by-desk']);
  });

  it.each([
    ['nobody answered there', {}, { connected: false }],
    ['it was a clinician who answered, after the desk had not', {}, { to: '+12025550141' }],
    ['the caller had pressed 1', { medicalKey: true }, {}],
    ['the caller had left a message', { messageRegisteredAt: after({ minutes: -1 }).toString() }, {}],
  ])('is not taken for answered when %s', async (_, contact, leg) => {
    for (const order of [
      ['leg', 'call'],
      ['call', 'leg'],
    ] as const) {
      const { over, settled } = sentToDesk(contact, leg);
      for (const end of order) await over[end]();
      expect((await settled()).item?.state).toBe('received');
    }
  });
});
