import { isOwnNumber } from '../../shared/domain/caller/caller-key.ts';
import { keyedNumber } from '../../shared/domain/caller/keyed-number.ts';
import { digits, say } from '../../shared/practice/spoken.ts';
import type { OpenMessageNeeds, Step, Told } from './message-step.ts';

/**
 * Whether the keyed digits are a number that can be called, and the sentence that reads it back. Nothing is kept: the caller may say that it is
 * wrong. The practice's own number is none to call back.
 */
export async function checkNumber({ practices }: OpenMessageNeeds, { digits: keyed, language, practiceId }: Step<'number'>): Promise<Told> {
  const practice = await practices.live(practiceId);
  const number = keyedNumber(keyed);
  if (number === undefined || isOwnNumber(practice, number)) return { valid: 'no', number: 'none', readBack: ' ' };
  return { valid: 'yes', number, readBack: say(practice, 'readBack', language, { number: digits(number) }) };
}
