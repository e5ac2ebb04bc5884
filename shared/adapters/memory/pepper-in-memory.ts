import type { SecretStore } from '../../ports/secret-store.ts';

/** A pepper for tests. */
export const pepperInMemory = (pepper = 'a pepper for tests'): SecretStore => ({ pepper: async () => pepper });
