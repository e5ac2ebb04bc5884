import { createHmac } from 'node:crypto';
import type { Practice } from '../../practice/practice.ts';

type Numbers = Pick<Practice, 'id' | 'lines' | 'sharedNumbers'>;

/** Whether a number belongs to one caller: not the practice's own (a forwarding carrier may show it), nor one known to be shared, nor withheld. */
export function identifiesSomebody(practice: Numbers, number: string | undefined): number is string {
  return number !== undefined && number !== '' && !isOwnNumber(practice, number) && !practice.sharedNumbers.includes(number);
}

/** Whether a number is the practice's: whoever called it back would reach the practice itself. */
export const isOwnNumber = ({ lines }: Pick<Practice, 'lines'>, number: string | undefined): boolean =>
  lines.some((line) => line.number === number || line.callerId === number);

/**
 * Under what the calls of one caller to one practice are found: the practice, and the HMAC of the number under the deployment's pepper,
 * so that an index does not give numbers away. Takes the first of `numbers` (E.164) that identifies somebody; undefined when none does.
 */
export function callerKeyOf(practice: Numbers, pepper: string, numbers: readonly (string | undefined)[]): string | undefined {
  const number = numbers.find((candidate) => identifiesSomebody(practice, candidate));
  return number && `${practice.id}#${createHmac('sha256', pepper).update(`${practice.id} ${number}`).digest('hex')}`;
}
