import type { Flow } from '../../infra/flows/language/flow.ts';

/** Every way in which one block of a flow can fail, as `failing` of a call: the block and the error. */
export function failuresOf({ blocks }: Flow): Record<string, string>[] {
  return Object.entries(blocks).flatMap(([name, block]) =>
    'type' in block ? Object.keys(block.errors ?? {}).map((error) => ({ [name]: error })) : [],
  );
}
