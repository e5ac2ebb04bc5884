import { promisedTime } from '../../shared/domain/due/promised-time.ts';
import type { CallNote } from '../../shared/domain/work-item/call-note.ts';
import type { Temporal } from '../../shared/domain/time.ts';
import { log } from '../../shared/log.ts';
import type { Practice } from '../../shared/practice/practice.ts';
import type { Noting, OpenMessageNeeds, Step, Told } from './message-step.ts';

/** A recording refused, a call-back instead of waiting, a clinician who is about to be called: each is kept before it is acted on. */
export async function noteCall(
  { contacts, practices, now }: OpenMessageNeeds,
  contactId: string,
  step: Step<'refuse' | 'call-back' | 'expect'>,
): Promise<Told> {
  const practice = await practices.live(step.practiceId);
  await contacts.note(contactId, { ...factsOfStep(practice, step, now()), ...whatHappens(step.step, now().toString()) });
  log.info('call.noted', { contactId, what: step.step });
  return { registered: 'yes' };
}

const whatHappens = (step: 'refuse' | 'call-back' | 'expect', at: string): CallNote =>
  ({ refuse: { recordingRefusedAt: at }, 'call-back': { callBackAskedAt: at }, expect: {} })[step];

/** What every step knows of the call, and the promise that is made to the caller with it. */
export function factsOfStep(practice: Practice, step: Noting, now: Temporal.Instant): CallNote {
  const medical = step.medical === 'yes';
  return {
    language: step.language,
    medicalKey: medical,
    chose: step.reason === 'none' ? undefined : step.reason,
    callbackNumber: step.callbackNumber === 'none' ? undefined : step.callbackNumber,
    promisedAt: promisedTime(practice, { medical }, now).toString(),
  };
}
