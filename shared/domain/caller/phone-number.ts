import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** What a caller keyed or a network sent, as E.164 (+12025550123); undefined when it is no number of any country. Ten digits are a US number. */
export function phoneNumber(digits: string): string | undefined {
  const parsed = parsePhoneNumberFromString(digits, 'US');
  return parsed?.isPossible() ? parsed.number : undefined;
}
