/** The clock of calls that need no runtime. */
export { StoppedClock } from '../../local/connect/without-runtime/stopped-clock.ts';
