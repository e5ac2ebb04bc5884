import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** A number as Connect takes it. */
export const E164 = /^\+[1-9]\d{6,14}$/;

/** A number as it can be called back, or why it cannot: it is none, or is in a country that the instance may not call. */
export function dialable(
  number: string,
  countries: readonly string[],
): { readonly number: string } | 'InvalidCallbackNumber' | 'CallbackNumberNotDialable' {
  const parsed = parsePhoneNumberFromString(number, 'US');
  if (!parsed?.isPossible()) return 'InvalidCallbackNumber';
  const { country } = parsed;
  // Numbers that no country has alone (800 numbers of North America) are told by their calling code.
  const isOpen = country === undefined ? parsed.countryCallingCode === '1' : countries.includes(country);
  return isOpen ? { number: parsed.number } : 'CallbackNumberNotDialable';
}
