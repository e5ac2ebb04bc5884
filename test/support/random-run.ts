import { randomInt } from 'node:crypto';

/** Something that holds whatever comes: `npm test` tries about a hundredth of `inputs`, `npm run soak` all of them. */
export interface RandomRun {
  /** A few words with hyphens. */
  readonly name: string;
  readonly inputs: number;
  /** Throws when it does not hold for one of `inputs` that follow from `seed`. */
  readonly run: (inputs: number, seed: number) => void | Promise<void>;
}

/** Tries a hundredth with a seed that it prints; the variable SEED repeats a run. */
export async function holdsForAHundredth({ name, inputs, run }: RandomRun): Promise<void> {
  const [few, seed] = [Math.ceil(inputs / 100), seedOfThisRun()];
  process.stdout.write(`${name}: ${few} inputs, seed ${seed}\n`);
  await run(few, seed);
}

/** A whole number, that of the variable SEED or a new one. */
export function seedOfThisRun(): number {
  const given = Number(process.env['SEED']);
  return Number.isSafeInteger(given) && given !== 0 ? given : randomInt(1, 2 ** 31 - 1);
}
