import * as z from 'zod';
import { identifiesSomebody } from '../../shared/domain/caller/caller-key.ts';
import { isOpen } from '../../shared/domain/hours/opening-hours.ts';
import type { Temporal } from '../../shared/domain/time.ts';
import type { Contact } from '../../shared/domain/work-item/contact.ts';
import { fault } from '../../shared/errors/fault.ts';
import { log } from '../../shared/log.ts';
import type { FlowCall } from '../../shared/lambda/flow-handler.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { ContactStore } from '../../shared/ports/contact-store.ts';
import type { Line, PracticeStore } from '../../shared/ports/practice-store.ts';
import type { Practice } from '../../shared/practice/practice.ts';
import { callBackQuestion, greeting, languageOffer, messageOffer, otherLanguage, recordingNotice } from '../../shared/practice/spoken.ts';
import { languages, type Language } from '../../shared/practice/vocabulary.ts';

/** Empty until the caller has chosen. */
export const ChosenLanguage = z.object({ language: z.enum(['', ...languages]).default('') });
export type ChosenLanguage = z.infer<typeof ChosenLanguage>;

interface Needs {
  readonly contacts: ContactStore;
  readonly practices: PracticeStore;
  /** ARNs by pod and language, such as `main/en-US`. */
  readonly queues: Readonly<Record<string, string>>;
  readonly now: Clock;
}

/**
 * Says what a caller hears, by the dialled number, and keeps a record of the call from its first second. Every value is a string, for the flow.
 * Throws CONTACT_WITHOUT_PRACTICE for a number that is attached to no practice; the flow then goes on with its constants.
 *
 * Safe to repeat (a flow asks again when the caller chooses the other language): the record is only added when there is none.
 */
export function answerCall({ contacts, practices, queues, now }: Needs) {
  return async (call: FlowCall<ChosenLanguage>): Promise<Record<string, string>> => {
    const line = call.dialledNumber && (await practices.line(call.dialledNumber));
    if (!line) throw fault('CONTACT_WITHOUT_PRACTICE', { contactId: call.contactId });
    const practice = await practices.live(line.practiceId);
    const language = spokenLanguage(practice, call.parameters.language);
    await contacts.addIfAbsent(recordOf(call, line, language, now()));
    const open = isOpen(practice, now());
    log.info('call.answered', { contactId: call.contactId, practiceId: practice.id, open });
    return {
      practiceId: practice.id,
      practiceName: practice.sayAs,
      open: open ? 'yes' : 'no',
      queueArn: queues[`${practice.pod}/${language}`] ?? '',
      ...languageStrings(practice, language, call.parameters.language !== ''),
      greeting: greeting(practice, language, open),
      offer: messageOffer(practice, language, now()),
      recordingNotice: recordingNotice(practice, language),
      ...callBackStrings(practice, language, call.callerNumber),
    };
  };
}

const recordOf = (call: FlowCall<ChosenLanguage>, line: Line, language: Language, now: Temporal.Instant): Contact => ({
  schema: 1,
  contactId: call.contactId,
  practiceId: line.practiceId,
  line: line.number,
  language,
  startedAt: now.toString(),
  callerNumber: call.callerNumber,
  medicalKey: false,
});

/** What the caller chose, if the practice speaks it; else the practice's first language. */
function spokenLanguage({ languages: spoken }: Practice, chosen: ChosenLanguage['language']): Language {
  return spoken.find((language) => language === chosen) ?? spoken[0] ?? 'en-US';
}

/** The other language is offered once: not again to somebody who has chosen. */
function languageStrings(practice: Practice, language: Language, chosen: boolean) {
  const other = chosen ? undefined : otherLanguage(practice, language);
  return { language, otherLanguage: other ?? '', languageOffer: other ? languageOffer(practice, language) : '' };
}

/** A number that identifies nobody, such as the practice's own on a forwarded call, is not offered: the caller keys one. */
function callBackStrings(practice: Practice, language: Language, number: string | undefined) {
  if (!identifiesSomebody(practice, number)) return { callbackKnown: 'no', callbackQuestion: '' };
  return { callbackKnown: 'yes', callbackQuestion: callBackQuestion(language, number) };
}
