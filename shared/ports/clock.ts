import type { Temporal } from '../domain/time.ts';

/** The present moment. Only a handler knows where it comes from. */
export type Clock = () => Temporal.Instant;
