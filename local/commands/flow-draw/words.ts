import type { AnyAction } from '../../../infra/flows/language/flow-json.ts';
import { rowOf } from '../../../infra/flows/language/flow-json.ts';

/** What a reader calls the branches that Connect names. */
const branchWords: Readonly<Record<string, string>> = {
  NoMatchingError: 'fails',
  NoMatchingCondition: 'otherwise',
  InputTimeLimitExceeded: 'no key',
  InvalidPhoneNumber: 'no phone number',
  QueueAtCapacity: 'queue full',
  CallFailed: 'not answered',
  ConnectionTimeLimitExceeded: 'rings too long',
  TimeLimitExceeded: 'too late',
  InvalidCallbackNumber: 'no phone number',
  CallbackNumberNotDialable: 'not dialable',
  ChannelMismatch: 'other channel',
  ContinueLooping: 'again',
  DoneLooping: 'done',
  MessagesInterrupted: 'interrupted',
  WaitCompleted: 'waited',
};

/** A branch in a reader's words; `isFailure` when nobody chose it. */
export function branchLabel({ Type, Transitions }: AnyAction, label: string): { readonly words: string; readonly isFailure: boolean } {
  const isFailure = (Transitions.Errors ?? []).some(({ ErrorType }) => ErrorType === label) && label !== 'NoMatchingCondition';
  const key = Type === 'GetParticipantInput' && /^[0-9*#]$/.test(label);
  return { words: key ? `key ${label}` : (branchWords[label] ?? label), isFailure };
}

export type Kind = 'says' | 'asks' | 'decides' | 'calls' | 'hands over' | 'sets' | 'ends';
const kinds: readonly (readonly [Kind, readonly string[]])[] = [
  ['says', ['MessageParticipant', 'MessageParticipantIteratively']],
  ['asks', ['GetParticipantInput', 'ConnectParticipantWithLexBot', 'ShowView']],
  ['decides', ['Compare', 'CheckHoursOfOperation', 'CheckMetricData', 'Loop', 'DistributeByPercentage', 'Wait', 'CheckOutboundCallStatus']],
  ['calls', ['InvokeLambdaFunction', 'InvokeFlowModule']],
];

/** What an action does, in one word. */
export function kindOf(action: AnyAction): Kind {
  const row = rowOf(action);
  if (row?.transfers) return 'hands over';
  if (row?.terminal) return 'ends';
  return kinds.find(([, types]) => types.includes(action.Type))?.[0] ?? 'sets';
}

/** What is said, or else what the action is about, as one line of plain text. */
export function aboutOf({ Type, Parameters }: AnyAction): string {
  const [message] = Array.isArray(Parameters['Messages'])
    ? Parameters['Messages'].map((one: unknown) => ({ ...(typeof one === 'object' ? one : {}) }))
    : [];
  const said = Parameters['Text'] ?? Parameters['SSML'] ?? textIn(message);
  if (typeof said === 'string') return `“${plain(said) || '…'}”`;
  return Object.values(Parameters).map(shortly).filter(Boolean).slice(0, 3).join(' · ') || Type;
}

const textIn = (message: object | undefined): unknown =>
  message === undefined ? undefined : 'Text' in message ? message.Text : 'SSML' in message ? message.SSML : undefined;
const plain = (text: string) =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** A value as far as it helps a reader: names rather than whole ARNs. */
function shortly(value: unknown): string {
  if (typeof value === 'string')
    return value.startsWith('arn:') ? value.slice(Math.max(value.lastIndexOf(':'), value.lastIndexOf('/')) + 1) : value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
  return Object.entries(value)
    .filter(([, inner]) => typeof inner === 'string')
    .map(([key, inner]) => `${key} ${shortly(inner)}`)
    .slice(0, 3)
    .join(', ');
}
