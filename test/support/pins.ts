import { pinsInMemory } from '../../shared/adapters/memory/pins-in-memory.ts';
import { verifierOf } from '../../shared/domain/pin/verifier.ts';

/** Everybody's PIN. */
export const rightPin = '204719';

/** People of a practice who all have that PIN, and have not been wrong yet. */
export const pinsOf = (practiceId: string, people: readonly string[], pepper: string) =>
  pinsInMemory(
    ...people.map((person) => ({ practiceId, person, salt: person, verifier: verifierOf(rightPin, person, pepper), wrong: 0, version: 1 })),
  );
