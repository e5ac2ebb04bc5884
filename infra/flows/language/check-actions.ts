import { closest } from '../../../shared/practice/did-you-mean.ts';
import type { ActionRow } from './actions.ts';
import { actions, misnomers } from './actions.ts';
import type { CheckOptions, Finding } from './finding.ts';
import { finding } from './finding.ts';
import type { AnyAction, AnyFlow } from './flow-json.ts';
import { rowOf } from './flow-json.ts';
import type { Place } from './flow-types.ts';
import { places } from './flow-types.ts';
import { placeOf } from './place-of.ts';

const names = Object.keys(actions).filter((name) => !name.includes(' ('));

/** Every action is one that Connect has, and stands where it may. */
export function checkActions(flow: AnyFlow, options: CheckOptions): Finding[] {
  const place = placeOf(flow, options);
  return [
    ...flow.Actions.flatMap((action, index) => checkAction(action, place, `$.Actions[${index}].Type`)),
    ...(place === undefined ? checkSomePlace(flow) : []),
  ];
}

function checkAction(action: AnyAction, place: Place | undefined, where: string): Finding[] {
  const { Type } = action;
  const row = rowOf(action);
  if (!row) return [finding('unknown-action', where, `Connect has no action "${Type}"${hintFor(Type)}`)];
  if (row.spelt)
    return [
      finding('unknown-action', where, `The page of the reference says ${Type}; Connect takes ${row.spelt}.`, {
        severity: 'warning',
        source: row.source,
      }),
    ];
  if (place === undefined || allows(row, place)) return [];
  const says = place === 'MODULE' ? `${Type} may not stand in a module.` : `${Type} may not stand in a ${place} flow.`;
  return [finding('wrong-flow-type', where, says, { source: row.source })];
}

function hintFor(type: string): string {
  const meant = Object.hasOwn(misnomers, type) ? misnomers[type] : closest(type, names);
  return meant === undefined ? '.' : `; did you mean "${meant}"?`;
}

/** The reference says nothing of flows for campaigns: there nothing is out of place. */
const allows = ({ types }: ActionRow, place: Place) => place === 'CAMPAIGN' || types.includes(place);

/** Of a flow whose type nobody knows, only this can be said: some type must allow all of its actions. */
function checkSomePlace({ Actions }: AnyFlow): Finding[] {
  const rows = Actions.flatMap((action) => rowOf(action) ?? []);
  const possible = places.filter((place) => place !== 'CAMPAIGN' && place !== 'MODULE');
  if (possible.some((place) => rows.every((row) => allows(row, place)))) return [];
  const bound = Actions.filter((action) => possible.some((place) => !allows(rowOf(action) ?? anywhere, place)));
  const kinds = [...new Set(bound.map(({ Type }) => Type))];
  return [finding('wrong-flow-type', '$.Actions', `No type of flow allows all of ${kinds.join(', ')}.`)];
}
const anywhere: ActionRow = actions.InvokeLambdaFunction;
