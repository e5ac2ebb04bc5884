import { digitByDigit } from '../../shared/domain/caller/digit-by-digit.ts';
import type { SpokenSentence } from '../../shared/practice/speech/sentences.ts';
import { say } from '../../shared/practice/spoken.ts';
import type { Answer, AppointmentCall, AppointmentNeeds } from './call.ts';

/** Every sentence that may be said before somebody is known, by the name that the flow keeps it under. */
const words = {
  askBirthDate: 'askBirthDate',
  wrongDate: 'appointmentWrongDate',
  askNumber: 'appointmentAskNumber',
  notFound: 'appointmentNotFound',
  noMore: 'appointmentNoMore',
  silent: 'appointmentSilent',
  goodbye: 'appointmentGoodbye',
  opening: 'reminderOpening',
  callUs: 'reminderCallUs',
} as const satisfies Record<string, SpokenSentence>;

/**
 * The words of the practice. A reminder call gets a record of its own, so that what is asked on it becomes an item; twice is one record.
 */
export async function beginCall({ contacts, now }: AppointmentNeeds, call: AppointmentCall): Promise<Answer> {
  const { practice, language } = call;
  const line = call.dialledNumber ?? practice.lines[0]?.callerId ?? '';
  if (call.remindsOf) await contacts.addIfAbsent(recordOf(call, line, now().toString()));
  const said = Object.entries(words).map(([name, sentence]) => [name, say(practice, sentence, language, { number: digitByDigit(line) })]);
  return { result: 'ready', ...Object.fromEntries(said) };
}

const recordOf = ({ contactId, practice, language, callerNumber }: AppointmentCall, line: string, startedAt: string) => ({
  schema: 1 as const,
  contactId,
  practiceId: practice.id,
  line,
  language,
  startedAt,
  callerNumber,
  medicalKey: false,
  reminder: true as const,
});
