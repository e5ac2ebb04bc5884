import type { CallState, PracticeState } from '../page-state.ts';

export interface PhoneOwner {
  readonly name: string;
  readonly timeZone: string;
}

/** Whose phone rings: a person's, a front desk's, or else somebody's who once called, or is called about an appointment. */
export function ownerOf({ to: number, from }: CallState, practices: readonly PracticeState[]): PhoneOwner {
  for (const { name, timeZone, people, frontDesk } of practices) {
    const person = people.find(({ phone }) => phone === number);
    if (person) return { name: `${person.name}, ${name}`, timeZone };
    if (frontDesk === number) return { name: `Front desk, ${name}`, timeZone };
  }
  const calling = practices.find(({ lines }) => lines.some((line) => line.number === from)) ?? practices[0];
  return { name: 'A patient or caller', timeZone: calling?.timeZone ?? 'UTC' };
}
