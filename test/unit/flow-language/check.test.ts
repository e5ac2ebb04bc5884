import { describe, expect, it } from '@jest/globals';
import { check } from '../../../infra/flows/language/check.ts';
import type { CheckOptions, Rule } from '../../../infra/flows/language/finding.ts';
import type { FlowJson } from '../../../infra/flows/language/flow-json.ts';
import { aFlowOf, anAction, asks, calls, compares, given, hangsUp, leading, queues, records, repeats, says } from './broken-flows.ts';

const inbound: CheckOptions = { type: 'CONTACT_FLOW' };
const callers: CheckOptions = { type: 'CONTACT_FLOW', answersCallers: true };
const rulesOf = (flow: FlowJson, options = inbound) => [...new Set(check(flow, options).map(({ rule }) => rule))];
const greeting = says('greeting', 'Hello.', 'end');
const goTo = (NextAction: string) => ({ NextAction, Errors: [{ NextAction, ErrorType: 'NoMatchingError' }] });

const sound: [string, FlowJson, CheckOptions?][] = [
  ['a greeting and an end', aFlowOf(greeting, hangsUp())],
  ['a loop that the caller hears', aFlowOf(says('hello', 'Hello.', 'menu'), asks('menu', '1', 'hello')), inbound],
  [
    'a counted loop of functions',
    aFlowOf(repeats('three', 'look', 'end'), calls('look', '2', 'hello'), says('hello', 'Hi.', 'three'), hangsUp()),
  ],
  [
    'two functions with words between',
    aFlowOf(calls('a', '8', 'b'), calls('b', '8', 'wait'), says('wait', 'Wait.', 'c'), calls('c', '8', 'end'), hangsUp()),
  ],
  [
    'a recording that is off before the queue',
    aFlowOf(records('on', 'Enabled', 'off'), records('off', 'Disabled', 'wait'), queues('wait', 'end'), hangsUp()),
  ],
  ['911 in marked-up speech', aFlowOf(given(greeting, { SSML: '<speak>Dial 9 1 1.</speak>' }), hangsUp()), callers],
  ['a path into what a function answered', aFlowOf(says('hello', 'Hello $.External.name.', 'end'), hangsUp())],
  ['a tag block with the error branch that some exports draw', aFlowOf(anAction('tag', 'TagContact', 'end'), hangsUp())],
  ['booleans in what a view shows', aFlowOf(showing({ ViewData: { Sections: [{ Required: true }] } }), hangsUp())],
];

const broken: [Rule, string, FlowJson, CheckOptions?][] = [
  ['unknown-action', 'an action that Connect does not have', aFlowOf(anAction('say', 'PlayPrompt', 'end'), hangsUp())],
  [
    'wrong-flow-type',
    'a menu in a whisper',
    aFlowOf(asks('menu', '1', 'end'), { ...hangsUp(), Type: 'EndFlowExecution' }),
    { type: 'AGENT_WHISPER' },
  ],
  ['wrong-flow-type', 'a priority set in a queue flow', aFlowOf(priority('1'), hangsUp()), { type: 'CUSTOMER_QUEUE' }],
  ['missing-next', 'a start that is not there', { ...aFlowOf(greeting, hangsUp()), StartAction: 'hello' }],
  [
    'missing-next',
    'an error branch into nothing',
    aFlowOf(leading(greeting, { ...goTo('end'), Errors: [{ NextAction: 'gone', ErrorType: 'NoMatchingError' }] }), hangsUp()),
  ],
  ['unreachable', 'a block that nothing leads to', aFlowOf(greeting, hangsUp(), hangsUp('other'))],
  ['identifier', 'a name used twice', aFlowOf(greeting, hangsUp(), hangsUp())],
  ['identifier', 'a name of 51 characters', aFlowOf(says('a'.repeat(51), 'Hello.', 'end'), hangsUp())],
  ['identifier', 'a name with a colon', aFlowOf(says('say:hello', 'Hello.', 'end'), hangsUp())],
  ['identifier', 'a name of every object', aFlowOf(says('constructor', 'Hello.', 'end'), hangsUp())],
  ['errors', 'a prompt without its error branch', aFlowOf(leading(greeting, { NextAction: 'end' }), hangsUp())],
  ['errors', 'a recording block with an error branch', aFlowOf(leading(records('on', 'Enabled', 'end'), goTo('end')), hangsUp())],
  [
    'errors',
    'a callback number block with the general error branch',
    aFlowOf(anAction('number', 'UpdateContactCallbackNumber', 'end'), hangsUp()),
  ],
  ['errors', 'a phone number asked for without a branch for a wrong one', aFlowOf(keptNumber(), hangsUp())],
  ['errors', 'an action that leads nowhere', aFlowOf(leading(greeting, { Errors: goTo('end').Errors }), hangsUp())],
  ['conditions', 'a loop without its done branch', aFlowOf(halfLoop(), hangsUp())],
  ['conditions', 'a menu for a letter', aFlowOf(asks('menu', 'A', 'end'), hangsUp())],
  ['conditions', 'a condition on kept digits', aFlowOf(keptWithCondition(), hangsUp())],
  ['conditions', 'an operator that Connect does not have', aFlowOf(oddOperator(), hangsUp())],
  ['terminal', 'an end that goes on', aFlowOf(greeting, leading(hangsUp(), { NextAction: 'greeting' }))],
  ['terminal', 'an end with an empty error list', aFlowOf(greeting, leading(hangsUp(), { Errors: [] }))],
  [
    'too-long',
    '251 actions',
    aFlowOf(...Array.from({ length: 250 }, (_, i) => says(`b${i}`, 'Hi.', i === 249 ? 'end' : `b${i + 1}`)), hangsUp()),
  ],
  ['too-long', 'more than 256,000 characters', { ...aFlowOf(greeting, hangsUp()), Metadata: { note: 'x'.repeat(256_000) } }],
  [
    'not-a-string',
    'a number as a number',
    aFlowOf(given(calls('look', '8', 'end'), { LambdaFunctionARN: 'arn:f', InvocationTimeLimitSeconds: 8 }), hangsUp()),
  ],
  ['path-root', 'a path that begins with nothing known', aFlowOf(says('hello', 'Hello $.Atributes.name.', 'end'), hangsUp())],
  ['path-root', 'a path without a member', aFlowOf(says('hello', '$.External', 'end'), hangsUp())],
  ['speech', 'a prompt of two kinds', aFlowOf(given(greeting, { Text: 'Hello.', SSML: '<speak>Hello.</speak>' }), hangsUp())],
  ['speech', 'a prompt without words', aFlowOf(given(greeting, { Text: '' }), hangsUp())],
  ['speech', 'markup that does not close', aFlowOf(given(greeting, { SSML: '<speak><lang xml:lang="es-US">Hola.</speak>' }), hangsUp())],
  ['speech', 'a speech of 3,001 characters', aFlowOf(says('hello', 'a'.repeat(3_001), 'end'), hangsUp())],
  ['time-limit', 'a function that may take nine seconds', aFlowOf(calls('look', '9', 'end'), hangsUp())],
  ['time-limit', 'a priority from an attribute', aFlowOf(priority('$.Attributes.priority'), hangsUp())],
  ['caller-content', 'a keyed number in an attribute', aFlowOf(attribute('$.StoredCustomerInput'), hangsUp())],
  ['caller-content', "the caller's number in an attribute", aFlowOf(attribute('$.CustomerEndpoint.Address'), hangsUp())],
  ['silent-loop', 'a branch that comes back at once', aFlowOf(compares('a', '$.External.x', 'b'), compares('b', '$.External.y', 'a'))],
  ['silent-chain', 'three functions in a row', aFlowOf(calls('a', '8', 'b'), calls('b', '8', 'c'), calls('c', '8', 'end'), hangsUp())],
  ['silent-chain', 'a function in a loop without words', aFlowOf(repeats('three', 'look', 'end'), calls('look', '8', 'three'), hangsUp())],
  ['recorded-transfer', 'a queue while recording', aFlowOf(records('on', 'Enabled', 'wait'), queues('wait', 'end'), hangsUp())],
  [
    'recorded-transfer',
    'a queue that one of two ways reaches while recording',
    aFlowOf(asks('menu', '1', 'on'), records('on', 'Enabled', 'again'), asks('again', '1', 'wait'), queues('wait', 'end'), hangsUp()),
  ],
  [
    'emergency-first',
    'another word before 911',
    aFlowOf(says('hello', 'Hello.', 'emergency'), says('emergency', 'Dial 9 1 1.', 'end'), hangsUp()),
    callers,
  ],
  ['emergency-first', 'a queue before 911', aFlowOf(queues('wait', 'end'), hangsUp()), callers],
];

function priority(QueuePriority: string) {
  return anAction('first', 'UpdateContactRoutingBehavior', 'end', { Parameters: { QueuePriority }, Transitions: { NextAction: 'end' } });
}
function attribute(value: string) {
  return anAction('set', 'UpdateContactAttributes', 'end', { Parameters: { Attributes: { number: value }, TargetContact: 'Current' } });
}
function keptNumber() {
  const InputValidation = { PhoneNumberValidation: { NumberFormat: 'Local', CountryCode: 'US' } };
  return anAction('number', 'GetParticipantInput', 'end', {
    Parameters: { Text: 'Number?', StoreInput: 'True', InputTimeLimitSeconds: '5', InputValidation },
  });
}
function keptWithCondition() {
  const kept = anAction('pin', 'GetParticipantInput', 'end', {
    Parameters: { Text: 'PIN?', StoreInput: 'True', InputTimeLimitSeconds: '5' },
  });
  return leading(kept, { ...goTo('end'), Conditions: [{ NextAction: 'end', Condition: { Operator: 'Equals', Operands: ['1'] } }] });
}
function halfLoop() {
  const { Conditions = [], ...rest } = repeats('three', 'end', 'end').Transitions;
  return leading(repeats('three', 'end', 'end'), { ...rest, Conditions: Conditions.slice(0, 1) });
}
function oddOperator() {
  const odd = compares('which', '$.External.x', 'end');
  return leading(odd, { ...odd.Transitions, Conditions: [{ NextAction: 'end', Condition: { Operator: 'Is', Operands: ['1'] } }] });
}
function showing(parameters: Record<string, unknown>) {
  const Errors = ['NoMatchingCondition', 'NoMatchingError', 'TimeLimitExceeded'].map((ErrorType) => ({ NextAction: 'end', ErrorType }));
  return anAction('form', 'ShowView', 'end', { Parameters: parameters, Transitions: { NextAction: 'end', Errors } });
}

describe('checking a flow before it is deployed', () => {
  it.each(sound)('has nothing against %s', (_, flow, options = inbound) => {
    expect(check(flow, options)).toEqual([]);
  });

  it.each(broken)('%s: finds %s, and nothing else', (rule, _, flow, options = inbound) => {
    expect(rulesOf(flow, options)).toEqual([rule]);
  });

  it('has a broken twin for every rule', () => {
    const all: Record<Rule, true> = {
      'unknown-action': true,
      'wrong-flow-type': true,
      'missing-next': true,
      unreachable: true,
      identifier: true,
      errors: true,
      conditions: true,
      terminal: true,
      'too-long': true,
      'not-a-string': true,
      'path-root': true,
      speech: true,
      'time-limit': true,
      'caller-content': true,
      'silent-loop': true,
      'silent-chain': true,
      'recorded-transfer': true,
      'emergency-first': true,
    };
    expect(new Set(broken.map(([rule]) => rule))).toEqual(new Set(Object.keys(all)));
  });

  it('says where in the JSON a fault is', () => {
    const [finding] = check(aFlowOf(greeting, says('lost', 'Hello.', 'end'), hangsUp()), inbound);
    expect(finding).toEqual({ rule: 'unreachable', where: '$.Actions[1]', says: 'Nothing leads to "lost".' });
  });
});
