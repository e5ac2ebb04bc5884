import type { CheckOptions } from '../../../infra/flows/language/finding.ts';
import type { AnyAction, AnyFlow } from '../../../infra/flows/language/flow-json.ts';
import type { Rule, Severity } from '../../../infra/flows/language/rules.ts';
import { goTo, anAction, failing, says, hangsUp, when, repeats, aFlowOf, leading } from './broken-flows.ts';

export type Row = readonly [rule: Rule, severity: Severity, what: string, flow: AnyFlow, says: RegExp, type?: CheckOptions['type']];

export const greeting = says('greeting', 'Hello.', 'end');
export const alone = (...actions: AnyAction[]) => aFlowOf(...actions, hangsUp());
export const hook = (EventHooks: Readonly<Record<string, string>>) =>
  anAction('hook', 'UpdateContactEventHooks', 'end', { Parameters: { EventHooks } });
export const attribute = (value: string) =>
  anAction('set', 'UpdateContactAttributes', 'end', { Parameters: { Attributes: { number: value }, TargetContact: 'Current' } });
export const staff = (over: AnyAction['Parameters'], ...Conditions: ReturnType<typeof when>[]) =>
  anAction('staff', 'CheckMetricData', 'end', {
    Parameters: { MetricType: 'NumberOfAgentsAvailable', ...over },
    Transitions: { ...failing('end', 'NoMatchingCondition', 'NoMatchingError'), Conditions },
  });
export const bridge = (over: AnyAction['Parameters'], ...errors: string[]) =>
  anAction('bridge', 'TransferParticipantToThirdParty', 'end', {
    Parameters: { ThirdPartyPhoneNumber: '+15555550100', ContinueFlowExecution: 'True', ...over },
    Transitions: failing('end', ...errors),
  });
export const bridgeErrors = ['CallFailed', 'ConnectionTimeLimitExceeded', 'NoMatchingError'];
export const holds = (over: AnyAction['Parameters'], ...Conditions: ReturnType<typeof when>[]) =>
  anAction('hold', 'MessageParticipantIteratively', 'end', {
    Parameters: { Messages: [{ Text: 'Please hold.' }], ...over },
    Transitions: { ...goTo('end'), Conditions },
  });
export const waits = (Events: string[], ...Conditions: ReturnType<typeof when>[]) =>
  anAction('wait', 'Wait', 'end', { Parameters: { TimeLimitSeconds: '60', Events }, Transitions: { ...goTo('end'), Conditions } });
export const percent = (...Conditions: ReturnType<typeof when>[]) =>
  anAction('split', 'DistributeByPercentage', 'end', { Transitions: { ...failing('end', 'NoMatchingCondition'), Conditions } });
export const nested = (depth: number): unknown => ({ Operator: 'Equals', Operands: depth === 0 ? ['1'] : [nested(depth - 1)] });
export const ended = { ...hangsUp(), Type: 'EndFlowExecution' };
export const moduleEnd = { ...hangsUp(), Type: 'EndFlowModuleExecution' };
export const settings = { InputParameters: [], OutputParameters: [], Transitions: [] };
export const many = Array.from({ length: 250 }, (_, i) => says(`b${i}`, 'Hi.', i === 249 ? 'end' : `b${i + 1}`));
export const halfLoop = leading(repeats('three', 'end', 'end'), {
  NextAction: 'end',
  Conditions: [when('end', 'Equals', 'ContinueLooping')],
});
