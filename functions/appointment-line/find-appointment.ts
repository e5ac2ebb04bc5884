import { birthDate } from '../../shared/domain/appointment/birth-date.ts';
import {
  type CallerCheck,
  type Claim,
  mayHear,
  nextAppointment,
  unchecked,
  withTry,
} from '../../shared/domain/appointment/caller-check.ts';
import type { Appointment } from '../../shared/domain/appointment/appointment.ts';
import { birthKeyOf, phoneKeyOf } from '../../shared/domain/appointment/keys.ts';
import { spokenMoment } from '../../shared/domain/appointment/spoken-moment.ts';
import { identifiesSomebody } from '../../shared/domain/caller/caller-key.ts';
import { phoneNumber } from '../../shared/domain/caller/phone-number.ts';
import { log } from '../../shared/log.ts';
import { say } from '../../shared/practice/spoken.ts';
import type { Answer, AppointmentCall, AppointmentNeeds } from './call.ts';

/**
 * Looks for an appointment of the person with this birth date and number: `found` with the offer, `number` while the number on file was not asked for,
 * `not-found` for everything else, be it wrong or without an appointment, `too-often` after three tries, `wrong-date` for keys that are no date.
 * What was tried is written before the answer, so that hanging up on it wins no further try; the same digits again are no new try.
 */
export async function findAppointment(needs: AppointmentNeeds, call: AppointmentCall): Promise<Answer> {
  const born = birthDate(call.parameters.birthDate, needs.now());
  if (!born) return { result: 'wrong-date' };
  const claim = { birthDate: born, callerNumber: ownNumber(call), keyedNumber: phoneNumber(call.parameters.number) };
  const answer = await checked(needs, call, claim);
  log.info('appointment.checked', { contactId: call.contactId, outcome: answer['result'] ?? '' });
  return answer;
}

/** A number that many callers show, or the practice itself, shows nobody's. On a reminder call it is the number on file that we have called. */
function ownNumber({ practice, callerNumber, remindsOf }: AppointmentCall): string | undefined {
  return remindsOf || identifiesSomebody(practice, callerNumber) ? callerNumber : undefined;
}

/** Two answers at once replace the same version of the check: the second is read and counted again, so that both count. */
async function checked({ appointments, secrets, now }: AppointmentNeeds, call: AppointmentCall, claim: Claim): Promise<Answer> {
  const { contactId, practice, parameters } = call;
  const pepper = await secrets.pepper();
  const birthKey = birthKeyOf(practice.id, pepper, claim.birthDate);
  const phoneKey = parameters.number === '' ? undefined : phoneKeyOf(practice.id, pepper, claim.keyedNumber ?? parameters.number);
  const list = (await appointments.bornOn(birthKey)).filter((appointment) => mayHear(claim, appointment));
  const appointment =
    nextAppointment(
      list.filter(({ id }) => id === call.remindsOf),
      now(),
    ) ?? nextAppointment(list, now());
  for (;;) {
    const before: CallerCheck = (await appointments.check(contactId)) ?? unchecked(contactId, now());
    const next = withTry(before, { birthKey, phoneKey, appointmentId: appointment?.id }, now());
    if (!next) return { result: 'too-often' };
    if (next === before || (await appointments.saveCheck(next))) break;
  }
  return appointment ? offerOf(call, appointment) : { result: phoneKey === undefined ? 'number' : 'not-found' };
}

function offerOf({ practice, language, remindsOf }: AppointmentCall, { startsAt }: Appointment): Answer {
  const places = { ...spokenMoment(startsAt, practice.timeZone, language) };
  const offer = say(practice, 'appointmentOffer', language, places);
  return {
    result: 'found',
    offer: remindsOf ? `${offer} ${say(practice, 'reminderStopOffer', language)}` : offer,
    cancelQuestion: say(practice, 'appointmentCancelQuestion', language),
  };
}
