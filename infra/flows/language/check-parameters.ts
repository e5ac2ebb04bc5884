import type { Finding } from './finding.ts';
import type { FlowJson, JsonAction } from './flow-json.ts';

/** The first steps of the `$.` paths that Connect knows. */
const roots = new Set(
  (
    'ContactId InitialContactId PreviousContactId RelatedContactId Channel InitiationMethod InstanceARN CustomerEndpoint SystemEndpoint Queue ' +
    'LanguageCode Attributes FlowAttributes External StoredCustomerInput Lex Metrics MediaStreams Views Task References SegmentAttributes ' +
    'Modules DataTables LambdaInvocation Agent Name Description Customer TextToSpeechVoice Loop'
  ).split(' '),
);
/** Roots that are nothing without a member: `$.External` alone is no value. */
const needMember = new Set(['Attributes', 'FlowAttributes', 'External', 'Views', 'Lex', 'Metrics', 'Task', 'References', 'Modules']);
/** What a caller said, keyed or is reached at; it may be handed to a function, never kept in a contact's record. */
const ofCaller = /\$\.(StoredCustomerInput|CustomerEndpoint|Lex|Views|Customer\b|MediaStreams)/;
/** Where a record keeps what it is given for two years, or events carry it. */
const kept = ['UpdateContactAttributes', 'UpdateContactData', 'TagContact', 'CreateTask'];

/** The values of every action's parameters. */
export function checkParameters(flow: FlowJson): Finding[] {
  return flow.Actions.flatMap((action, index) => {
    const where = `$.Actions[${index}].Parameters`;
    const values = leavesOf(action.Parameters, where);
    return [
      ...values.flatMap(checkValue),
      ...checkSpeech(action, where),
      ...checkTimes(action, where),
      ...(kept.includes(action.Type) ? values.flatMap(checkKept) : []),
    ];
  });
}

interface Leaf {
  readonly where: string;
  readonly value: unknown;
  /** What is shown in a view is the view's own data, and may be of any type. */
  readonly inView: boolean;
}

function leavesOf(value: unknown, where: string, inView = false): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ where, value, inView }];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, `${where}.${key}`, inView || key === 'ViewData'));
}

function checkValue({ where, value, inView }: Leaf): Finding[] {
  if (typeof value === 'string') return checkPaths(value, where);
  if (inView) return [];
  return [{ rule: 'not-a-string', where, says: `${String(value)} must be a string: Connect takes numbers and booleans as "…".` }];
}

function checkPaths(text: string, where: string): Finding[] {
  return [...text.matchAll(/\$\.(\w*)(\.\w+|\[)?/g)].flatMap(([path, root = '', member]): Finding[] => {
    if (!roots.has(root)) return [{ rule: 'path-root', where, says: `"${path}" begins with nothing that Connect knows.` }];
    return needMember.has(root) && !member ? [{ rule: 'path-root', where, says: `"${path}" names no value.` }] : [];
  });
}

const speaking = ['MessageParticipant', 'GetParticipantInput'];
const sources = ['Text', 'SSML', 'PromptId', 'Media'];
const most = { billed: 3_000, total: 6_000 };

function checkSpeech({ Type, Parameters }: JsonAction, where: string): Finding[] {
  if (!speaking.includes(Type)) return [];
  const given = sources.filter((source) => Parameters[source] !== undefined && Parameters[source] !== '');
  if (given.length !== 1) return [{ rule: 'speech', where, says: `${Type} says exactly one of ${sources.join(', ')}.` }];
  const text = String(Parameters['Text'] ?? Parameters['SSML'] ?? '');
  const billed = text.replace(/<[^>]*>/g, '').length;
  if (billed > most.billed || text.length > most.total)
    return [{ rule: 'speech', where, says: 'More than 3,000 characters are not spoken.' }];
  if ('SSML' in Parameters && !isMarkup(text)) return [{ rule: 'speech', where, says: 'The SSML is not one whole <speak> element.' }];
  return [];
}

/** One <speak> element, whose tags close in order. A value put in for a path is not seen here. */
function isMarkup(ssml: string): boolean {
  const open: string[] = [];
  for (const [, close, name = '', , self] of ssml.matchAll(/<(\/?)([\w-]+)([^>]*?)(\/?)>/g)) {
    if (close && open.pop() !== name) return false;
    if (!close && !self) open.push(name);
  }
  return open.length === 0 && /^<speak>[^]*<\/speak>$/.test(ssml) && !/&(?!amp;|lt;|gt;|quot;|apos;)/.test(ssml);
}

const ranges: Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>> = {
  GetParticipantInput: { InputTimeLimitSeconds: [1, 180] },
  InvokeLambdaFunction: { InvocationTimeLimitSeconds: [1, 8] },
  Loop: { LoopCount: [0, 100] },
  Wait: { TimeLimitSeconds: [1, 604_800] },
  UpdateContactRoutingBehavior: { QueuePriority: [1, Number.MAX_SAFE_INTEGER] },
};

function checkTimes({ Type, Parameters }: JsonAction, where: string): Finding[] {
  const background = Parameters['InvocationType'] === 'ASYNCHRONOUS';
  return Object.entries(ranges[Type] ?? {}).flatMap(([name, [least, greatest]]): Finding[] => {
    const value = Parameters[name];
    if (typeof value !== 'string' || (value.startsWith('$.') && Type !== 'UpdateContactRoutingBehavior')) return [];
    const highest = background ? 60 : greatest;
    if (/^\d+$/.test(value) && Number(value) >= least && Number(value) <= highest) return [];
    return [{ rule: 'time-limit', where: `${where}.${name}`, says: `${name} is ${value}; Connect takes ${least} to ${highest}.` }];
  });
}

function checkKept({ where, value }: Leaf): Finding[] {
  if (typeof value !== 'string' || !ofCaller.test(value)) return [];
  return [{ rule: 'caller-content', where, says: `"${value}" would stay in the contact's record; hand it to a function instead.` }];
}
