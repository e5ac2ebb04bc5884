import { Temporal } from '../../shared/domain/time.ts';
import { log } from '../../shared/log.ts';
import { clockTime, say, spokenPromise } from '../../shared/practice/spoken.ts';
import type { OpenMessageNeeds, Step, Told } from './message-step.ts';
import { factsOfStep } from './note-call.ts';

/** Registers a message before the beep; answers with the sentence of thanks and its promised time, made from what is stored. */
export async function registerMessage(
  { contacts, practices, now }: OpenMessageNeeds,
  contactId: string,
  step: Step<'register'>,
): Promise<Told> {
  const practice = await practices.live(step.practiceId);
  const at = now();
  const contact = await contacts.note(contactId, { ...factsOfStep(practice, step, at), messageRegisteredAt: at.toString() });
  log.info('message.registered', { contactId, medicalKey: contact.medicalKey });
  const registeredAt = Temporal.Instant.from(contact.messageRegisteredAt ?? at.toString());
  const promisedAt = Temporal.Instant.from(contact.promisedAt ?? at.toString());
  const time = spokenPromise(practice, practice.promises[contact.medicalKey ? 'medical' : 'other'], step.language, registeredAt);
  const clock = clockTime(practice, promisedAt, step.language, at);
  return { registered: 'yes', thanks: say(practice, contact.medicalKey ? 'thanksMedical' : 'thanks', step.language, { time, clock }) };
}

/** From the registration on: the beep takes one second of it, and nobody has said anything in three. */
const shortest = 3_000;

/** Whether a message can have been said: Connect does not tell a flow whether anybody spoke, only our clock how long they could. */
export async function wasHeard({ contacts, now }: OpenMessageNeeds, contactId: string): Promise<Told> {
  const contact = await contacts.find(contactId);
  const since = contact?.messageRegisteredAt;
  const tooShort = since !== undefined && now().epochMilliseconds - Date.parse(since) < shortest;
  return { heard: tooShort ? 'no' : 'yes' };
}
