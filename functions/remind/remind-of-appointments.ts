import { tryEach } from '../../shared/actions/try-each.ts';
import type { Appointment } from '../../shared/domain/appointment/appointment.ts';
import { dayToRemindOf, reminded, spanOf, wantsReminder } from '../../shared/domain/appointment/due-reminder.ts';
import { isHeld } from '../../shared/domain/appointment/is-held.ts';
import type { LivePractice } from '../../shared/domain/closure/with-closures.ts';
import { localDate } from '../../shared/domain/hours/schedule.ts';
import { log } from '../../shared/log.ts';
import type { Practice } from '../../shared/practice/practice.ts';
import { spokenLanguage } from '../../shared/practice/spoken-language.ts';
import type { RemindNeeds } from './remind.ts';

/** Connect lets ten calls run at once unless more were asked for, and callers need theirs. What is left is called by the next runs of the day. */
const mostAtOnce = 5;

interface Due {
  readonly practice: Practice;
  readonly appointment: Appointment;
}

/**
 * Calls patients about the appointments of tomorrow, the first appointment first, no more than may run at once. A practice that cannot be read and a
 * number that Connect refuses hold up no other.
 */
export async function callAboutAppointments(needs: RemindNeeds): Promise<void> {
  const due: Due[] = [];
  const gather = async (practiceId: string) => void due.push(...(await dueOf(needs, await needs.practices.live(practiceId))));
  try {
    await tryEach(await needs.practices.ids(), { idOf: (practiceId) => practiceId, handle: gather });
  } finally {
    await callFirst(
      needs,
      due.toSorted((a, b) => Date.parse(a.appointment.startsAt) - Date.parse(b.appointment.startsAt)),
    );
  }
}

async function dueOf({ appointments, now }: RemindNeeds, practice: LivePractice): Promise<Due[]> {
  const day = dayToRemindOf(practice, now());
  if (!day) return [];
  const { from, to } = spanOf(practice, day);
  const today = localDate(practice, now()).toString();
  const tomorrow = await appointments.startingBetween(practice.id, from, to);
  return tomorrow
    .filter((appointment) => wantsReminder(appointment, today) && !isHeld(practice, appointment.startsAt, now()))
    .map((appointment) => ({ practice, appointment }));
}

async function callFirst(needs: RemindNeeds, due: readonly Due[]): Promise<void> {
  const left = { places: mostAtOnce, calls: 0 };
  const handle = async ({ practice, appointment }: Due) => {
    if (await needs.appointments.remindersStopped(practice.id, appointment.phoneKey)) return;
    if (left.places === 0) return void (left.calls += 1);
    await call(needs, { practice, appointment });
    left.places -= 1;
  };
  await tryEach(due, { idOf: ({ appointment }) => appointment.id, handle });
  if (left.calls > 0) log.info('reminders.left', { calls: left.calls });
}

/**
 * Calls the number on file, and writes the call down. Safe to repeat: the call's token is of the appointment and the day, so that Connect answers with
 * the same call after a stop before the write. Somebody who changes the appointment meanwhile, such as the patient on this very call, is not undone.
 */
async function call({ appointments, phones, now }: RemindNeeds, { practice, appointment }: Due): Promise<void> {
  const { id, phone: to } = appointment;
  const language = spokenLanguage(practice, appointment.language);
  const day = localDate(practice, now()).toString();
  const token = `${id}#reminder#${day}`;
  const from = practice.lines[0]?.callerId ?? '';
  const contactId = await phones.startReminderCall({ to, from, practiceId: practice.id, language, appointmentId: id, token });
  const reminder = { day, at: now().toString(), contactId };
  for (let latest: Appointment | undefined = appointment; latest; latest = await appointments.find(practice.id, id)) {
    const written = latest.reminders.some((before) => before.day === day);
    if (written || (await appointments.save(reminded(latest, reminder)))) break;
  }
  log.info('reminder.started', { appointmentId: id, contactId });
}
