/** The number that the telephone network shows, as E.164. A withheld one arrives empty or as a word, such as `anonymous`: that is none. */
export const networkNumber = (address: string | null | undefined): string | undefined =>
  address && /^\+\d{8,15}$/.test(address) ? address : undefined;
