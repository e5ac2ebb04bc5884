import type { AnyAction, AnyFlow } from './flow-json.ts';
import { rowOf } from './flow-json.ts';

/** The flow as a graph. Only walked when every branch leads to an action. */
export interface Walk {
  readonly named: (name: string) => AnyAction;
  readonly where: (action: AnyAction) => string;
}

export function walkOf({ Actions }: AnyFlow): Walk {
  const places = new Map(Actions.map((action, index) => [action.Identifier, { action, index }]));
  const place = (name: string) => {
    const found = places.get(name);
    if (!found) throw new Error(`There is no action "${name}".`);
    return found;
  };
  return { named: (name) => place(name).action, where: ({ Identifier }) => `$.Actions[${place(Identifier).index}]` };
}

/** Somebody hears, sees or does something here; a Wait lets time pass. Of an action that we do not know nothing bad is assumed. */
export function meets(action: AnyAction): boolean {
  const row = rowOf(action);
  return row === undefined || row.meets === true || row.nameOnly === true;
}
