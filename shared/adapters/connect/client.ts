import { ConnectClient } from '@aws-sdk/client-connect';

/**
 * One client a process. A request that hangs is given up: a sweep goes through many items in one run, and one call that never answers must not
 * use up the time of all the others. What was asked under a token is asked again by the next run.
 */
export const connectClient = (): ConnectClient =>
  new ConnectClient({ maxAttempts: 5, requestHandler: { connectionTimeout: 2_000, requestTimeout: 5_000, throwOnRequestTimeout: true } });
