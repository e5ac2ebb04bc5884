import * as z from 'zod';
import type { FlowCall } from '../../shared/lambda/flow-handler.ts';
import type { AppointmentStore } from '../../shared/ports/appointment-store.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { ContactStore } from '../../shared/ports/contact-store.ts';
import type { PracticeStore } from '../../shared/ports/practice-store.ts';
import type { SecretStore } from '../../shared/ports/secret-store.ts';
import type { Practice } from '../../shared/practice/practice.ts';
import { spokenLanguage } from '../../shared/practice/spoken-language.ts';
import type { Language } from '../../shared/practice/vocabulary.ts';

/** What the flows send. Digits that were keyed come as parameters only: they are never attributes of the contact. */
export const AppointmentStep = z.object({
  step: z.enum(['begin', 'find', 'confirm', 'cancel', 'move', 'opt-out']),
  /** Eight digits: month, day, year. */
  birthDate: z.string().default(''),
  /** The number on file, as it was keyed; empty until it was asked for. */
  number: z.string().default(''),
});
export type AppointmentStep = z.infer<typeof AppointmentStep>;

export interface AppointmentNeeds {
  readonly appointments: AppointmentStore;
  readonly contacts: ContactStore;
  readonly practices: Pick<PracticeStore, 'live'>;
  readonly secrets: SecretStore;
  readonly now: Clock;
}

/** A call with the practice that it is for. */
export interface AppointmentCall extends FlowCall<AppointmentStep> {
  readonly practice: Practice;
  readonly language: Language;
  /** The appointment that we called about; absent when the patient called. */
  readonly remindsOf: string | undefined;
}

/** Read into the flow as `$.External.*`. */
export type Answer = Readonly<Record<string, string>>;

/** Throws PRACTICE_NOT_FOUND. */
export async function callOn({ practices }: AppointmentNeeds, call: FlowCall<AppointmentStep>): Promise<AppointmentCall> {
  const { practiceId = '', language, appointmentId } = call.attributes;
  const practice = await practices.live(practiceId);
  return { ...call, practice, language: spokenLanguage(practice, language), remindsOf: appointmentId };
}
