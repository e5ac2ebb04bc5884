import { describe, expect, it } from '@jest/globals';
import { after, someContactId } from '../../support/work-items.ts';
import { entryOf } from '../../../shared/domain/work-item/history.ts';
import { afterTheCall, endOf, hangUp, itemId, recordingKey, recordingSaved, transcriptReady } from '../../support/first-hour.ts';
import { transcriptFile } from '../../support/transcripts.ts';

const registered = { messageRegisteredAt: after({ seconds: -40 }).toString() };

describe('a recording was saved', () => {
  it('and is attached to the item of its call, and its transcription begins', async () => {
    const { ended, recorded, items, transcriber } = afterTheCall({ contact: registered });
    await ended(endOf());
    await recorded(recordingSaved);
    expect(await items.get(itemId)).toMatchObject({ hasRecording: true, state: 'received', kind: 'message' });
    expect(await items.words(itemId)).toMatchObject({ recordingKey, callerNumber: '+12025550123' });
    expect([...transcriber.started]).toEqual([[someContactId, recordingKey]]);
  });

  it('before the end of the call was told: it makes the same item', async () => {
    const { ended, recorded, items, contacts } = afterTheCall({ contact: registered });
    await recorded(recordingSaved);
    await ended(endOf());
    const item = await items.get(itemId);
    expect(item).toMatchObject({ hasRecording: true, receivedAt: hangUp.toString(), due: after({ minutes: 15 }).toString() });
    expect(await contacts.find(someContactId)).toMatchObject({ workItemId: itemId });
  });

  it('of a call that looked like a hang-up: it is an unread message from now on', async () => {
    const { ended, recorded, items } = afterTheCall();
    await ended(endOf());
    await recorded(recordingSaved);
    expect(await items.get(itemId)).toMatchObject({
      kind: 'message',
      urgency: 'same-day',
      certainty: 'unsure',
      timers: { 'no-transcript': after({ minutes: 4 }).toString() },
    });
  });

  it('of a call that was closed as a hang-up: it is open again until somebody has heard it', async () => {
    const { ended, recorded, understood, items, urgent } = afterTheCall({
      transcript: transcriptFile('I am having crushing chest pain.'),
    });
    await ended(endOf());
    const item = await items.get(itemId);
    const closed = {
      ...item,
      version: item.version + 1,
      state: 'closed' as const,
      closedAt: after({ seconds: 50 }).toString(),
      closedBy: 'a',
    };
    await items.write({
      item: closed,
      entry: entryOf(closed, { at: after({ seconds: 50 }).toString(), cause: 'form', what: 'touch' }),
    });
    await recorded(recordingSaved);
    const reopened = await items.get(itemId);
    expect(reopened).toMatchObject({
      state: 'reopened',
      certainty: 'unsure',
      timers: { 'no-transcript': after({ minutes: 4 }).toString() },
    });
    expect(reopened.closedAt).toBeUndefined();
    await understood(transcriptReady);
    expect(await items.get(itemId)).toMatchObject({ state: 'reopened', urgency: 'emergency' });
    expect(urgent.sent).toEqual([{ workItemId: itemId }]);
  });

  it('of a call that had left nothing to do: the reason gives way to an item', async () => {
    const { ended, recorded, contacts } = afterTheCall({ contact: { callerNumber: undefined } });
    await ended(endOf());
    await recorded(recordingSaved);
    expect(await contacts.find(someContactId)).toMatchObject({ workItemId: itemId });
    expect((await contacts.find(someContactId))?.reason).toBeUndefined();
  });

  it('twice: nothing changes, and the transcription is asked for again under the same name', async () => {
    const { recorded, items, transcriber } = afterTheCall({ contact: registered });
    await recorded(recordingSaved);
    const once = await items.get(itemId);
    await recorded({ ...recordingSaved, eventId: 'sent-again', at: after({ minutes: 9 }).toString() });
    expect(await items.get(itemId)).toEqual(once);
    expect(transcriber.started.size).toBe(1);
  });

  it.each([
    ['a file of another kind', `recordings/ivr/2026/03/03/${someContactId}_20260303T02:30_UTC.mp3`],
    ['a file of no contact', 'recordings/ivr/2026/03/03/upload.wav'],
    ['the recording of an agent', `recordings/2026/03/03/${someContactId}_20260303T02:30_UTC.wav`],
  ])('%s is refused by name', async (_, key) => {
    const { recorded, items } = afterTheCall({ contact: registered });
    await expect(recorded({ ...recordingSaved, key })).rejects.toMatchObject({ code: 'RECORDING_NOT_UNDERSTOOD' });
    expect(await items.find(itemId)).toBeUndefined();
  });

  it('in another bucket is refused by name', async () => {
    await expect(afterTheCall().recorded({ ...recordingSaved, bucket: 'elsewhere' })).rejects.toMatchObject({
      code: 'RECORDING_NOT_UNDERSTOOD',
    });
  });

  it('of a contact that Connect does not know is refused by name', async () => {
    const key = recordingKey.replace(someContactId, '00000000-0000-4000-8000-00000000dead');
    await expect(afterTheCall().recorded({ ...recordingSaved, key })).rejects.toMatchObject({ code: 'CONTACT_UNKNOWN_TO_CONNECT' });
  });

  it('of a call that we placed is refused: no caller left it', async () => {
    const { recorded } = afterTheCall({ known: { initiationMethod: 'OUTBOUND' } });
    await expect(recorded(recordingSaved)).rejects.toMatchObject({ code: 'MESSAGE_NOT_UNDERSTOOD', details: { contactId: someContactId } });
  });
});
