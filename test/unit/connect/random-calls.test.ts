import { describe, expect, it } from '@jest/globals';
import { actions } from '../../../local/connect/actions/index.ts';
import { holdsForAHundredth } from '../../support/random-run.ts';
import { anyFlowIsPlayed, parameters } from './random-flow.ts';

describe('any flow', () => {
  it('is made of every action that is played', () => {
    expect(Object.keys(parameters)).toEqual(Object.keys(actions));
  });

  it('ends its call, or stops it and names the block', () => holdsForAHundredth(anyFlowIsPlayed));
});
