import type { CheckOptions, Finding } from './finding.ts';
import { finding } from './finding.ts';
import type { AnyFlow } from './flow-json.ts';
import { placeOf } from './place-of.ts';

const limits = { actions: 250, characters: 256_000, identifier: 50 };
const refusedInIdentifiers = /[%:(\\/)=$,;[\]{}]/;
const refusedIdentifiers = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Connect's limits of a flow: number of actions, characters of the content, form of the identifiers. */
export function checkLimits(flow: AnyFlow): Finding[] {
  const { length } = JSON.stringify(flow);
  const { Version, Actions } = flow;
  return [
    ...(Version === '2019-10-30' ? [] : [finding('version', '$.Version', `The version is "${Version}"; Connect takes 2019-10-30.`)]),
    ...(length > limits.characters ? [finding('too-long', '$', `${length} characters; Connect takes 256,000.`)] : []),
    ...(Actions.length > limits.actions ? [finding('too-long', '$.Actions', `${Actions.length} actions; Connect takes 250.`)] : []),
  ];
}

/** Every action has a name of its own that Connect takes. */
export function checkIdentifiers({ Actions }: AnyFlow): Finding[] {
  const seen = new Set<string>();
  return Actions.flatMap(({ Identifier }, index) => {
    const says = faultOf(Identifier, seen);
    seen.add(Identifier);
    return says === undefined ? [] : [finding('identifier', `$.Actions[${index}].Identifier`, says)];
  });
}

function faultOf(name: string, seen: ReadonlySet<string>): string | undefined {
  if (name === '' || name.length > limits.identifier) return `"${name}" must have 1 to 50 characters.`;
  if (refusedInIdentifiers.test(name) || refusedIdentifiers.has(name)) return `"${name}" is a name that Connect refuses.`;
  return seen.has(name) ? `"${name}" is used twice.` : undefined;
}

const parts = ['InputParameters', 'OutputParameters', 'Transitions'];
const mostBranches = 8;

/** A module's content says what goes in and out; a flow's must not. */
export function checkSettings(flow: AnyFlow, options: CheckOptions): Finding[] {
  const { Settings } = flow;
  const place = placeOf(flow, options);
  const fault = (says: string, where = '$.Settings') => [finding('module-settings', where, says)];
  if (Settings === undefined)
    return place === 'MODULE'
      ? [
          finding('module-settings', '$', 'A module needs Settings: Connect’s API refuses its content without them.', {
            severity: 'warning',
          }),
        ]
      : [];
  if (place !== undefined && place !== 'MODULE') return fault('Only a module has Settings.');
  if (typeof Settings !== 'object' || Settings === null) return fault('Settings is an object.');
  const given: Readonly<Record<string, unknown>> = { ...Settings };
  const branches = given['Transitions'];
  return [
    ...parts.filter((part) => !Array.isArray(given[part])).flatMap((part) => fault(`Settings needs the list ${part}.`)),
    ...(Array.isArray(branches) ? branches : []).flatMap((branch, index) =>
      hasName(branch) ? [] : fault('A branch needs a ReferenceName and a DisplayName.', `$.Settings.Transitions[${index}]`),
    ),
    ...(Array.isArray(branches) && branches.length > mostBranches
      ? fault(`${branches.length} branches; Connect takes ${mostBranches}.`, '$.Settings.Transitions')
      : []),
  ];
}

const hasName = (branch: unknown) => typeof branch === 'object' && branch !== null && 'ReferenceName' in branch && 'DisplayName' in branch;
