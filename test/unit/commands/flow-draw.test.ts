import { describe, expect, it } from '@jest/globals';
import { drawFlow } from '../../../local/commands/flow-draw/draw.ts';
import type { AnyFlow } from '../../../infra/flows/language/flow-json.ts';
import { aFlowOf, asks, given, hangsUp, says } from '../flow-language/broken-flows.ts';

const draw = (flow: AnyFlow) => drawFlow(flow, { title: 'A & B', description: '' });
const written = (picture: string) => [...picture.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, words]) => words);
const numbers = (picture: string) => [...picture.matchAll(/[MCH ](-?[\d.]+|NaN|undefined)/g)].map(([, number]) => Number(number));

describe('a picture of a flow', () => {
  it('shows the names, the first words of what is said, and the answers', () => {
    const words = written(draw(aFlowOf(says('greeting', 'Thank you for calling.', 'menu'), asks('menu', '1', 'end'), hangsUp())));
    expect(words).toEqual(
      expect.arrayContaining(['greeting', '“Thank you for calling.”', '“Press a key.”', 'key 1, no key, otherwise, fails', 'end']),
    );
  });

  it('names the block that a way leads back to', () => {
    const words = written(draw(aFlowOf(says('hello', 'Hello.', 'menu'), asks('menu', '1', 'hello', 'end'), hangsUp())));
    expect(words).toContain('key 1: back to hello');
  });

  it('says which block is missing', () => {
    expect(written(draw(aFlowOf(says('hello', 'Hello.', 'gone'))))).toContain('then → no block “gone”');
  });

  it('goes on in a row below when it is long, with the name at both edges', () => {
    const long = Array.from({ length: 7 }, (_, index) => says(`block ${index}`, 'Hello.', index === 6 ? 'end' : `block ${index + 1}`));
    expect(written(draw(aFlowOf(...long, hangsUp()))).filter((words) => words === 'block 5')).toHaveLength(3);
  });

  it('keeps whatever is in a flow from becoming markup', () => {
    const picture = draw(aFlowOf(given(says('a <b> & "c"', 'x', 'end'), { Text: '<script>alert(1)</script> \u0007 &' }), hangsUp()));
    expect(picture).not.toMatch(/<script|& /);
    expect(picture).not.toContain('\u0007');
    expect(picture).toContain('a &lt;b&gt; &amp; &quot;c&quot;');
  });

  it('draws every line to a place', () => {
    const picture = draw(aFlowOf(says('hello', 'Hello.', 'menu'), asks('menu', '1', 'end'), hangsUp()));
    expect(numbers(picture).filter(Number.isNaN)).toEqual([]);
  });
});
