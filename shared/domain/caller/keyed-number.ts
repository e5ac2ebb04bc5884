import { phoneNumber } from './phone-number.ts';

/** Numbering plan of North America: neither the area code nor the exchange begins with 0 or 1 (https://www.nanpa.com/numbering). */
const northAmerican = /^\+1[2-9]\d{2}[2-9]\d{6}$/;

/**
 * The digits that a caller keyed as the number to call back, as E.164: ten digits of North America, with or without the 1, or 011 and a number of
 * another country. Undefined for anything else, so that the caller is asked again while they are still there.
 */
export function keyedNumber(digits: string): string | undefined {
  const number = phoneNumber(digits);
  if (number === undefined) return undefined;
  return !number.startsWith('+1') || northAmerican.test(number) ? number : undefined;
}
