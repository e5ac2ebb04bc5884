import { randomBytes } from 'node:crypto';
import { isPin } from '../../shared/domain/pin/try-pin.ts';
import { verifierOf } from '../../shared/domain/pin/verifier.ts';
import type { PinStore } from '../../shared/ports/pin-store.ts';
import type { PracticeStore } from '../../shared/ports/practice-store.ts';
import type { SecretStore } from '../../shared/ports/secret-store.ts';
import { CommandMistake } from './place.ts';

interface Needs {
  readonly pins: PinStore;
  readonly practices: Pick<PracticeStore, 'ids' | 'live'>;
  readonly secrets: SecretStore;
}

/** Keeps the verifier of a person's PIN, under a new salt; a new PIN opens a lock. The PIN itself is kept nowhere and never shown. */
export async function setPin(
  { pins, practices, secrets }: Needs,
  { practiceId, person, pin }: { practiceId: string; person: string; pin: string },
): Promise<void> {
  if (!isPin(pin)) throw new CommandMistake('A PIN is six digits.');
  if (new Set(pin).size < 3) throw new CommandMistake('That PIN is too easy to guess: use at least three different digits.');
  if (!(await practices.ids()).includes(practiceId)) throw new CommandMistake(`Not published: ${practiceId}.`);
  const known = (await practices.live(practiceId)).people;
  if (!Object.hasOwn(known, person))
    throw new CommandMistake(`${practiceId} has nobody named ${person}. It has: ${Object.keys(known).join(', ')}.`);

  const salt = randomBytes(16).toString('hex');
  const version = ((await pins.find(practiceId, person))?.version ?? 0) + 1;
  const verifier = verifierOf(pin, salt, await secrets.pepper());
  if (!(await pins.save({ practiceId, person, salt, verifier, wrong: 0, version })))
    throw new CommandMistake('Somebody used or changed this PIN just now. Nothing was changed; try again.');
}
