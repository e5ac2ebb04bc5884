import { closest, didYouMean } from '../../../shared/practice/did-you-mean.ts';
import type { Parameter, Parameters } from './actions/parameter.ts';
import type { ActionRow } from './actions.ts';
import { checkValue, isPath } from './check-value.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding.ts';
import type { AnyAction, AnyFlow } from './flow-json.ts';
import { rowOf } from './flow-json.ts';

/** Every action is given what it needs, in the form it takes. */
export function checkParameters({ Actions }: AnyFlow): Finding[] {
  return Actions.flatMap((action, index) => {
    const row = rowOf(action);
    return row ? checkRow(action, row, `$.Actions[${index}].Parameters`) : [];
  });
}

function checkRow({ Type, Parameters: given }: AnyAction, row: ActionRow, where: string): Finding[] {
  const { source } = row;
  const strange = strangers(given, row.parameters);
  // A parameter that nobody has described may be a use of the action in which what seems to be missing is not asked for.
  const described = strange.every((name) => closest(name, Object.keys(row.parameters)) !== undefined);
  return [
    ...(described || !row.open ? missing(Type, given, row, where) : []),
    ...(described ? checkGroups(Type, given, row, where) : []),
    ...(row.open ? [] : strange.map((name) => unknownName(Type, name, Object.keys(row.parameters), `${where}.${name}`, source))),
    ...checkFields(withoutUnsaid(given, row), row.parameters, where, source),
  ];
}

/** Of several sources one is given: an empty other one is none. */
function withoutUnsaid(given: Given, { exactlyOne = [], atMostOne = [] }: ActionRow): Given {
  const optional = new Set([...exactlyOne, ...atMostOne].flat());
  return Object.fromEntries(Object.entries(given).filter(([name, value]) => value !== '' || !optional.has(name)));
}

type Given = Readonly<Record<string, unknown>>;
const isGiven = (value: unknown) => value !== undefined && value !== '' && value !== null;
const strangers = (given: Given, known: Parameters) => Object.keys(given).filter((name) => !Object.hasOwn(known, name));

function unknownName(owner: string, name: string, known: readonly string[], where: string, source: string): Finding {
  return finding('parameter', where, `${owner} knows no parameter ${name}${didYouMean(name, known) || '.'}`, {
    severity: 'warning',
    source,
  });
}

function missing(
  owner: string,
  given: Given,
  { parameters, source }: { parameters: Parameters; source: string },
  where: string,
): Finding[] {
  return Object.entries(parameters)
    .filter(([name, { required }]) => required && !isGiven(given[name]) && !isEmptyText(given[name]))
    .map(([name]) => finding('parameter', where, `${owner} needs ${name}.`, { source }));
}
/** An empty text is a finding of its own. */
const isEmptyText = (value: unknown) => value === '';

function checkGroups(owner: string, given: Given, { exactlyOne = [], atMostOne = [], source }: ActionRow, where: string): Finding[] {
  const count = (group: readonly string[]) => group.filter((name) => isGiven(given[name])).length;
  const rule = owner === 'MessageParticipant' || owner === 'GetParticipantInput' ? 'speech' : 'parameter';
  return [
    ...exactlyOne
      .filter((group) => count(group) !== 1)
      .map((group) => finding(rule, where, `${owner} takes exactly one of ${group.join(', ')}.`, { source })),
    ...atMostOne
      .filter((group) => count(group) > 1)
      .map((group) => finding(rule, where, `${owner} takes one at most of ${group.join(', ')}.`, { source })),
  ];
}

function checkFields(given: Given, known: Parameters, where: string, source: string): Finding[] {
  return Object.entries(known).flatMap(([name, parameter]) =>
    given[name] === undefined || given[name] === null ? [] : check(given[name], parameter, `${where}.${name}`, source),
  );
}

/** One value, and what stands in it. */
function check(value: unknown, parameter: Parameter, where: string, source: string): Finding[] {
  switch (parameter.kind) {
    case 'any':
      return [];
    case 'object':
      return isRecord(value) ? checkObject(value, parameter, where, source) : notA('an object', value, where, source);
    case 'map':
      return isRecord(value) ? checkMap(value, parameter, where, source) : notA('an object', value, where, source);
    case 'list':
      return Array.isArray(value) ? checkList(value, parameter, where, source) : notA('a list', value, where, source);
    default:
      return checkValue(value, parameter, where, source);
  }
}

const isRecord = (value: unknown): value is Given => typeof value === 'object' && value !== null && !Array.isArray(value);
/** A list or an object may also come whole from a `$.` path. */
const notA = (form: string, value: unknown, where: string, source: string) =>
  typeof value === 'string' && isPath(value) ? [] : [finding('parameter', where, `${JSON.stringify(value)} must be ${form}.`, { source })];
const nameOf = (where: string) => where.slice(where.lastIndexOf('.') + 1);

function checkObject(value: Given, { fields, oneOf }: Extract<Parameter, { kind: 'object' }>, where: string, source: string): Finding[] {
  const owner = nameOf(where);
  return [
    ...missing(owner, value, { parameters: fields, source }, where),
    ...(oneOf && oneOf.filter((name) => isGiven(value[name])).length !== 1
      ? [finding('parameter', where, `${owner} takes exactly one of ${oneOf.join(', ')}.`, { source })]
      : []),
    ...checkFields(value, fields, where, source),
  ];
}

function checkList(
  value: readonly unknown[],
  { of, least = 0 }: Extract<Parameter, { kind: 'list' }>,
  where: string,
  source: string,
): Finding[] {
  return [
    ...(value.length < least ? [finding('parameter', where, `${nameOf(where)} needs at least ${least}.`, { source })] : []),
    ...value.flatMap((one, index) => check(one, of, `${where}[${index}]`, source)),
  ];
}

function checkMap(value: Given, map: Extract<Parameter, { kind: 'map' }>, where: string, source: string): Finding[] {
  const { of, keys, least = 0, most = Infinity } = map;
  const { length } = Object.keys(value);
  const fault = (says: string) => finding('parameter', where, says, { source });
  const strange = keys ? Object.keys(value).filter((key) => !keys.includes(key)) : [];
  return [
    ...(length < least ? [fault(`${nameOf(where)} needs at least ${least}.`)] : []),
    ...(length > most ? [fault(`${nameOf(where)} has ${length} entries; Connect takes ${most}.`)] : []),
    ...strange.map((key) => fault(`${nameOf(where)} knows no ${key}${didYouMean(key, keys ?? []) || '.'}`)),
    ...Object.entries(value).flatMap(([key, one]) => check(one, of, `${where}.${key}`, source)),
  ];
}
