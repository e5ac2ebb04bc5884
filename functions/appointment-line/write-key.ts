import { answered, type AppointmentKey } from '../../shared/domain/appointment/answer-by-key.ts';
import { promisedBy } from '../../shared/domain/hours/business-time.ts';
import { Temporal } from '../../shared/domain/time.ts';
import { fault } from '../../shared/errors/fault.ts';
import { log } from '../../shared/log.ts';
import { say, spokenPromise } from '../../shared/practice/spoken.ts';
import type { Answer, AppointmentCall, AppointmentNeeds } from './call.ts';

const thanks = { confirm: 'appointmentConfirmed', cancel: 'appointmentCancelled', move: 'appointmentMoveAsked' } as const;
const gone: Answer = { result: 'gone' };

/**
 * Writes what a key says of the appointment that this call was told of: `done` with the words, or `gone` when it was cancelled meanwhile.
 * Throws APPOINTMENT_NOT_VERIFIED on any other call.
 *
 * What somebody else has to act on is noted on the contact first: a stop after it leaves an item with an appointment that still stands, and the
 * front desk sees both. A confirmation is written on the appointment first: a stop after it costs one needless call back, and no lie.
 */
export function writeKey(key: AppointmentKey) {
  return async (needs: AppointmentNeeds, call: AppointmentCall): Promise<Answer> => {
    const { contactId, practice, language } = call;
    const appointmentId = (await needs.appointments.check(contactId))?.appointmentId;
    if (!appointmentId) throw fault('APPOINTMENT_NOT_VERIFIED', { contactId });
    if (!(await canChange(needs, practice.id, appointmentId, key))) return gone;

    const at = await askedBefore(needs, call, { appointmentId, key });
    const note = async () => {
      const promisedAt = key === 'confirm' ? undefined : promisedBy(practice, practice.promises.appointment, at);
      await needs.contacts.note(contactId, {
        asked: { appointmentId, what: key, at: at.toString() },
        promisedAt: promisedAt?.toString(),
      });
    };
    if (key !== 'confirm') await note();
    if (!(await change(needs, practice.id, appointmentId, key))) return gone;
    if (key === 'confirm') await note();
    log.info('appointment.answered', { contactId, appointmentId, key });
    const time = spokenPromise(practice, practice.promises.appointment, language, at);
    return { result: 'done', say: say(practice, thanks[key], language, { time }) };
  };
}

/** When the same was asked on this call before: a repeat promises the same time again. Else now. */
async function askedBefore(
  { contacts, now }: AppointmentNeeds,
  { contactId }: AppointmentCall,
  { appointmentId, key }: { appointmentId: string; key: AppointmentKey },
): Promise<Temporal.Instant> {
  const asked = (await contacts.find(contactId))?.asked;
  const same = asked?.appointmentId === appointmentId && asked.what === key;
  return same ? Temporal.Instant.from(asked.at) : now();
}

async function canChange({ appointments, now }: AppointmentNeeds, practiceId: string, id: string, key: AppointmentKey): Promise<boolean> {
  const appointment = await appointments.find(practiceId, id);
  return appointment !== undefined && answered(appointment, key, now()) !== undefined;
}

/** An import may change the appointment at the same moment: then it is read and decided again. False when it is gone. */
async function change({ appointments, now }: AppointmentNeeds, practiceId: string, id: string, key: AppointmentKey): Promise<boolean> {
  for (;;) {
    const appointment = await appointments.find(practiceId, id);
    const next = appointment && answered(appointment, key, now());
    if (!next) return false;
    if (next === appointment || (await appointments.save(next))) return true;
  }
}
