import { describe, it } from '@jest/globals';
import { holdsForAHundredth } from '../../support/random-run.ts';
import { anyAnswers, anyEvents } from './random-nights.ts';

describe('an item that is escalated', () => {
  it('always has a moment at which somebody is called or asked, whatever happens, and its urgency never falls', () =>
    holdsForAHundredth(anyEvents));

  it('is called about without end until somebody says that the patient was reached', () => holdsForAHundredth(anyAnswers));
});
