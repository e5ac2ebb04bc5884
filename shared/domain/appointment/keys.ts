import { createHmac } from 'node:crypto';

/** Every kind of key has a word of its own, so that none can be looked up as another. */
const keyed = (pepper: string, kind: string, practiceId: string, value: string): string =>
  createHmac('sha256', pepper).update(`${kind} ${practiceId} ${value}`).digest('hex');

/** The id of an appointment: the same for the same reference, so that an import may be repeated. */
export const appointmentIdOf = (practiceId: string, pepper: string, reference: string): string =>
  `ap-${keyed(pepper, 'appointment', practiceId, reference).slice(0, 32)}`;

/** Under what the appointments of one birth date (yyyy-mm-dd) at one practice are found. */
export const birthKeyOf = (practiceId: string, pepper: string, birthDate: string): string => keyed(pepper, 'born', practiceId, birthDate);

/** What stands for a number (E.164) at one practice. */
export const phoneKeyOf = (practiceId: string, pepper: string, phone: string): string => keyed(pepper, 'phone', practiceId, phone);
