import { didYouMean } from '../../../shared/practice/did-you-mean.ts';
import type { ActionBlock, FlowContext } from './flow.ts';
import { always, onFailure, type OnlyThen, type ThenOrFailed } from './ways.ts';

/** The ARN that the deployment gave to a name; a name it does not know stops the compiler. */
function arnOf(arns: Readonly<Record<string, string>>, name: string, kind: string): string {
  const arn = arns[name];
  if (!arn) throw new Error(`The ${kind} "${name}" has no ARN in the flow's context${didYouMean(name, Object.keys(arns)) || '.'}`);
  return arn;
}

/**
 * Calls one of our functions and waits at most `seconds` (8 is Connect's limit). Strings go in by `give`; the answer is under $.External
 * until the next call: flat strings, or with `answer: 'JSON'` anything. Connect refuses an empty value, so what is empty is not given.
 */
export function callFunction<const N extends string>(
  name: string,
  to: ThenOrFailed<N> & {
    readonly give?: Readonly<Record<string, string>>;
    readonly answer?: 'STRING_MAP' | 'JSON';
    readonly seconds?: number;
  },
): ActionBlock<N> {
  const parameters = ({ functions }: FlowContext) => ({
    LambdaFunctionARN: arnOf(functions, name, 'function'),
    InvocationTimeLimitSeconds: String(to.seconds ?? 8),
    InvocationType: 'SYNCHRONOUS',
    ...(to.give && { LambdaInvocationAttributes: withoutEmpty(to.give) }),
    ResponseValidation: { ResponseType: to.answer ?? 'STRING_MAP' },
  });
  return { type: 'InvokeLambdaFunction', parameters, then: to.then, errors: onFailure(to.failed) };
}

const withoutEmpty = (values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));

/** Sets contact attributes. They stay in the contact's record for two years: ids and codes only, never words or numbers of a caller. */
export function setAttributes<const N extends string>(attributes: Readonly<Record<string, string>>, to: ThenOrFailed<N>): ActionBlock<N> {
  const parameters = always({ Attributes: attributes, TargetContact: 'Current' });
  return { type: 'UpdateContactAttributes', parameters, then: to.then, errors: onFailure(to.failed) };
}

/** Sets values that live as long as this flow and are in no record: $.FlowAttributes. */
export function keepInFlow<const N extends string>(values: Readonly<Record<string, string>>, to: ThenOrFailed<N>): ActionBlock<N> {
  const FlowAttributes = Object.fromEntries(Object.entries(values).map(([key, Value]) => [key, { Value }]));
  return { type: 'UpdateFlowAttributes', parameters: always({ FlowAttributes }), then: to.then, errors: onFailure(to.failed) };
}

const voices = { 'en-US': 'Joanna', 'es-US': 'Lupe' } as const;
/** Speaks in the voice of a language from here on. */
export function setVoice<const N extends string>(language: keyof typeof voices, to: ThenOrFailed<N>): ActionBlock<N> {
  const parameters = always({ TextToSpeechVoice: voices[language], TextToSpeechEngine: 'Neural', TextToSpeechStyle: 'None' });
  return { type: 'UpdateContactTextToSpeechVoice', parameters, then: to.then, errors: onFailure(to.failed) };
}

/** What is said, keyed or shown after this is not written to the flow log. */
export function loggingOff<const N extends string>({ then }: OnlyThen<N>): ActionBlock<N> {
  return { type: 'UpdateFlowLoggingBehavior', parameters: always({ FlowLoggingBehavior: 'Disabled' }), then };
}

const recording = (state: 'Enabled' | 'Disabled') =>
  always({ RecordingBehavior: { RecordedParticipants: [], IVRRecordingBehavior: state } });
/** Records the caller and what is said to them, until recordingOff. People on our side are never recorded. */
export function recordingOn<const N extends string>({ then }: OnlyThen<N>): ActionBlock<N> {
  return { type: 'UpdateContactRecordingBehavior', parameters: recording('Enabled'), then };
}
/** Records nobody from here on. */
export function recordingOff<const N extends string>({ then }: OnlyThen<N>): ActionBlock<N> {
  return { type: 'UpdateContactRecordingBehavior', parameters: recording('Disabled'), then };
}

export type Hook =
  'CustomerQueue' | 'CustomerWhisper' | 'AgentWhisper' | 'DefaultAgentUI' | 'CustomerHold' | 'AgentHold' | 'CustomerRemaining';
/** Names the flow that runs at a moment of the contact's life; Connect takes one hook an action. */
export function setHook<const N extends string>(hook: Hook, flowName: string, to: ThenOrFailed<N>): ActionBlock<N> {
  const parameters = ({ flows }: FlowContext) => ({ EventHooks: { [hook]: arnOf(flows, flowName, 'flow') } });
  return { type: 'UpdateContactEventHooks', parameters, then: to.then, errors: onFailure(to.failed) };
}

/** The queue to wait in, by ARN or by a `$.` path to one. */
export function setQueue<const N extends string>(queueArn: string, to: ThenOrFailed<N>): ActionBlock<N> {
  return { type: 'UpdateContactTargetQueue', parameters: always({ QueueId: queueArn }), then: to.then, errors: onFailure(to.failed) };
}

/** Waits in the queue that was set. The flow ends there; it goes on only when the queue did not take the contact. */
export function toQueue<const N extends string>({ full, failed }: { readonly full: N; readonly failed: N }): ActionBlock<N> {
  const errors = { QueueAtCapacity: full, NoMatchingError: failed };
  return { type: 'TransferContactToQueue', parameters: always({}), then: failed, errors };
}

/** Goes on in another flow, by its name. Flow attributes and $.External stay behind; contact attributes come along. */
export function toFlow<const N extends string>(flowName: string, { failed }: { readonly failed: N }): ActionBlock<N> {
  const parameters = ({ flows }: FlowContext) => ({ ContactFlowId: arnOf(flows, flowName, 'flow') });
  return { type: 'TransferToFlow', parameters, then: failed, errors: onFailure(failed) };
}

/** Place in the queue: 1 goes first, 5 is where everything begins. Connect takes no `$.` path here. */
export function setPriority<const N extends string>(priority: number, { then }: OnlyThen<N>): ActionBlock<N> {
  return { type: 'UpdateContactRoutingBehavior', parameters: always({ QueuePriority: String(priority) }), then };
}

type Staff = 'NumberOfAgentsAvailable' | 'NumberOfAgentsStaffed';
interface StaffWays<N extends string> {
  readonly someone: N;
  readonly nobody: N;
  readonly failed: N;
}

/** Is anybody in this queue free to take a contact at once? */
export const checkStaff = <const N extends string>(queueArn: string, to: StaffWays<N>) => staff('NumberOfAgentsAvailable', queueArn, to);

/** Is anybody at work for this queue, be they free or on a contact? */
export const checkShift = <const N extends string>(queueArn: string, to: StaffWays<N>) => staff('NumberOfAgentsStaffed', queueArn, to);

function staff<N extends string>(metric: Staff, queueArn: string, to: StaffWays<N>): ActionBlock<N> {
  return {
    type: 'CheckMetricData',
    parameters: always({ MetricType: metric, QueueId: queueArn }),
    then: to.nobody,
    conditions: [{ operator: 'NumberGreaterThan', operand: '0', then: to.someone }],
    errors: { NoMatchingCondition: to.nobody, NoMatchingError: to.failed },
  };
}
