import { describe, expect, it } from '@jest/globals';
import { check } from '../../../infra/flows/language/check.ts';
import type { CheckOptions } from '../../../infra/flows/language/finding.ts';
import type { AnyFlow } from '../../../infra/flows/language/flow-json.ts';
import { rules } from '../../../infra/flows/language/rules.ts';
import { aFlowOf, alsoGiven, anAction, asks, calls, compares, failing, given, goTo, hangsUp, leading } from './broken-flows.ts';
import { queues, records, repeats, says, when } from './broken-flows.ts';
import { faults } from './faulty-flows.ts';

const inbound: CheckOptions = { type: 'CONTACT_FLOW' };
const greeting = says('greeting', 'Hello.', 'end');
const showing = (ViewData: unknown) =>
  anAction('form', 'ShowView', 'end', {
    Parameters: { ViewResource: { Id: 'form' }, InvocationTimeLimitSeconds: '30', ViewData },
    Transitions: failing('end', 'NoMatchingCondition', 'NoMatchingError', 'TimeLimitExceeded'),
  });
const moduleCall = anAction('module', 'InvokeFlowModule', 'end', {
  Parameters: { FlowModuleId: 'id:$LATEST', Input: { count: 7, name: '$.Attributes.code' } },
  Transitions: { ...failing('end', 'NoMatchingCondition', 'NoMatchingError'), Conditions: [when('end', 'Equals', 'branch one')] },
});
const bridge = (limit: string, ContinueFlowExecution = 'True') =>
  anAction('bridge', 'TransferParticipantToThirdParty', 'end', {
    Parameters: { ThirdPartyPhoneNumber: '$.Attributes.desk', [limit]: '30', ContinueFlowExecution },
    Transitions: failing('end', 'CallFailed', 'ConnectionTimeLimitExceeded', 'NoMatchingError'),
  });
const settings = {
  InputParameters: [],
  OutputParameters: [],
  Transitions: [{ DisplayName: 'Success', ReferenceName: 'Success', Description: '' }],
};
const moduleEnd = anAction('end', 'EndFlowModuleExecution', '', { Parameters: { Result: 'done', ResultData: { n: 1 } }, Transitions: {} });
const music = anAction('music', 'MessageParticipantIteratively', '', {
  Parameters: { Messages: [{ PromptId: 'arn:p' }] },
  Transitions: { Errors: [], Conditions: [] },
});

const sound: [string, AnyFlow, CheckOptions?][] = [
  ['a greeting and an end', aFlowOf(greeting, hangsUp())],
  ['a loop that the caller hears', aFlowOf(says('hello', 'Hello.', 'menu'), asks('menu', '1', 'hello', 'end'), hangsUp())],
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
  [
    '911 in marked-up speech',
    aFlowOf(given(greeting, { SSML: '<speak>Dial 9 1 1.</speak>' }), hangsUp()),
    { ...inbound, answersCallers: true },
  ],
  [
    'markup with its language and entities',
    aFlowOf(given(greeting, { SSML: '<speak xml:lang="es-US">&#191;Y &amp; ?<break time="1s"/></speak>\n' }), hangsUp()),
  ],
  ['a path into what a function answered', aFlowOf(says('hello', 'Hello $.External.name.', 'end'), hangsUp())],
  [
    'paths with every kind of root',
    aFlowOf(
      says(
        'hello',
        "$.Modules.ResultData.a $.Loop.one.Index $['AwsRegion'] $.CustomerId $.Wisdom.SessionArn $.Tags.a $.SegmentAttributes['connect:Subtype']",
        'end',
      ),
      hangsUp(),
    ),
  ],
  [
    'a path into a list, in backticks',
    aFlowOf(compares('which', '`$.DataTableList.ResultData.primaryKeyGroups.default[0]`', 'end', when('end', 'Equals', '1')), hangsUp()),
  ],
  [
    'a use of an action that nobody has described',
    aFlowOf(
      anAction('wait', 'Wait', 'end', {
        Parameters: { ToolResult: 'x' },
        Transitions: { ...goTo('end'), Conditions: [when('end', 'Equals', 'WaitCompleted')] },
      }),
      hangsUp(),
    ),
  ],
  ['a price in the words', aFlowOf(says('hello', 'It costs $.50, or $5.', 'end'), hangsUp())],
  [
    'a tag block without the branch that the page does not know',
    aFlowOf(leading(anAction('tag', 'TagContact', 'end', { Parameters: { Tags: { app: 'a' } } }), goTo('end')), hangsUp()),
  ],
  ['booleans and numbers in what a view shows', aFlowOf(showing({ Sections: [{ Required: true, Rows: 3, DefaultValue: '' }] }), hangsUp())],
  ['a module called with a number, and its branches', aFlowOf(moduleCall, hangsUp())],
  ['a module with its settings', { ...aFlowOf(greeting, moduleEnd), Settings: settings }, { type: 'MODULE' }],
  ['a module, when nobody says that it is one', { ...aFlowOf(greeting, moduleEnd), Settings: settings }, { type: undefined }],
  [
    'a third party by either name of its time limit',
    aFlowOf(
      {
        ...bridge('ThirdPartyConnectionTimeoutSeconds'),
        Identifier: 'a',
        Transitions: failing('bridge', 'CallFailed', 'ConnectionTimeLimitExceeded', 'NoMatchingError'),
      },
      bridge('ThirdPartyConnectionTimeLimitSeconds'),
      hangsUp(),
    ),
  ],
  [
    'a third party behind a voice connector, who has no number',
    aFlowOf(
      {
        ...anAction('bridge', 'TransferParticipantToThirdParty', 'end', {
          Parameters: { ThirdPartyConnectionTimeoutSeconds: '30', VoiceConnector: { VoiceConnectorType: 'ChimeConnector' } },
        }),
        Transitions: failing('end', 'CallFailed', 'ConnectionTimeLimitExceeded', 'NoMatchingError'),
      },
      hangsUp(),
    ),
  ],
  [
    'what the flow keeps for itself of a caller, beside an attribute of a longer name',
    aFlowOf(
      anAction('keep', 'UpdateFlowAttributes', 'set', { Parameters: { FlowAttributes: { born: { Value: '$.StoredCustomerInput' } } } }),
      anAction('set', 'UpdateContactAttributes', 'end', {
        Parameters: { Attributes: { where: '$.FlowAttributes.bornIn' }, TargetContact: 'Current' },
      }),
      hangsUp(),
    ),
  ],
  [
    'a third party who keeps the caller, with the ways in which nobody answers',
    aFlowOf(bridge('ThirdPartyConnectionTimeLimitSeconds', 'False'), hangsUp()),
  ],
  ['a third party who keeps the caller', aFlowOf(leading(bridge('ThirdPartyConnectionTimeLimitSeconds', 'False'), goTo('end')), hangsUp())],
  [
    'a third party in a flow of an agent, without the ways in which nobody answers',
    aFlowOf(leading(bridge('ThirdPartyConnectionTimeLimitSeconds'), goTo('end')), hangsUp()),
    { type: 'AGENT_TRANSFER' },
  ],
  ['music that nothing ends, as the console writes it', aFlowOf(music), { type: 'CUSTOMER_HOLD' }],
  [
    'a queue block without a next action, as the console writes it',
    aFlowOf(leading(queues('wait', 'end'), { Errors: queues('wait', 'end').Transitions.Errors ?? [] }), hangsUp()),
  ],
  ['the extra parameter of a spoken prompt', aFlowOf(alsoGiven(greeting, { SkipWhenDTMFBufferEnabled: 'false' }), hangsUp())],
  ['a key that exists', aFlowOf(compares('which', '$.External.x', 'end', when('end', 'KeyExists', 'y')), hangsUp())],
  [
    'numbers that conditions compare with as numbers',
    aFlowOf(compares('which', '$.External.x', 'end', when('end', 'NumberLessThan', 5)), hangsUp()),
  ],
  [
    'conditions five deep',
    aFlowOf(compares('which', '$.External.x', 'end', when('end', 'Equals', { Operator: 'Equals', Operands: ['1'] })), hangsUp()),
  ],
  [
    'an action known by its name alone',
    aFlowOf(anAction('load', 'LoadLambdaResult', 'end', { Parameters: { Any: 1 }, Transitions: failing('end', 'Whatever') }), hangsUp()),
  ],
  ['a flow whose type nobody knows, and some type allows', aFlowOf(greeting, hangsUp()), { type: undefined }],
];

describe('checking a flow', () => {
  it.each(sound)('has nothing against %s', (_, flow, options = inbound) => {
    expect(check(flow, options)).toEqual([]);
  });

  it.each(faults.map((fault) => [fault.rule, fault.what, fault] as const))(
    '%s: finds %s, and nothing else',
    (rule, _, { flow, options, severity, says: sentence }) => {
      const found = check(flow, options);
      expect([...new Set(found.map((finding) => `${finding.severity} ${finding.rule}`))]).toEqual([`${severity} ${rule}`]);
      expect(found.map((finding) => finding.says).join('\n')).toMatch(sentence);
    },
  );

  it('has a faulty flow for every rule', () => {
    expect(new Set(faults.map(({ rule }) => rule))).toEqual(new Set(Object.keys(rules)));
  });

  it('says where in the JSON a fault is, and where the rule is from', () => {
    const [finding] = check(aFlowOf(leading(calls('look', '8', 'end'), { NextAction: 'end' }), hangsUp()), inbound);
    expect(finding).toEqual({
      rule: 'errors',
      severity: 'error',
      where: '$.Actions[0].Transitions.Errors',
      says: 'InvokeLambdaFunction needs the branch NoMatchingError.',
      source: 'devguide/interactions-invokelambdafunction.html',
    });
  });

  it('tells its findings in the order of the JSON', () => {
    const found = check(aFlowOf(says('a', '$.Nope.x', 'bb'), calls('b', '9', 'end'), hangsUp()), inbound);
    expect(found.map(({ where }) => Number(/\[(\d+)\]/.exec(where)?.[1]))).toEqual([0, 0, 0, 1]);
  });
});
