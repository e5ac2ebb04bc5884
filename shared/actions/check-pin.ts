import type { tryPin, PinTry } from '../domain/pin/try-pin.ts';
import type { Clock } from '../ports/clock.ts';
import type { PinStore } from '../ports/pin-store.ts';
import type { SecretStore } from '../ports/secret-store.ts';

export interface PinNeeds {
  readonly pins: PinStore;
  readonly secrets: SecretStore;
  readonly now: Clock;
}

/**
 * Tries the PIN that somebody keyed, and counts the try. `not-set`: this person has none.
 * Two tries at once replace the same version of the record: the second is read and counted again, so that both count.
 */
export async function checkPin(
  { pins, secrets, now }: PinNeeds,
  { practiceId, person, pin }: { readonly practiceId: string; readonly person: string; readonly pin: string },
  attempt: typeof tryPin,
): Promise<PinTry['result'] | 'not-set'> {
  const pepper = await secrets.pepper();
  for (;;) {
    const record = await pins.find(practiceId, person);
    if (!record) return 'not-set';
    const { result, next } = attempt(record, { pin, pepper }, now());
    if (!next || (await pins.save(next))) return result;
  }
}
