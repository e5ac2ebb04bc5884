/** A number (E.164) as a voice reads it: +12025550147 becomes "2 0 2, 5 5 5, 0 1 4 7", with a pause at each comma. */
export function digitByDigit(number: string): string {
  const digits = number.replace(/\D/gu, '');
  const groups = /^1(\d{3})(\d{3})(\d{4})$/u.exec(digits)?.slice(1) ?? [digits];
  return groups.map((group) => [...group].join(' ')).join(', ');
}
