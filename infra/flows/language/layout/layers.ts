/** A flow as a graph, for drawing: every action by name, and where it leads, in the order of its exits. */
export type Ways = ReadonlyMap<string, readonly string[]>;

/** Which column each action stands in, in the order in which a reader comes to them, and which ways lead back to an earlier one. */
export interface Layers {
  readonly layerOf: ReadonlyMap<string, number>;
  readonly isBack: (from: string, to: string) => boolean;
}

/** A call reads from left to right: an action stands to the right of all that lead to it, ways back left out. */
export function layersOf(start: string, ways: Ways): Layers {
  const { found, order, back } = walk(start, ways);
  const isBack = (from: string, to: string) => back.get(from)?.has(to) ?? false;
  const layerOf = new Map(order.map((name) => [name, 0]));
  for (const name of order)
    for (const to of ways.get(name) ?? [])
      if (!isBack(name, to)) layerOf.set(to, Math.max(layerOf.get(to) ?? 0, (layerOf.get(name) ?? 0) + 1));
  return { layerOf: new Map(found.map((name) => [name, layerOf.get(name) ?? 0])), isBack };
}

/** The actions so that each comes before those it leads to, and the ways that lead back to one that is still being walked. */
function walk(start: string, ways: Ways) {
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const done: string[] = [];
  const back = new Map<string, Set<string>>();
  const stack: { name: string; left: string[] }[] = [];
  const open = (name: string) => {
    state.set(name, 'open');
    found.push(name);
    stack.push({ name, left: [...(ways.get(name) ?? [])] });
  };
  const step = (top: { name: string; left: string[] }) => {
    const to = top.left.shift();
    if (to === undefined) {
      state.set(top.name, 'done');
      done.push(top.name);
      stack.pop();
    } else if (state.get(to) === 'open') back.set(top.name, (back.get(top.name) ?? new Set()).add(to));
    else if (!state.has(to)) open(to);
  };
  for (const root of [start, ...ways.keys()].filter((name) => ways.has(name))) {
    if (!state.has(root)) open(root);
    for (let top = stack.at(-1); top; top = stack.at(-1)) step(top);
  }
  return { found, order: done.reverse(), back };
}
