import { createHmac } from 'node:crypto';

/** What is kept of a PIN: HMAC-SHA-256 of salt and PIN under the deployment's pepper, in hex. Without the pepper a stolen table tells no PIN. */
export const verifierOf = (pin: string, salt: string, pepper: string): string =>
  createHmac('sha256', pepper).update(`${salt}${pin}`).digest('hex');
