import { Temporal } from './time.ts';

type Moment = Temporal.Instant;

/** Whether `a` comes after `b`. */
export const isAfter = (a: Moment, b: Moment): boolean => Temporal.Instant.compare(a, b) > 0;

/** Whether a moment lies in a span: `from` included, `to` excluded. */
export const isWithin = (at: Moment, { from, to }: { readonly from: Moment; readonly to: Moment }): boolean =>
  !isAfter(from, at) && isAfter(to, at);

/** The first of two moments. */
export const earlier = (a: Moment, b: Moment): Moment => (isAfter(a, b) ? b : a);

/** The last of two moments. */
export const later = (a: Moment, b: Moment): Moment => (isAfter(b, a) ? b : a);
