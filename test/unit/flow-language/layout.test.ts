import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { flows } from '../../../infra/flows/index.ts';
import { compile } from '../../../infra/flows/language/compile.ts';
import type { AnyFlow } from '../../../infra/flows/language/flow-json.ts';
import { arrange, type Spot } from '../../../infra/flows/language/layout/arrange.ts';
import { exitsOf } from '../../../infra/flows/language/layout/exits.ts';
import { layOut } from '../../../infra/flows/language/layout/metadata.ts';
import { aFlowOf, asks, compares, hangsUp, says, when } from './broken-flows.ts';
import { aFlow, context } from './random-flows.ts';

const room = { height: ({ isLane }: { isLane: boolean }) => (isLane ? 4 : 80), gap: 20 };
const arranged = ({ StartAction, Actions }: AnyFlow) => arrange(StartAction, Actions, room);
const own: Readonly<Record<string, string>> = new Proxy({}, { get: (_, name) => String(name) });
const ours = flows.map((flow) => [flow.name, compile(flow, { functions: own, flows: own, fallbackNumber: '+15555550100' })] as const);

/** Every action and every lane that a line passes, with its height. */
function everything(flow: AnyFlow): (Spot & { readonly bottom: number })[] {
  const { spots, isBack, lanes } = arranged(flow);
  const ways = flow.Actions.flatMap((action) => exitsOf(action).map(({ to }) => ({ from: action.Identifier, to })));
  const passed = ways.filter(({ from, to }) => !isBack(from, to)).flatMap(({ from, to }) => lanes(from, to));
  const apart = new Map(passed.map((lane) => [`${lane.column} ${lane.top}`, { ...lane, bottom: lane.top + 4 }]));
  return [...[...spots.values()].map((spot) => ({ ...spot, bottom: spot.top + 80 })), ...apart.values()];
}

function overlaps(flow: AnyFlow): unknown[] {
  const all = everything(flow);
  return all.flatMap((one, index) =>
    all.slice(index + 1).filter((other) => one.column === other.column && one.top < other.bottom && other.top < one.bottom),
  );
}

function leadingLeft(flow: AnyFlow): string[] {
  const { spots, isBack } = arranged(flow);
  const column = (name: string) => spots.get(name)?.column ?? Number.NaN;
  return flow.Actions.flatMap((action) =>
    exitsOf(action)
      .filter(({ to }) => !isBack(action.Identifier, to) && column(to) <= column(action.Identifier))
      .map(({ to }) => `${action.Identifier} → ${to}`),
  );
}

describe('the drawing of a flow', () => {
  it.each(ours)('of %s reads from left to right, and nothing lies over anything else', (_, flow) => {
    expect(overlaps(flow)).toEqual([]);
    expect(leadingLeft(flow)).toEqual([]);
  });

  it('does so for any flow, and each block has its place', () => {
    fc.assert(
      fc.property(aFlow, (random) => {
        const flow = compile(random, context);
        expect(overlaps(flow)).toEqual([]);
        expect(leadingLeft(flow)).toEqual([]);
        expect([...arranged(flow).spots.keys()].toSorted()).toEqual(flow.Actions.map(({ Identifier }) => Identifier).toSorted());
      }),
    );
  });

  it('stands the answers of a question in the order of their keys', () => {
    const question = compares('ask', '$.External.x', 'c', when('a', 'Equals', '1'), when('b', 'Equals', '2'));
    const flow = aFlowOf(question, says('c', 'C.', 'end'), says('b', 'B.', 'end'), says('a', 'A.', 'end'), hangsUp());
    const { spots } = arranged(flow);
    const tops = ['a', 'b', 'c'].map((name) => spots.get(name)?.top ?? 0);
    expect(tops).toEqual(tops.toSorted((one, other) => one - other));
  });

  it('tells a way back, and draws it no line to the left', () => {
    const { isBack } = arranged(aFlowOf(says('hello', 'Hello.', 'menu'), asks('menu', '1', 'hello', 'end'), hangsUp()));
    expect([isBack('menu', 'hello'), isBack('hello', 'menu')]).toEqual([true, false]);
  });

  it('has a place for blocks that nothing leads to, and none for those that do not exist', () => {
    const { spots } = arranged(aFlowOf(says('hello', 'Hello.', 'gone'), hangsUp('alone')));
    expect([...spots.keys()]).toEqual(['hello', 'alone']);
  });

  it('gives the console a position for every block', () => {
    const { ActionMetadata } = layOut('hello', [says('hello', 'Hello.', 'end'), hangsUp()]);
    expect(ActionMetadata).toEqual({
      hello: { position: { x: 200, y: 40 }, isFriendlyName: true },
      end: { position: { x: 500, y: 40 }, isFriendlyName: true },
    });
  });
});
