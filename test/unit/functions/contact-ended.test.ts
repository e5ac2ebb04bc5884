import { describe, expect, it } from '@jest/globals';
import { pageOver, taskOver, withPage, withTask } from '../../support/ended-work.ts';
import { afterTheCall, endOf, hangUp, itemId, maple } from '../../support/first-hour.ts';
import { after, someContactId } from '../../support/work-items.ts';

const registered = { messageRegisteredAt: after({ seconds: -40 }).toString() };

describe('a call is over', () => {
  it('and its message is an item that somebody owns within a quarter of an hour, before anything is understood', async () => {
    const { ended, items, contacts, urgent, routine } = afterTheCall({ contact: { ...registered, callbackNumber: '2025550177' } });
    await ended(endOf());
    expect(await items.get(itemId)).toMatchObject({
      kind: 'message',
      state: 'received',
      urgency: 'same-day',
      certainty: 'unsure',
      owner: { team: 'assistants' },
      receivedAt: hangUp.toString(),
      due: after({ minutes: 15 }).toString(),
      day: '2026-03-02',
      timers: { 'no-transcript': after({ minutes: 3 }).toString() },
    });
    expect(await items.words(itemId)).toEqual({ callerNumber: '+12025550123', callbackNumber: '+12025550177' });
    expect((await contacts.find(someContactId))?.workItemId).toBe(itemId);
    expect([...urgent.sent, ...routine.sent]).toEqual([]);
  });

  it('with digits keyed that are no number: they are kept for a person to make sense of', async () => {
    const { ended, items } = afterTheCall({ contact: { ...registered, callbackNumber: '555' } });
    await ended(endOf());
    expect(await items.words(itemId)).toMatchObject({ callbackNumber: '555' });
  });

  it("that shows the practice's own number, as a forwarded one may: nobody is told to call that back", async () => {
    const { ended, items } = afterTheCall({ contact: { ...registered, callerNumber: maple.lines[0]?.number } });
    await ended(endOf());
    expect(await items.words(itemId)).toEqual({});
    expect((await items.get(itemId)).callerKey).toBeUndefined();
  });

  it('belongs to the on-call clinician when no assistant is on shift', async () => {
    const practice = { ...maple, assistantHours: { ...maple.assistantHours, monday: [] } };
    const { ended, items } = afterTheCall({ contact: registered, practice });
    await ended(endOf());
    expect((await items.get(itemId)).owner).toEqual({ team: 'on-call' });
  });

  it('after the medical key is routed at once, also when nothing was said', async () => {
    const { ended, items, urgent } = afterTheCall({ contact: { medicalKey: true, callerNumber: undefined } });
    await ended(endOf());
    expect(await items.get(itemId)).toMatchObject({ kind: 'missed-call', urgency: 'urgent', certainty: 'unsure' });
    expect((await items.get(itemId)).timers).toHaveProperty('no-transcript');
    expect(urgent.sent).toEqual([{ workItemId: itemId }]);
  });

  it('after the medical key is paged by the next sweep, should its message to routing be lost', async () => {
    const { ended, items } = afterTheCall({ contact: { medicalKey: true } });
    await ended(endOf());
    const { receivedAt, timers } = await items.get(itemId);
    expect(Date.parse(timers.unsure ?? '') - Date.parse(receivedAt)).toBe(60_000);
  });

  it('after the medical key and a hang-up before the message was registered: it is no plain missed call', async () => {
    const { ended, items, urgent } = afterTheCall({ known: { attributes: { medical: 'yes' } } });
    await ended(endOf());
    expect(await items.get(itemId)).toMatchObject({ kind: 'missed-call', medicalKey: true, urgency: 'urgent', certainty: 'unsure' });
    expect(urgent.sent).toEqual([{ workItemId: itemId }]);
  });

  it.each([
    ['in the greeting', {}, 'en-US'],
    ['in the menu, in Spanish', { language: 'es-US' }, 'es-US'],
  ])('after a hang-up %s: somebody calls back', async (_, attributes, language) => {
    const { ended, items, routine, urgent } = afterTheCall({ known: { attributes } });
    await ended(endOf());
    expect((await items.get(itemId)).language).toBe(language);
    expect(await items.get(itemId)).toMatchObject({
      kind: 'missed-call',
      urgency: 'routine',
      certainty: 'sure',
      topics: ['other'],
      timers: {},
    });
    expect(routine.sent).toEqual([{ workItemId: itemId }]);
    expect(urgent.sent).toEqual([]);
  });

  it('without a number, a message or the medical key: the record says why there is nothing to do', async () => {
    const { ended, items, contacts, routine } = afterTheCall({ contact: { callerNumber: undefined } });
    await ended(endOf());
    expect(await items.find(itemId)).toBeUndefined();
    expect(await contacts.find(someContactId)).toMatchObject({ reason: 'no-number-and-no-message' });
    expect(routine.sent).toEqual([]);
  });

  it('after an assistant took it: the assistants write down what was agreed', async () => {
    const { ended, items, routine } = afterTheCall({ known: { agentId: 'agent-1' } });
    await ended(endOf());
    expect(await items.get(itemId)).toMatchObject({ kind: 'answered', owner: { team: 'assistants' }, urgency: 'routine' });
    expect(routine.sent).toEqual([{ workItemId: itemId }]);
  });

  it('that our functions never saw has an item all the same, from what Connect knows of it', async () => {
    const { ended, items, contacts, urgent } = afterTheCall({ contact: null, known: { attributes: { medical: 'yes' } } });
    await ended(endOf());
    expect(await items.get(itemId)).toMatchObject({ practiceId: maple.id, medicalKey: true, language: 'en-US' });
    expect(await contacts.find(someContactId)).toMatchObject({ line: '+12025550100', callerNumber: '+12025550123', workItemId: itemId });
    expect(urgent.sent).toHaveLength(1);
  });

  it('on a number of no practice: the message fails by name', async () => {
    const { ended } = afterTheCall({ contact: null, known: { systemNumber: '+12025550199' } });
    await expect(ended(endOf())).rejects.toMatchObject({ code: 'CONTACT_WITHOUT_PRACTICE', details: { contactId: someContactId } });
  });

  it('that Connect does not know: the message fails by name', async () => {
    const { ended } = afterTheCall();
    await expect(ended(endOf({ contactId: 'nobody' }))).rejects.toMatchObject({ code: 'CONTACT_UNKNOWN_TO_CONNECT' });
  });

  it('is told to routing no second time by the event that follows, once routing has taken it', async () => {
    const { ended, items, routine } = afterTheCall();
    await ended(endOf());
    const item = await items.get(itemId);
    const entry = { schema: 1, itemId, at: item.receivedAt, cause: 'route-1', what: 'routed', state: 'waiting' } as const;
    await items.write({ item: { ...item, version: 2, state: 'waiting' }, entry });
    await ended(endOf({ eventType: 'COMPLETED', eventId: 'event-completed', at: after({ seconds: 1 }).toString() }));
    expect(routine.sent).toHaveLength(1);
    expect((await items.get(itemId)).version).toBe(2);
  });
});

describe('a task is over', () => {
  it('without its form: the item is offered again', async () => {
    const { ended, items, urgent } = await withTask();
    await ended(taskOver);
    const item = await items.get(itemId);
    expect(item.state).toBe('waiting');
    expect(item.taskContactId).toBeUndefined();
    expect((await items.history(itemId)).at(-1)).toMatchObject({ what: 'task-ended-without-form', cause: 'task-task-1' });
    expect(urgent.sent).toEqual([{ workItemId: itemId }]);
  });

  it('without its form, about routine work: it does not hurry', async () => {
    const { ended, urgent, routine } = await withTask({ urgency: 'routine', certainty: 'sure' });
    await ended(taskOver);
    expect([urgent.sent, routine.sent]).toEqual([[], [{ workItemId: itemId }]]);
  });

  it('without anybody having had it, again: the queue is out of order, and the item is offered later', async () => {
    const { ended, items, urgent, routine } = await withTask({ tasks: 2 });
    await ended(taskOver);
    await ended({ ...taskOver, eventType: 'COMPLETED', eventId: 'another' });
    expect((await items.get(itemId)).timers).toEqual({ 'call-back': after({ minutes: 30 }).toString() });
    expect([...urgent.sent, ...routine.sent]).toEqual([]);
  });

  it('without its form, for the second time and after somebody had it: the item is offered again', async () => {
    const { ended, phones, urgent } = await withTask({ tasks: 2 });
    phones.know({ ...(await phones.describe('task-1')), agentId: 'agent-1' });
    await ended(taskOver);
    expect(urgent.sent).toEqual([{ workItemId: itemId }]);
  });

  it('that a call-back had brought whose clock still stands: the item is offered again', async () => {
    const { ended, urgent } = await withTask({ timers: { 'call-back': after({ minutes: 5 }).toString() } });
    await ended(taskOver);
    expect(urgent.sent).toEqual([{ workItemId: itemId }]);
  });

  it.each([
    ['closed', { state: 'closed' as const }],
    ['waiting for a call-back', { state: 'waiting-patient' as const, timers: { 'call-back': after({ hours: 2 }).toString() } }],
    ['offered anew since', { taskContactId: 'task-2', tasks: 2 }],
  ])('and its item, %s, stays as it is', async (_, changes) => {
    const { ended, items, urgent, routine } = await withTask(changes);
    const before = await items.get(itemId);
    await ended(taskOver);
    expect(await items.get(itemId)).toEqual(before);
    expect([...urgent.sent, ...routine.sent]).toEqual([]);
  });

  it('twice: the item is offered again once', async () => {
    const { ended, items } = await withTask();
    await ended(taskOver);
    await ended({ ...taskOver, eventType: 'COMPLETED', eventId: 'another', at: after({ minutes: 21 }).toString() });
    expect((await items.history(itemId)).filter(({ what }) => what === 'task-ended-without-form')).toHaveLength(1);
  });
});

describe('a page call is over', () => {
  it('that nobody took: the history says so, and the ladder keeps its time', async () => {
    const { ended, items, urgent } = await withPage();
    await ended(pageOver);
    await ended({ ...pageOver, eventType: 'COMPLETED', eventId: 'another' });
    const unanswered = (await items.history(itemId)).filter(({ what }) => what === 'page-unanswered');
    expect(unanswered).toMatchObject([{ by: 'dr-okafor', details: { page: '1' } }]);
    expect((await items.get(itemId)).timers).toEqual({ page: after({ minutes: 5 }).toString() });
    expect(urgent.sent).toEqual([]);
  });

  it('that was accepted: nothing is written', async () => {
    const { ended, items } = await withPage('accepted');
    await ended(pageOver);
    expect(await items.history(itemId)).toHaveLength(1);
  });

  it('that was no page, but a call-back by hand: nothing is written', async () => {
    const { ended, items } = afterTheCall({ others: [{ contactId: 'by-hand', initiationMethod: 'OUTBOUND' }] });
    await ended(endOf({ contactId: 'by-hand', initiationMethod: 'OUTBOUND' }));
    expect(await items.openIds(maple.id)).toEqual([]);
  });
});
