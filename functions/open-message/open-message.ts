import * as z from 'zod';
import { promisedTime } from '../../shared/domain/due/promised-time.ts';
import { Temporal } from '../../shared/domain/time.ts';
import type { FlowCall } from '../../shared/lambda/flow-handler.ts';
import { log } from '../../shared/log.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { ContactStore } from '../../shared/ports/contact-store.ts';
import type { PracticeStore } from '../../shared/ports/practice-store.ts';
import { thanks } from '../../shared/practice/spoken.ts';
import { Language } from '../../shared/practice/vocabulary.ts';

/** What the flow knows before the beep. Digits that the caller keyed come as parameters only: they are never attributes of the contact. */
export const MessageOpened = z.object({
  medical: z.enum(['yes', 'no']),
  callbackNumber: z.string().default(''),
  language: Language,
  practiceId: z.string().min(1),
});
export type MessageOpened = z.infer<typeof MessageOpened>;

interface Needs {
  readonly contacts: ContactStore;
  readonly practices: PracticeStore;
  readonly now: Clock;
}

/**
 * Registers a message before the beep, because no block of the flow runs after a hang-up; answers with the sentence of thanks and its promised time.
 * Throws when the practice is not published or answer-call kept no record of the call; the flow then records all the same, and the recording
 * makes the item.
 *
 * Safe to repeat: the time of the first registration and its promise stay, the medical key is only ever set, and the sentence is made from what is
 * stored, so the caller is promised the same again.
 */
export function openMessage({ contacts, practices, now }: Needs) {
  return async (call: FlowCall<MessageOpened>): Promise<Record<string, string>> => {
    const { contactId, parameters } = call;
    const medicalKey = parameters.medical === 'yes';
    const practice = await practices.live(parameters.practiceId);
    const at = now();
    const contact = await contacts.register(contactId, {
      at,
      language: parameters.language,
      medicalKey,
      // As it was keyed: reading it as a number can wait until the caller does not.
      callbackNumber: parameters.callbackNumber || undefined,
      promisedAt: promisedTime(practice, { medical: medicalKey }, at),
    });
    log.info('message.registered', { contactId, medicalKey: contact.medicalKey });
    const promise = practice.promises[contact.medicalKey ? 'medical' : 'other'];
    const registeredAt = Temporal.Instant.from(contact.messageRegisteredAt ?? at.toString());
    return { registered: 'yes', thanks: thanks(practice, parameters.language, promise, registeredAt) };
  };
}
