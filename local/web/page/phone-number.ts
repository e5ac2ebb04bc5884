/** `(202) 555-0147` of a US number, others as they are; `withheld` of none. */
export function shownNumber(number: string): string {
  const [, area, exchange, rest] = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number) ?? [];
  return number === '' ? 'number withheld' : area ? `(${area}) ${exchange}-${rest}` : number;
}

/** The number as it is dialled: ten digits are a US number, everything else is dialled as it is written. */
export function dialled(written: string): string {
  const digits = written.replaceAll(/[^+\d]/g, '');
  return /^\d{10}$/.test(digits) ? `+1${digits}` : digits;
}
