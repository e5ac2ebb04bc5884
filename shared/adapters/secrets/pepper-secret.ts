import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { SecretStore } from '../../ports/secret-store.ts';

/** The deployment's pepper in Secrets Manager, read once a process. */
export function pepperSecret(secrets: SecretsManagerClient, SecretId: string): SecretStore {
  let pepper: Promise<string> | undefined;
  const read = async () => {
    const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId }));
    if (!SecretString) throw new Error('the pepper secret is empty');
    return SecretString;
  };
  return {
    pepper: () => {
      pepper ??= read().catch((error: unknown) => {
        pepper = undefined;
        throw error;
      });
      return pepper;
    },
  };
}
