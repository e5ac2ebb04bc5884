import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { readFileSync } from 'node:fs';
import type { SimulatedCall } from '../../../local/connect/simulated-call.ts';
import { localPin } from '../../../local/opening/crew.ts';
import { closureTable } from '../../../shared/adapters/dynamodb/closure-table.ts';
import { aClosure } from '../../support/closures.ts';
import { DeskOf, fourParts } from '../../support/desk.ts';
import type { Chapter, Scene } from '../../support/kill-report.ts';
import * as stage from '../../support/kill-stage.ts';
import { reportTime, type TestNight } from '../../support/night.ts';

const chest = 'I have pressure in my chest and my left arm is numb.';
const callers = {
  page: { from: '+12025550151', says: chest },
  accepted: { from: '+12025550152', says: chest },
  silence: { from: '+12025550153', says: chest },
  unclear: { from: '+12025550154', says: 'Well, it is about that thing.' },
  unread: { from: '+12025550155', says: 'Please call me.' },
  worked: { from: '+12025550156', hangsUpAt: /press 1/ },
  left: { from: '+12025550157', hangsUpAt: /press 1/ },
  promised: { from: '+12025550158', key: '1', says: chest },
  broken: { from: '+12025550159', key: '1', says: chest },
  later: { from: '+12025550160', hangsUpAt: /press 1/ },
  told: { from: '+12025550161', hangsUpAt: /press 1/ },
} as const;
const maple = 'maple-street-family-medicine';
let night: TestNight;
let desk: DeskOf;
let calls: Record<keyof typeof callers, SimulatedCall>;

/** Every call is an item that somebody was offered or paged for; nobody has answered. A few minutes before the report. */
async function begin(): Promise<TestNight> {
  night = await stage.silentNight('2026-11-25T12:24:00Z');
  desk = new DeskOf(night, 'assistant');
  calls = await stage.callsAtOnce(night, callers);
  await desk.signIn();
  for (const name of ['worked', 'left'] as const) await stage.invoke(night, 'contact-ended', stage.endOf(night, calls[name].contactId));
  await desk.accept();
  for (const { contactId } of Object.values(calls)) await stage.invoke(night, 'contact-ended', stage.endOf(night, contactId));
  for (const name of ['page', 'accepted', 'silence', 'unclear'] as const) {
    await night.putTranscript(calls[name], name === 'unclear' ? 'Well, it is about that thing again, you know what I mean.' : chest);
    await stage.invoke(night, 'classify', stage.transcriptOf(night, calls[name]));
  }
  return night;
}

const pageOf = (name: keyof typeof callers): string => night.pagesOf(calls[name])[0]?.id ?? 'no page';
const asked = (name: keyof typeof callers, parameters: Record<string, string>) => stage.askedBy(night, pageOf(name), parameters);
const guideOf = (parameters: Record<string, string>) => stage.askedBy(night, desk.view(calls.worked).contactId, parameters);
const minutesFromNow = (minutes: number): string => new Date(night.now + minutes * 60_000).toISOString();

/** Nobody has answered the first page for six minutes. */
async function longUnanswered(call: SimulatedCall) {
  const { id, escalation } = await night.itemOf(call);
  const page = await night.items.page(id, 1);
  if (!page || !escalation) throw new Error('Nobody was paged');
  await night.items.markPage(page, { startedAt: minutesFromNow(-6) });
  await stage.planNow(night, call, ['page'], { escalation: { ...escalation, openedAt: minutesFromNow(-6) } });
}

/** A sweep that finds one thing to do, and is followed by the next one a minute later. */
const sweep = (fn: string, does: string, given: () => Promise<unknown>): Scene => ({ fn, does, given, event: () => ({}), asksEvery: 61 });

const scenes: readonly Scene[] = [
  { fn: 'guide', does: 'shows an item', event: () => guideOf({ step: 'show' }) },
  {
    fn: 'guide',
    does: 'saves a form',
    event: () => guideOf({ step: 'submit', action: 'Next', outcome: 'close', callBackAt: '', ...fourParts }),
  },
  {
    fn: 'contact-ended',
    does: 'a task that was ended without the form',
    given: () => desk.endTask(calls.left),
    event: () => stage.endOf(night, night.tasksOf(calls.left)[0]?.id ?? 'no task'),
  },
  { fn: 'answer-page', does: 'the PIN', event: () => asked('page', { step: 'pin', pin: localPin }) },
  { fn: 'answer-page', does: 'the key that accepts', event: () => asked('page', { step: 'accept' }) },
  { fn: 'answer-page', does: 'the key that says that the patient was reached', event: () => asked('page', { step: 'reached' }) },
  {
    fn: 'answer-page',
    does: 'the key that passes',
    given: () => stage.invoke(night, 'answer-page', asked('accepted', { step: 'pin', pin: localPin })),
    event: () => asked('accepted', { step: 'pass' }),
  },
  {
    fn: 'answer-page',
    does: 'the key that says not yet',
    given: async () => {
      await stage.invoke(night, 'answer-page', asked('accepted', { step: 'accept' }));
      await night.pass({ seconds: 5 });
    },
    event: () => asked('accepted', { step: 'not-reached' }),
  },
  sweep('escalate', 'a page that nobody answered', () => longUnanswered(calls.silence)),
  sweep('escalate', 'a patient to ask after', () => stage.planNow(night, calls.accepted, ['patient-contact'])),
  sweep('escalate', 'nobody who listened', () => stage.planNow(night, calls.unclear, ['unsure'])),
  sweep('escalate', 'no transcript in time', () => stage.planNow(night, calls.unread, ['no-transcript'])),
  sweep('remind', 'a promise that comes due', () => stage.planNow(night, calls.promised, ['promise'], { promisedAt: minutesFromNow(10) })),
  sweep('remind', 'a promise that was missed', () => stage.planNow(night, calls.broken, ['promise'], { promisedAt: minutesFromNow(-1) })),
  sweep('remind', 'a call-back that is due', () => stage.planNow(night, calls.later, ['call-back'], { taskContactId: undefined })),
  sweep('remind', 'a promise that a closure broke', async () => {
    await closureTable(night.documents, night.table).add(aClosure());
    await stage.planNow(night, calls.told, [], { promisedAt: '2026-11-25T22:00:00Z' });
  }),
  {
    fn: 'contact-ended',
    does: 'a page call that nobody took',
    given: () => night.pass({ seconds: 50 }),
    event: () => stage.endOf(night, pageOf('broken')),
  },
  {
    fn: 'report',
    does: 'the report of a night',
    given: async () => {
      await night.runtime.advanceTo(reportTime);
      const Key = { pk: `PRACTICE#${maple}`, sk: 'REPORT#2026-11-25' };
      await night.documents.send(new DeleteCommand({ TableName: night.table, Key }));
    },
    event: () => ({}),
  },
  {
    fn: 'reconcile',
    does: 'a call that nobody wrote down, and an item that nothing would bring back',
    given: async () => {
      await night.pass({ minutes: 12 });
      await stage.forget(night, calls.later);
      await stage.planNow(night, calls.left, [], { taskContactId: undefined, changedAt: minutesFromNow(-30) });
    },
    event: () => ({}),
    asksEvery: 60,
  },
  {
    fn: 'publish-practice',
    does: 'the first settings of a practice',
    event: () => {
      const yaml = readFileSync(`practices/${maple}.yaml`, 'utf8').replaceAll(maple, 'oak-street').replace('202 555 0100', '202 555 0109');
      return { yaml, file: 'practices/oak-street.yaml', by: 'operator' };
    },
    putBack: () => {
      const { queues } = night.runtime.connect.resources;
      for (const { arn } of queues.all().filter(({ name }) => name === 'staff-oak-street')) queues.remove(arn);
    },
  },
];

export const peopleAndSweeps: Chapter = { begin, scenes };
