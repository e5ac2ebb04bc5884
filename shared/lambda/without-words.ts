import { Fault } from '../errors/fault.ts';

/**
 * What may leave a function that fails: Lambda prints the message, the fields and the stack of whatever is thrown, and an unexpected error may
 * quote its input. A fault of ours says codes and ids; of anything else its kind remains.
 */
export function withoutWords(error: unknown): Error {
  if (error instanceof Fault) return error;
  const kind = error instanceof Error ? error.name : typeof error;
  const stripped = new Error(`${kind}: its message is left out, because it may quote what it was given`);
  stripped.stack = undefined;
  return stripped;
}
