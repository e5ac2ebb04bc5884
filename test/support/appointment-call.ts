import { appointmentLine } from '../../functions/appointment-line/appointment-line.ts';
import { AppointmentStep } from '../../functions/appointment-line/call.ts';
import { appointmentsInMemory } from '../../shared/adapters/memory/appointments-in-memory.ts';
import { contactsInMemory } from '../../shared/adapters/memory/contacts-in-memory.ts';
import { pepperInMemory } from '../../shared/adapters/memory/pepper-in-memory.ts';
import { practicesInMemory } from '../../shared/adapters/memory/practices-in-memory.ts';
import type { Appointment } from '../../shared/domain/appointment/appointment.ts';
import type { Temporal } from '../../shared/domain/time.ts';
import type { Contact } from '../../shared/domain/work-item/contact.ts';
import type { Practice } from '../../shared/practice/practice.ts';
import { anAppointment, onFile } from './appointments.ts';
import { examplePractice } from './practices.ts';
import { aContact, evening, someContactId } from './work-items.ts';

export const maple = examplePractice('maple-street-family-medicine');
export const line = maple.lines[0]?.number ?? '';

interface Given {
  readonly appointments?: readonly Appointment[];
  /** What answer-call kept; null for a call that it kept nothing of, as for one that we place. */
  readonly contact?: Partial<Contact> | null;
  /** Null withholds it. */
  readonly from?: string | null;
  readonly language?: string;
  /** The appointment that we call about. */
  readonly remindsOf?: string;
  readonly now?: Temporal.Instant;
  readonly practice?: Practice;
}

/** Everything around one call about an appointment, in memory. */
export function portsOf({ appointments = [anAppointment()], contact = {}, now = evening, practice = maple }: Given = {}) {
  return {
    appointments: appointmentsInMemory(...appointments),
    contacts: contactsInMemory(...(contact === null ? [] : [aContact({ practiceId: maple.id, ...contact })])),
    practices: practicesInMemory(practice),
    secrets: pepperInMemory(),
    now: () => now,
  };
}
export type AppointmentPorts = ReturnType<typeof portsOf>;

/** The steps of a call, as a flow asks for them. */
export function stepsOn(ports: Parameters<typeof appointmentLine>[0], { from = onFile, language = 'en-US', remindsOf }: Given = {}) {
  const ask = appointmentLine(ports);
  const attributes = { practiceId: maple.id, language, ...(remindsOf && { appointmentId: remindsOf }) };
  return (step: AppointmentStep['step'], keyed: Partial<AppointmentStep> = {}) =>
    ask({
      contactId: someContactId,
      attributes,
      callerNumber: from ?? undefined,
      dialledNumber: line,
      parameters: AppointmentStep.parse({ step, ...keyed }),
    });
}

/** A call with its steps and the ports behind it. */
export function aCallAbout(given: Given = {}) {
  const ports = portsOf(given);
  return { ...ports, step: stepsOn(ports, given) };
}
