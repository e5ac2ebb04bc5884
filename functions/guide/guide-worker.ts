import * as z from 'zod';
import { allowedOutcomes } from '../../shared/domain/guide/allowed-outcomes.ts';
import { guideView, noticeView, type GuideView, type Shown } from '../../shared/domain/guide/guide-view.ts';
import { readSubmission, Submission } from '../../shared/domain/guide/submission.ts';
import type { Grant } from '../../shared/domain/work-item/grant.ts';
import type { WorkItem } from '../../shared/domain/work-item/work-item.ts';
import { fault } from '../../shared/errors/fault.ts';
import type { FlowCall } from '../../shared/lambda/flow-handler.ts';
import { log } from '../../shared/log.ts';
import type { AppointmentStore } from '../../shared/ports/appointment-store.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { GrantStore } from '../../shared/ports/grant-store.ts';
import type { PhoneSystem } from '../../shared/ports/phone-system.ts';
import type { PracticeStore } from '../../shared/ports/practice-store.ts';
import type { RecordingStore } from '../../shared/ports/recording-store.ts';
import type { WorkItemStore } from '../../shared/ports/work-item-store.ts';
import { causeOf, writeTouch } from './write-touch.ts';

export const GuideStep = z.object({ step: z.enum(['show', 'submit']), ...Submission.shape });
export type GuideStep = z.infer<typeof GuideStep>;

export interface GuideNeeds {
  readonly items: WorkItemStore;
  readonly appointments: Pick<AppointmentStore, 'find'>;
  readonly practices: PracticeStore;
  readonly grants: GrantStore;
  readonly phones: PhoneSystem;
  readonly recordings: RecordingStore;
  readonly now: Clock;
}
/** `saved` ends the form; at `refused` the flow shows the view: an item and its form, or why there is none. */
type Answer = GuideView & { result: 'saved' | 'refused' };

const audioLinkMinutes = 5;
const notAccepted = noticeView('Nightdesk', 'Please accept the task, then press Show.', 'Show');
const notYours = noticeView('Nightdesk', 'You have no access to this practice. Please hand the task to your team lead.', 'Try again');
const movedOn = noticeView('Nightdesk', 'This item has moved on: it has another task, or is done. Please end this one.', 'Try again');
const shown = (view: GuideView): Answer => ({ ...view, result: 'refused' });
const saved: Answer = { ...movedOn, result: 'saved' };

/**
 * Shows an item to the person who accepted its task, and writes what that person did.
 * The worker comes from Connect and the grant from the table; the form says neither.
 * Safe to repeat: showing changes nothing, and a form that was saved before is answered as saved without being written again.
 */
export function guideWorker(needs: GuideNeeds) {
  return async (call: FlowCall<GuideStep>): Promise<Answer> => {
    const { taskId, agentId } = await acceptingWorker(needs.phones, call.contactId);
    if (!agentId) return shown(notAccepted);
    const item = await needs.items.get(call.attributes['workItemId'] ?? '');
    const grant = await needs.grants.find(agentId);
    if (!grant || grant.suspended || !grant.practices.includes(item.practiceId)) return refuseStranger(item);

    const { step, ...form } = call.parameters;
    if (step === 'submit' && (await writtenBefore(needs, item, causeOf(taskId, form)))) return saved;
    if (item.taskContactId !== taskId) return shown(movedOn);
    return step === 'show' ? show(needs, item, grant) : submit(needs, { item, grant, taskId, form });
  };
}

/** A guide is a contact of its own, related to the task. It starts when the task is offered: only acceptance makes a worker. */
async function acceptingWorker(phones: PhoneSystem, guideContactId: string) {
  const { relatedContactId } = await phones.describe(guideContactId);
  if (!relatedContactId) throw fault('CONTACT_UNKNOWN_TO_CONNECT', { contactId: guideContactId });
  const task = await phones.describe(relatedContactId);
  return { taskId: relatedContactId, agentId: task.agentAcceptedAt ? task.agentId : undefined };
}

function refuseStranger(item: WorkItem): Answer {
  log.failed(fault('GRANT_MISSING', { workItemId: item.id }), item.id);
  return shown(notYours);
}

async function writtenBefore({ items }: GuideNeeds, item: WorkItem, cause: string): Promise<boolean> {
  return (await items.history(item.id)).some((entry) => entry.cause === cause);
}

type Refusal = Pick<Shown, 'errorText' | 'typed'>;

async function show(needs: GuideNeeds, item: WorkItem, grant: Grant, refusal: Refusal = {}): Promise<Answer> {
  const [words, practice] = await Promise.all([needs.items.words(item.id), needs.practices.live(item.practiceId)]);
  const appointment = item.asked && (await needs.appointments.find(item.practiceId, item.asked.appointmentId));
  const audioLink = words.recordingKey && (await needs.recordings.audioLink(words.recordingKey, audioLinkMinutes));
  return shown(guideView({ item, words, practice, allowed: allowedOutcomes(item, grant), audioLink, appointment, ...refusal }));
}

interface Submitted {
  readonly item: WorkItem;
  readonly grant: Grant;
  readonly taskId: string;
  readonly form: Submission;
}

async function submit(needs: GuideNeeds, { item, grant, taskId, form }: Submitted): Promise<Answer> {
  const reading = readSubmission(form, allowedOutcomes(item, grant));
  if (reading.kind === 'empty') return show(needs, item, grant);
  if (reading.kind === 'refused') {
    log.info('form.refused', { workItemId: item.id, reason: 'FORM_REFUSED' });
    return show(needs, item, grant, { errorText: reading.why, typed: form });
  }
  await writeTouch(needs, { item, grant, cause: causeOf(taskId, form), ...reading });
  log.info('touch.written', { workItemId: item.id, outcome: reading.outcome });
  return saved;
}
