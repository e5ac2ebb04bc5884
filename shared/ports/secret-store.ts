export interface SecretStore {
  /** The deployment's pepper: key of PIN verifiers and of the HMAC of callers' numbers. */
  pepper(): Promise<string>;
}
