import type { FlowCall } from '../../shared/lambda/flow-handler.ts';
import { beginCall } from './begin-call.ts';
import { type Answer, type AppointmentCall, type AppointmentNeeds, type AppointmentStep, callOn } from './call.ts';
import { findAppointment } from './find-appointment.ts';
import { stopReminders } from './stop-reminders.ts';
import { writeKey } from './write-key.ts';

type Step = (needs: AppointmentNeeds, call: AppointmentCall) => Promise<Answer>;
const steps: Record<AppointmentStep['step'], Step> = {
  begin: beginCall,
  find: findAppointment,
  confirm: writeKey('confirm'),
  cancel: writeKey('cancel'),
  move: writeKey('move'),
  'opt-out': stopReminders,
};

/**
 * Speaks with a patient about an appointment, on the line that they called or on a reminder call. Nothing is told before the birth date and the
 * number on file are right, and no key is honoured on a call that has not shown that: the table remembers it under the contact.
 * Safe to repeat: each step is answered from what is stored, and written only when that is news; each says why a stop half-way is harmless.
 */
export function appointmentLine(needs: AppointmentNeeds) {
  return async (call: FlowCall<AppointmentStep>): Promise<Answer> => steps[call.parameters.step](needs, await callOn(needs, call));
}
