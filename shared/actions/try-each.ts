import { log } from '../log.ts';

interface Turn<Entry> {
  /** Under what a failure is logged. */
  readonly idOf: (entry: Entry) => string;
  readonly handle: (entry: Entry) => Promise<void>;
}

/**
 * Handles entries one after the other. One that fails is logged and holds up no other; the first failure is thrown at the end, so that the
 * run counts as failed and its alarm sees it.
 */
export async function tryEach<Entry>(entries: readonly Entry[], { idOf, handle }: Turn<Entry>): Promise<void> {
  const failures: unknown[] = [];
  for (const entry of entries) {
    try {
      await handle(entry);
    } catch (error) {
      log.failed(error, idOf(entry));
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}
