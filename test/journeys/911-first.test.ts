import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { harbor, maple, TestNight } from '../support/night.ts';

let night: TestNight;
beforeAll(async () => {
  night = await TestNight.begin();
});
afterAll(() => night.end());
afterEach(() => night.everythingStruck());

describe('the first words of every call', () => {
  it.each([
    ['to a family practice', maple],
    ['to a practice that speaks Spanish', harbor],
  ])('%s name 911, before our first function is asked', async (_which, to) => {
    const call = await night.call({ from: '+12025550151', to, hangsUpAt: /Thank you|Gracias/ });
    expect(call.heard[0]).toMatch(/911|9 1 1/);
    const kinds = call.events.map((event) => (event.type === 'prompt' ? 'prompt' : event.type === 'function' ? 'function' : ''));
    expect(kinds.indexOf('prompt')).toBeLessThan(kinds.indexOf('function'));
  });

  it('name 911 also when our function does not answer', async () => {
    night.breaks('answer-call');
    const call = await night.call({ from: '+12025550151', says: 'Please call me back.' });
    expect(call.heard[0]).toMatch(/911|9 1 1/);
  });
});
