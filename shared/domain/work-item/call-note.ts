import type { Asked, Contact } from './contact.ts';

/** What happens during a call, as it is noted on the contact's record. */
export interface CallNote {
  readonly language?: string | undefined;
  /** What was chosen in the menu, as a code. */
  readonly chose?: string | undefined;
  /** E.164, or the digits as they were keyed. */
  readonly callbackNumber?: string | undefined;
  /** yyyy-mm-dd. */
  readonly birthDate?: string | undefined;
  /** What was asked of an appointment by a key. */
  readonly asked?: Asked | undefined;
  readonly medicalKey?: boolean | undefined;
  readonly callsAgain?: boolean | undefined;
  readonly messageRegisteredAt?: string | undefined;
  readonly promisedAt?: string | undefined;
  readonly recordingRefusedAt?: string | undefined;
  readonly callBackAskedAt?: string | undefined;
  readonly deskAnsweredAt?: string | undefined;
}

/** How a fact is kept when it is noted again: what was true stays true, the first time and promise stay, of the rest the last counts. */
export const keptAs = {
  language: 'last',
  chose: 'last',
  callbackNumber: 'last',
  birthDate: 'last',
  asked: 'last',
  medicalKey: 'true',
  callsAgain: 'true',
  messageRegisteredAt: 'first',
  promisedAt: 'first',
  recordingRefusedAt: 'first',
  callBackAskedAt: 'first',
  deskAnsweredAt: 'first',
} as const satisfies Record<keyof CallNote, 'last' | 'true' | 'first'>;

/** The facts of a note that say something: the others change nothing. */
export function factsOf(note: CallNote): { name: keyof CallNote; keptAs: 'last' | 'true' | 'first'; value: string | boolean | Asked }[] {
  const values: Readonly<Record<string, string | boolean | Asked | undefined>> = { ...note };
  return Object.entries(keptAs).flatMap(([name, how]) => {
    const value = values[name];
    return isNoted(name) && value !== undefined && value !== false ? [{ name, keptAs: how, value }] : [];
  });
}

const isNoted = (name: string): name is keyof CallNote => Object.hasOwn(keptAs, name);

/** The record with the note on it. */
export function noted(contact: Contact, note: CallNote): Contact {
  const before: Readonly<Record<string, unknown>> = { ...contact };
  const changes = factsOf(note).filter(({ name, keptAs: how }) => how !== 'first' || before[name] === undefined);
  return { ...contact, ...Object.fromEntries(changes.map(({ name, value }) => [name, value])) };
}
