import { isRelayLine } from '../../shared/domain/caller/relay-line.ts';
import { cameBack, whereTo } from '../../shared/domain/caller/where-to.ts';
import { isOpen } from '../../shared/domain/hours/opening-hours.ts';
import type { Temporal } from '../../shared/domain/time.ts';
import type { Contact } from '../../shared/domain/work-item/contact.ts';
import { fault } from '../../shared/errors/fault.ts';
import type { FlowCall } from '../../shared/lambda/flow-handler.ts';
import { log } from '../../shared/log.ts';
import type { Line } from '../../shared/ports/practice-store.ts';
import type { Practice } from '../../shared/practice/practice.ts';
import { spokenLanguage } from '../../shared/practice/spoken-language.ts';
import type { Language } from '../../shared/practice/vocabulary.ts';
import type { AnswerCallNeeds, Step, Told } from './call-step.ts';
import { wordsFor } from './words.ts';

/**
 * The first answer of a call, by the dialled number: whose it is, where it goes, what is said. Keeps a record of the call from its first second.
 * Throws CONTACT_WITHOUT_PRACTICE for a number that is attached to no practice; the flow then goes on with its constants.
 */
export async function answer(needs: AnswerCallNeeds, call: FlowCall<Step<'answer'>>): Promise<Told> {
  const { practices, contacts, queues } = needs;
  const line = call.dialledNumber && (await practices.line(call.dialledNumber));
  if (!line) throw fault('CONTACT_WITHOUT_PRACTICE', { contactId: call.contactId });
  const practice = await practices.live(line.practiceId);
  const language = spokenLanguage(practice, call.parameters.language);
  const now = needs.now();
  const next = await nextFor(needs, call, { practice, line, now });
  await contacts.addIfAbsent({
    ...recordOf(call, line, language),
    startedAt: now.toString(),
    ...(next === 'front-desk' && { sentToDesk: true }),
  });
  const open = isOpen(practice, now);
  log.info('call.answered', { contactId: call.contactId, practiceId: practice.id, open });
  return {
    ...wordsFor({ practice, language, call, now, medical: false, bucket: needs.bucket }),
    practiceId: practice.id,
    language,
    open: open ? 'yes' : 'no',
    queueArn: queues[`${practice.pod}/${language}`] ?? '',
    next,
  };
}

/** A caller who chooses the other language is past the front desk already. */
async function nextFor(
  needs: AnswerCallNeeds,
  call: FlowCall<Step<'answer'>>,
  { practice, line, now }: { practice: Practice; line: Line; now: Temporal.Instant },
): Promise<string> {
  const next = whereTo(practice, { lineKind: line.kind, chosen: call.parameters.language !== '' }, now);
  if (next !== 'front-desk') return next;
  const before = await needs.contacts.idsStartedBetween(practice.id, now.subtract({ minutes: 3 }), now);
  const others = await needs.contacts.findMany(before.filter((id) => id !== call.contactId));
  if (!cameBack(others, call.callerNumber, now)) return next;
  // Two callers who withhold their numbers look alike: they get the menu, but not the desk once more.
  return call.callerNumber ? 'message' : 'busy';
}

const recordOf = (call: FlowCall<Step<'answer'>>, line: Line, language: Language): Omit<Contact, 'startedAt'> => ({
  schema: 1,
  contactId: call.contactId,
  practiceId: line.practiceId,
  line: line.number,
  language,
  callerNumber: call.callerNumber,
  medicalKey: false,
  ...(isRelayLine(call.parameters.oli) && { relay: true }),
});
