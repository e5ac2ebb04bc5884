import { beforeEach, describe, expect, it } from '@jest/globals';
import { guideWorker, GuideStep } from '../../../functions/guide/guide-worker.ts';
import { appointmentsInMemory } from '../../../shared/adapters/memory/appointments-in-memory.ts';
import { grantsInMemory } from '../../../shared/adapters/memory/grants-in-memory.ts';
import { phonesInMemory } from '../../../shared/adapters/memory/phones-in-memory.ts';
import { practicesInMemory } from '../../../shared/adapters/memory/practices-in-memory.ts';
import { recordingsInMemory } from '../../../shared/adapters/memory/recordings-in-memory.ts';
import { workItemsInMemory } from '../../../shared/adapters/memory/work-items-in-memory.ts';
import type { Grant } from '../../../shared/domain/work-item/grant.ts';
import type { WorkItem } from '../../../shared/domain/work-item/work-item.ts';
import type { WorkItemStore } from '../../../shared/ports/work-item-store.ts';
import { anAppointment, born, onFile } from '../../support/appointments.ts';
import { examplePractice } from '../../support/practices.ts';
import { after, aWorkItem, evening } from '../../support/work-items.ts';

const practice = examplePractice('maple-street-family-medicine');
const routine = aWorkItem({
  practiceId: practice.id,
  state: 'waiting',
  urgency: 'routine',
  certainty: 'sure',
  topics: ['appointment'],
  taskContactId: 'task-1',
  tasks: 1,
});
const clinical: Partial<WorkItem> = {
  urgency: 'urgent',
  topics: ['symptom'],
  state: 'escalated',
  escalation: { openedAt: evening.toString(), pages: 1 },
};
const assistant: Grant = {
  schema: 1,
  agentId: 'agent-1',
  person: 'assistant-1',
  role: 'assistant',
  licensed: false,
  languages: ['en-US'],
  practices: [practice.id],
  suspended: false,
};
const nothing = { outcome: '', attempted: '', completed: '', patientSaid: '', remainsOpen: '', callBackAt: '' };
const complete = {
  ...nothing,
  outcome: 'close',
  attempted: 'Called back',
  completed: 'Asked the office to book',
  patientSaid: 'Tuesday is fine',
  remainsOpen: 'nothing',
};

describe('the guide', () => {
  let items: WorkItemStore;
  let accepted: string | undefined;
  let grant: Grant | undefined;
  let guide: ReturnType<typeof guideWorker>;

  async function given(changes: Partial<WorkItem> = {}, holder: Partial<Grant> = {}) {
    items = workItemsInMemory();
    grant = { ...assistant, ...holder };
    const item = { ...routine, ...changes };
    const entry = { schema: 1, itemId: item.id, at: evening.toString(), cause: 'test', what: 'received', state: item.state } as const;
    await items.write({
      item: { ...item, version: 1 },
      entry,
      words: { callerNumber: '+12025550123', transcript: 'I would like an appointment' },
    });
    const grants = grantsInMemory();
    await grants.save(grant);
    const phones = phonesInMemory(
      { contactId: 'guide-1', relatedContactId: 'task-1', channel: 'CHAT' },
      { contactId: 'task-1', channel: 'TASK', agentId: 'agent-1', agentAcceptedAt: accepted },
    );
    const practices = practicesInMemory(practice);
    const ports = {
      items,
      practices,
      grants,
      phones,
      recordings: recordingsInMemory(),
      appointments: appointmentsInMemory(anAppointment()),
    };
    guide = guideWorker({ ...ports, now: () => after({ minutes: 20 }) });
  }
  const step = (parameters: Partial<GuideStep>) =>
    guide({
      contactId: 'guide-1',
      attributes: { workItemId: routine.id },
      callerNumber: undefined,
      dialledNumber: undefined,
      parameters: GuideStep.parse({ ...nothing, step: 'show', ...parameters }),
    });
  const submit = (form: Partial<GuideStep>) => step({ ...complete, ...form, step: 'submit' });

  beforeEach(() => {
    accepted = evening.toString();
  });

  it('shows the practice, the call, the words and the script to the worker who accepted the task', async () => {
    await given();
    const shown = JSON.stringify(await step({}));
    expect(shown).toContain(practice.name);
    expect(shown).toContain('+12025550123');
    expect(shown).toContain('I would like an appointment');
  });

  it.each([
    ['cancel', /Cancelled by the patient/],
    ['move', /asks for another time/],
  ] as const)('shows which appointment a key asked to %s, and neither birth date nor number of the patient', async (what, label) => {
    await given({ kind: 'appointment', asked: { appointmentId: anAppointment().id, what, at: evening.toString() } });
    const shown = JSON.stringify(await step({}));
    expect(shown).toMatch(label);
    expect(shown).toContain('Wed, Mar 4, 9:40 AM, your reference A-1');
    expect(shown).not.toMatch(new RegExp(`${born}|${onFile.slice(2)}|listen to the recording`));
  });

  it('says so when the appointment is kept no longer', async () => {
    await given({ asked: { appointmentId: 'ap-gone', what: 'cancel', at: evening.toString() } });
    expect(JSON.stringify(await step({}))).toContain('no longer kept');
  });

  it('shows nothing of the caller before the task is accepted', async () => {
    accepted = undefined;
    await given();
    const shown = JSON.stringify(await step({}));
    expect(shown).not.toContain('+12025550123');
    expect(shown).toContain('accept the task');
  });

  it.each([
    ['has no grant for the practice', { practices: ['harbor-pediatrics'] }],
    ['is suspended', { suspended: true }],
  ])('shows and saves nothing for a worker who %s', async (_, holder) => {
    await given({}, holder);
    expect(JSON.stringify(await step({}))).not.toContain('+12025550123');
    expect((await submit({})).result).toBe('refused');
    expect((await items.get(routine.id)).state).toBe('waiting');
  });

  it.each(['attempted', 'completed', 'patientSaid', 'remainsOpen'] as const)('refuses to close without "%s"', async (part) => {
    await given();
    const answer = await submit({ [part]: '   ' });
    expect(answer.result).toBe('refused');
    expect(answer.errorText).toMatch(/Please write/);
    expect((await items.get(routine.id)).state).toBe('waiting');
  });

  it.each(['—', '.', '\u200b'])('refuses a part of nothing but “%s”', async (sign) => {
    await given();
    expect((await submit({ patientSaid: sign })).errorText).toMatch(/Please write what the patient said/);
  });

  it('hands what is also about privacy to who looks after privacy', async () => {
    await given({ topics: ['billing', 'privacy'], owner: { team: 'privacy' } });
    await submit({ outcome: 'hand-off' });
    expect((await items.get(routine.id)).owner.team).toBe('privacy');
  });

  it('lets nobody unlicensed close what became worse after the patient was reached', async () => {
    const escalation = { openedAt: evening.toString(), pages: 1, reachedAt: after({ minutes: 5 }).toString() };
    await given(
      { ...clinical, urgency: 'emergency', routedUrgency: 'same-day', state: 'waiting-internal', escalation },
      { role: 'front-desk' },
    );
    expect((await submit({})).result).toBe('refused');
  });

  it('refuses a part that is too long for the view it comes back in, and loses nothing of the others', async () => {
    await given();
    const answer = await submit({ patientSaid: 'so '.repeat(2000) });
    expect(answer).toMatchObject({
      result: 'refused',
      errorText: expect.stringMatching(/less than 1000 characters about what the patient said/),
    });
    expect(JSON.stringify(answer.sections)).toContain('Asked the office to book');
  });

  it('does not count a hand-off as the call that was promised', async () => {
    await given({ topics: ['complaint'], timers: { promise: after({ minutes: 30 }).toString() } });
    await submit({ outcome: 'hand-off' });
    const item = await items.get(routine.id);
    expect(item.timers).toHaveProperty('promise');
    expect(item).not.toHaveProperty('calledAt');
  });

  it('closes a routine item with all four parts, and nothing is planned for it any more', async () => {
    await given();
    expect((await submit({})).result).toBe('saved');
    const closed = await items.get(routine.id);
    expect(closed).toMatchObject({ state: 'closed', closedBy: 'agent-1', timers: {} });
    expect((await items.history(routine.id)).at(-1)?.touch).toMatchObject({ patientSaid: 'Tuesday is fine' });
  });

  it('writes a form once, however often it is sent', async () => {
    await given();
    await submit({});
    expect((await submit({})).result).toBe('saved');
    expect((await items.history(routine.id)).filter(({ what }) => what === 'touch')).toHaveLength(1);
  });

  it('leaves an item open with a time when the patient is called again', async () => {
    await given();
    await submit({ outcome: 'call-back', callBackAt: '60' });
    const later = await items.get(routine.id);
    expect(later).toMatchObject({ state: 'waiting-patient', due: after({ minutes: 80 }).toString() });
    expect(later.timers).toEqual({ 'call-back': after({ minutes: 80 }).toString() });
  });

  it('asks when, if that is missing', async () => {
    await given();
    expect((await submit({ outcome: 'call-back', callBackAt: '' })).errorText).toMatch(/when to call back/);
  });

  it.each<[string, Partial<WorkItem>, string?]>([
    ['a clinical item', clinical],
    ['an item nobody is sure of', { certainty: 'unsure' }],
    ['an item with a symptom in it, however it is filed', { topics: ['billing', 'symptom'] }],
    ['a privacy item', { topics: ['privacy'] }, 'hand-off,clinician'],
    ['a complaint', { topics: ['complaint'] }, 'hand-off,clinician'],
    ["a payer's decision", { topics: ['insurance'] }, 'hand-off,clinician'],
  ])('lets an assistant only hand off %s', async (_, changes, allowed = 'hand-off') => {
    await given(changes);
    expect((await step({})).allowed).toBe(allowed);
    expect((await submit({})).result).toBe('refused');
    expect((await submit({ outcome: 'call-back', callBackAt: '60' })).result).toBe('refused');
    expect((await submit({ outcome: 'hand-off' })).result).toBe('saved');
  });

  it('lets a licensed person close a clinical item, which ends its escalation', async () => {
    await given(clinical, { licensed: true, role: 'nurse' });
    await submit({});
    expect(await items.get(routine.id)).toMatchObject({ state: 'closed', escalation: { reachedBy: 'agent-1' } });
  });

  it('pages at once when an assistant hands off what may be clinical', async () => {
    await given({ certainty: 'unsure' });
    await submit({ outcome: 'hand-off' });
    expect(await items.get(routine.id)).toMatchObject({
      owner: { team: 'on-call' },
      timers: { unsure: after({ minutes: 20 }).toString() },
    });
  });

  it.each([
    ['was filed as routine', {}],
    ['was filed as privacy', { topics: ['privacy'] }],
    [
      'a clinician has settled before',
      { urgency: 'urgent', escalation: { openedAt: evening.toString(), pages: 1, reachedAt: evening.toString() } },
    ],
  ] as const)('pages at once when an assistant finds something medical in what %s', async (_, changes) => {
    await given(changes as Partial<WorkItem>);
    expect((await submit({ outcome: 'clinician' })).result).toBe('saved');
    const item = await items.get(routine.id);
    expect(item).toMatchObject({ state: 'escalated', owner: { team: 'on-call' }, timers: { page: after({ minutes: 20 }).toString() } });
    expect(item.urgency).not.toBe('routine');
    expect(item.escalation?.reachedAt).toBeUndefined();
    expect(Date.parse(item.due)).toBeLessThanOrEqual(after({ minutes: 80 }).epochMilliseconds);
  });

  it('keeps the clocks of an escalation when an assistant hands it off', async () => {
    await given({ ...clinical, timers: { page: after({ minutes: 25 }).toString() } });
    await submit({ outcome: 'hand-off' });
    expect(await items.get(routine.id)).toMatchObject({ state: 'escalated', timers: { page: after({ minutes: 25 }).toString() } });
  });

  it('shows an old task nothing of an item that has another one', async () => {
    await given({ taskContactId: 'task-2' });
    expect(JSON.stringify(await step({}))).not.toContain('+12025550123');
    expect((await submit({})).result).toBe('refused');
  });
});
