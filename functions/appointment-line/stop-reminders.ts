import { phoneKeyOf } from '../../shared/domain/appointment/keys.ts';
import { fault } from '../../shared/errors/fault.ts';
import { log } from '../../shared/log.ts';
import { say } from '../../shared/practice/spoken.ts';
import type { Answer, AppointmentCall, AppointmentNeeds } from './call.ts';

/**
 * No more reminder calls on the number that we have called. Anybody who picks up may ask for it, without a birth date, and it counts at once
 * (47 CFR 64.1200(a)(10): by any reasonable means). Twice is once: the row is the same.
 */
export async function stopReminders({ appointments, secrets, now }: AppointmentNeeds, call: AppointmentCall): Promise<Answer> {
  const { contactId, practice, language, callerNumber, remindsOf } = call;
  if (!remindsOf || !callerNumber) throw fault('MESSAGE_NOT_UNDERSTOOD', { contactId });
  const phoneKey = phoneKeyOf(practice.id, await secrets.pepper(), callerNumber);
  await appointments.stopReminders(practice.id, phoneKey, now().toString());
  log.info('reminders.stopped', { practiceId: practice.id, contactId });
  return { result: 'done', say: say(practice, 'reminderStopped', language) };
}
