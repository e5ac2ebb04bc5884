import type { Parameters } from './flow.ts';

/** Where a block leads. */
export interface OnlyThen<N extends string> {
  readonly then: N;
}
/** The same, and where it leads when Connect itself cannot do what the block asks. */
export interface ThenOrFailed<N extends string> extends OnlyThen<N> {
  readonly failed: N;
}

/** Parameters that are the same in every deployment. */
export const always = (parameters: Parameters) => (): Parameters => parameters;

/** The one error branch of most actions. */
export const onFailure = <N extends string>(failed: N) => ({ NoMatchingError: failed });
