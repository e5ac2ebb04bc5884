import { describe, expect, it } from '@jest/globals';
import { aWorkItem, after, someContactId } from '../../support/work-items.ts';
import { afterTheCall, endOf, hangUp, itemId, maple, recordingSaved, transcriptReady } from '../../support/first-hour.ts';
import { transcriptFile } from '../../support/transcripts.ts';

const registered = { messageRegisteredAt: after({ seconds: -40 }).toString() };
const chestPain = transcriptFile('I have crushing chest pain and I can not breathe.');
const refill = transcriptFile('This is about my bill. I would like to pay my bill by card please.');

/** A message whose call has ended and whose recording is attached. */
async function aMessage(given: Parameters<typeof afterTheCall>[0] = {}) {
  const world = afterTheCall({ contact: registered, ...given });
  await world.ended(endOf());
  await world.recorded(recordingSaved);
  return world;
}

describe('a transcript is ready', () => {
  it('about an emergency: the item says so, keeps the words and goes to the urgent queue', async () => {
    const { understood, items, urgent, routine } = await aMessage({ transcript: chestPain });
    await understood(transcriptReady);
    const item = await items.get(itemId);
    expect(item).toMatchObject({ state: 'classified', urgency: 'emergency', certainty: 'sure', hasTranscript: true, timers: {} });
    expect(item.classifiedAt).toBe(transcriptReady.at);
    const words = await items.words(itemId);
    expect(words).toMatchObject({ transcript: 'I have crushing chest pain and I can not breathe.', recordingKey: recordingSaved.key });
    expect(words.evidence).not.toEqual([]);
    expect([urgent.sent, routine.sent]).toEqual([[{ workItemId: itemId }], []]);
  });

  it('about office work: the filing as unread gives way to routine', async () => {
    const { understood, items, urgent, routine } = await aMessage({ transcript: refill });
    await understood(transcriptReady);
    expect(await items.get(itemId)).toMatchObject({ urgency: 'routine', certainty: 'sure', topics: ['billing'] });
    expect([urgent.sent, routine.sent]).toEqual([[], [{ workItemId: itemId }]]);
  });

  it('about office work after the medical key: it stays urgent, and somebody listens', async () => {
    const { understood, items } = await aMessage({ contact: { ...registered, medicalKey: true }, transcript: refill });
    await understood(transcriptReady);
    expect(await items.get(itemId)).toMatchObject({ urgency: 'urgent', certainty: 'unsure' });
  });

  it('and nothing of it is in what is sent to routing or in the history', async () => {
    const { understood, items, urgent } = await aMessage({ transcript: chestPain });
    await understood(transcriptReady);
    expect(JSON.stringify([urgent.sent, await items.history(itemId), await items.get(itemId)])).not.toMatch(/crushing|5550123/);
  });

  it('before anything else of its call was told: it makes the item', async () => {
    const { understood, items } = afterTheCall({ contact: registered, transcript: chestPain });
    await understood(transcriptReady);
    expect(await items.get(itemId)).toMatchObject({ kind: 'message', urgency: 'emergency', receivedAt: hangUp.toString() });
  });

  it.each([
    [
      'of silence after the beep: a call-back, and nobody is paged',
      '',
      false,
      { urgency: 'routine', certainty: 'sure', reasons: ['silent-message'] },
    ],
    ['of silence after the medical key: somebody listens', '', true, { urgency: 'urgent', certainty: 'unsure' }],
  ])('%s', async (_, text, medicalKey, expected) => {
    const { understood, items } = await aMessage({ contact: { ...registered, medicalKey }, transcript: transcriptFile(text) });
    await understood(transcriptReady);
    expect(await items.get(itemId)).toMatchObject({ ...expected, hasRecording: true });
  });

  it('of silence from somebody who had called in the last half hour: somebody listens', async () => {
    const { understood, items } = await aMessage({ transcript: transcriptFile('') });
    const { callerKey } = await items.get(itemId);
    const before = aWorkItem({ id: 'wi-before', contactId: 'before', callerKey, receivedAt: after({ minutes: -20 }).toString() });
    await items.write({
      item: before,
      entry: { schema: 1, itemId: before.id, at: before.receivedAt, cause: 'x', what: 'received', state: 'received' },
    });
    await understood(transcriptReady);
    expect(await items.get(itemId)).toMatchObject({ certainty: 'unsure', urgency: 'same-day', reasons: ['silent-again'] });
  });

  it('of a job that is none of ours: the message fails by name', async () => {
    await expect(afterTheCall().understood({ ...transcriptReady, job: 'somebody-elses' })).rejects.toMatchObject({
      code: 'MESSAGE_NOT_UNDERSTOOD',
    });
  });
});

describe('a message that cannot be read', () => {
  it.each([
    ['its transcription failed', { ...transcriptReady, status: 'FAILED' as const }, undefined, 'transcription-failed'],
    ['its transcript is missing', transcriptReady, undefined, 'transcript-missing'],
    ['its transcript is no JSON', transcriptReady, 'not { json', 'transcript-not-understood'],
    [
      'its transcript has no channel of the caller',
      transcriptReady,
      '{"results":{"channel_labels":{"channels":[{"channel_label":"ch_0","items":[]}]}}}',
      'transcript-not-understood',
    ],
    ['no transcript came in time', { workItemId: itemId }, undefined, 'no-transcript'],
  ])('because %s: is unsure, and somebody listens', async (_, message, transcript, reason) => {
    const { understood, items, urgent } = await aMessage({ transcript });
    await understood(message);
    expect(await items.get(itemId)).toMatchObject({
      state: 'classified',
      urgency: 'same-day',
      certainty: 'unsure',
      reasons: [reason],
      timers: {},
    });
    expect(urgent.sent).toEqual([{ workItemId: itemId }]);
  });

  it('of an item that does not exist: the message fails by name', async () => {
    await expect(afterTheCall().understood({ workItemId: 'wi-none' })).rejects.toMatchObject({ code: 'WORK_ITEM_NOT_FOUND' });
  });
});

describe('a transcript that comes late', () => {
  it('raises an item that was unsure, and its clocks start again', async () => {
    const { understood, items } = await aMessage({ transcript: chestPain });
    await understood({ workItemId: itemId });
    await understood({ ...transcriptReady, at: after({ minutes: 8 }).toString() });
    expect(await items.get(itemId)).toMatchObject({
      urgency: 'emergency',
      certainty: 'unsure',
      classifiedAt: after({ minutes: 8 }).toString(),
    });
  });

  it('never lowers one: it stays same-day and unsure until somebody has listened', async () => {
    const { understood, items } = await aMessage({ transcript: refill });
    await understood({ workItemId: itemId });
    await understood({ ...transcriptReady, at: after({ minutes: 8 }).toString() });
    expect(await items.get(itemId)).toMatchObject({ urgency: 'same-day', certainty: 'unsure', topics: ['billing'] });
  });

  it.each([
    ['re-opens a closed item that turns out urgent', chestPain, { state: 'reopened', urgency: 'emergency' }, 1],
    ['leaves a closed item closed otherwise', refill, { state: 'closed', urgency: 'same-day', hasTranscript: true }, 0],
  ])('%s', async (_, transcript, expected, routed) => {
    const { understood, items, urgent } = await aMessage({ transcript });
    const item = await items.get(itemId);
    const at = after({ minutes: 1 }).toString();
    const closed = { ...item, version: item.version + 1, state: 'closed' as const, closedAt: at, taskContactId: 'task-1' };
    await items.write({ item: closed, entry: { schema: 1, itemId, at, cause: 'touch-1', what: 'touch', state: 'closed' } });
    await understood(transcriptReady);
    expect(await items.get(itemId)).toMatchObject(expected);
    expect(urgent.sent).toHaveLength(routed);
    expect((await items.words(itemId)).transcript).toBeDefined();
  });

  it('is written once, however often it is told', async () => {
    const { understood, items } = await aMessage({ transcript: chestPain });
    await understood(transcriptReady);
    const once = await items.get(itemId);
    await understood(transcriptReady);
    await understood({ ...transcriptReady, eventId: 'told-again', at: after({ minutes: 30 }).toString() });
    await understood({ workItemId: itemId });
    expect(await items.get(itemId)).toEqual(once);
  });
});

describe('numbers that identify nobody', () => {
  it('join nothing: silence from the practice\'s own line is never "again"', async () => {
    const { understood, items } = await aMessage({
      contact: { ...registered, callerNumber: maple.lines[0]?.number },
      transcript: transcriptFile(''),
    });
    expect((await items.get(itemId)).callerKey).toBeUndefined();
    await understood(transcriptReady);
    expect(await items.get(itemId)).toMatchObject({ urgency: 'routine', contactId: someContactId });
  });
});
