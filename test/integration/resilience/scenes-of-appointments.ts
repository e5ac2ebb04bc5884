import type { SimulatedCall } from '../../../local/connect/simulated-call.ts';
import { appointmentsOf, secretsOf } from '../../../local/commands/stores.ts';
import { importAppointments } from '../../../shared/actions/import-appointments.ts';
import { Temporal } from '../../../shared/domain/time.ts';
import type { Chapter, Scene } from '../../support/kill-report.ts';
import * as stage from '../../support/kill-stage.ts';
import type { TestNight } from '../../support/night.ts';

const early = { hangsUpAt: /Thank you for calling/ } as const;
const callers = {
  confirm: { from: '+12025550181', ...early },
  cancel: { from: '+12025550182', ...early },
  move: { from: '+12025550183', ...early },
} as const;
const practiceId = 'maple-street-family-medicine';
let night: TestNight;
let calls: Record<keyof typeof callers, SimulatedCall>;

/** Patients of whom each calls from the number on file, the day before the appointment; and one who is called about it. Invented, all of them. */
const file = [
  'id,date,time,birth-date,phone',
  ...Object.values(callers).map(({ from }, n) => `A-${n},2026-12-02,09:40,1988-07-04,${from}`),
  'A-9,2026-12-02,08:00,1988-07-04,+12025550189',
].join('\n');

/** At ten, and before a schedule looks for itself. */
async function begin(): Promise<TestNight> {
  night = await stage.silentNight('2026-12-01T15:01:00Z');
  const { place } = night.opened;
  const needs = {
    appointments: appointmentsOf(place),
    secrets: secretsOf(place),
    now: () => Temporal.Instant.fromEpochMilliseconds(night.now),
  };
  await importAppointments(needs, await night.practices.live(practiceId), file);
  calls = await stage.callsAtOnce(night, callers);
  for (const { contactId } of Object.values(calls)) told(contactId, { practiceId, language: 'en-US' });
  return night;
}

/** Writes attributes on a contact, as a flow does. */
function told(contactId: string, attributes: Record<string, string>) {
  Object.assign(night.runtime.connect.contact(contactId)?.attributes ?? {}, attributes);
}

const asked = (name: keyof typeof callers, parameters: Record<string, string>) => stage.askedBy(night, calls[name].contactId, parameters);
const find = { step: 'find', birthDate: '07041988', number: '' };
const found = (name: keyof typeof callers) => stage.invoke(night, 'appointment-line', asked(name, find));
/** The call that remind has placed; it is placed by Connect, and known to nobody else before it begins. */
const reminderCall = () => night.runtime.connect.contacts().find(({ attributes }) => attributes['appointmentId'])?.id ?? 'no call';

const scenes: readonly Scene[] = [
  {
    fn: 'appointment-line',
    does: 'the birth date and a number that was keyed',
    event: () => asked('cancel', { ...find, number: '2025550182' }),
  },
  ...(['confirm', 'cancel', 'move'] as const).map((step) => ({
    fn: 'appointment-line',
    does: `the key that says ${step}`,
    given: () => found(step),
    event: () => asked(step, { step }),
  })),
  { fn: 'contact-ended', does: 'a call in which an appointment was confirmed', event: () => stage.endOf(night, calls.confirm.contactId) },
  { fn: 'contact-ended', does: 'a call in which an appointment was cancelled', event: () => stage.endOf(night, calls.cancel.contactId) },
  {
    fn: 'remind',
    does: 'an appointment of tomorrow',
    event: () => ({}),
    asksEvery: 61,
  },
  {
    fn: 'appointment-line',
    does: 'the beginning of a reminder call',
    event: () => stage.askedBy(night, reminderCall(), { step: 'begin' }),
  },
  {
    fn: 'appointment-line',
    does: 'the key that ends reminder calls',
    event: () => stage.askedBy(night, reminderCall(), { step: 'opt-out' }),
  },
];

export const appointments: Chapter = { begin, scenes };
