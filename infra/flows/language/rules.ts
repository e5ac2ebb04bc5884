/** 'error': Connect does not publish the flow, or the block can never do what it is there for. 'warning': Connect publishes it, and a caller may suffer. */
export type Severity = 'error' | 'warning';

interface RuleRow {
  readonly severity: Severity;
  /** What must hold, in one sentence. */
  readonly means: string;
  /** Page of AWS's documentation, below docs.aws.amazon.com/connect/latest/, or what else the rule stands for. */
  readonly source: string;
}

const caller = 'what a caller needs';

/** Every rule of the linter. The names are permanent. */
export const rules = {
  version: { severity: 'error', means: 'The version is 2019-10-30.', source: 'devguide/flow-language-example.html' },
  'too-long': {
    severity: 'error',
    means: 'A flow has at most 250 actions and 256,000 characters.',
    source: 'devguide/flow-language-example.html',
  },
  identifier: {
    severity: 'error',
    means: 'An identifier has 1 to 50 characters, none of % : ( \\ / ) = $ , ; [ ] { }, is used once, and is no name of JavaScript’s own.',
    source: 'devguide/flow-language-actions.html',
  },
  'module-settings': {
    severity: 'error',
    means: 'The content of a module has Settings, that of a flow has none.',
    source: 'adminguide/contact-flow-modules.html',
  },
  'unknown-action': { severity: 'error', means: 'Every action is one that Connect has.', source: 'devguide/flow-language-actions.html' },
  'wrong-flow-type': {
    severity: 'error',
    means: 'Every action stands in a type of flow that allows it.',
    source: 'devguide/flow-language-actions.html',
  },
  'missing-next': {
    severity: 'error',
    means: 'Every branch leads to an action of this flow, and every action that does not end the flow leads on.',
    source: 'devguide/flow-language-actions.html',
  },
  unreachable: { severity: 'warning', means: 'Every action is led to.', source: caller },
  'dead-end': { severity: 'warning', means: 'From every action some way leads to an end of the flow.', source: caller },
  errors: {
    severity: 'error',
    means: 'An action has exactly the error branches that Connect asks for.',
    source: 'devguide/flow-language-actions.html',
  },
  conditions: {
    severity: 'error',
    means: 'An action has only the conditions that it takes, with operators that exist, each once.',
    source: 'devguide/flow-language-actions.html',
  },
  terminal: { severity: 'error', means: 'What ends a flow leads nowhere.', source: 'devguide/flow-language-actions.html' },
  parameter: {
    severity: 'error',
    means: 'An action is given what it needs, in the form it takes, and nothing that rules each other out.',
    source: 'devguide/flow-language-actions.html',
  },
  'empty-value': {
    severity: 'warning',
    means: 'No value is the empty text: Connect refuses it in most places.',
    source: 'devguide/flow-language-actions.html',
  },
  'not-a-string': { severity: 'error', means: 'Numbers and booleans are written as text.', source: 'devguide/flow-language-actions.html' },
  'time-limit': {
    severity: 'error',
    means: 'A number lies in the range that Connect takes.',
    source: 'devguide/flow-language-actions.html',
  },
  'path-root': {
    severity: 'warning',
    means: 'A $. path begins with a root that Connect knows, and names a value below it where the root alone is none.',
    source: 'adminguide/connect-attrib-list.html',
  },
  speech: {
    severity: 'error',
    means: 'What is said comes from one source, and is short enough to be spoken.',
    source: 'adminguide/play.html',
  },
  markup: { severity: 'warning', means: 'SSML is one whole <speak> element.', source: 'adminguide/supported-ssml-tags.html' },
  'caller-content': {
    severity: 'warning',
    means: 'Nothing that a caller said, keyed or is reached at is kept in a record.',
    source: 'adminguide/compliance-validation-best-practices-PII.html',
  },
  'silent-loop': { severity: 'warning', means: 'No way round passes only actions in which nothing happens to the caller.', source: caller },
  'silent-chain': {
    severity: 'warning',
    means: 'Functions one after the other take at most 20 seconds before the caller hears a word.',
    source: 'adminguide/connect-lambda-functions.html',
  },
  'recorded-transfer': {
    severity: 'warning',
    means: 'The recording of the caller is off before somebody else gets the call.',
    source: 'adminguide/set-recording-behavior.html',
  },
  'emergency-first': { severity: 'error', means: 'The first words that a caller hears name 911.', source: caller },
} as const satisfies Record<string, RuleRow>;

export type Rule = keyof typeof rules;

/** The address of a source, when it is a page. */
export const sourceUrl = (source: string): string =>
  source.endsWith('.html') ? `https://docs.aws.amazon.com/connect/latest/${source}` : source;
