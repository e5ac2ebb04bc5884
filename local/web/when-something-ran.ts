import type { LocalRuntime } from '../runtime.ts';

/**
 * Reads again only when a function has run or an alarm has changed since the last time: the table and the mailbox change by nothing else, and
 * asking the services several times a second would cost more than the night itself.
 */
export function whenSomethingRan<T>({ parts }: LocalRuntime, read: () => Promise<T>): () => Promise<T> {
  let known: { readonly marks: string; readonly value: T } | undefined;
  return async () => {
    const marks = `${parts.invocationReports.length} ${parts.alarms.transitions.length}`;
    if (known?.marks !== marks) known = { marks, value: await read() };
    return known.value;
  };
}
