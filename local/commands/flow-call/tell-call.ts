import type { CallEvent } from '../../connect/call-event.ts';
import type { PlayedCall } from './play-call.ts';

/** How a played call is told. */
export interface Telling {
  /** What people call something that flows name by ARN or id. */
  readonly nameOf: (id: string) => string;
  /** Every block as well. */
  readonly blocks: boolean;
}

/** The call as lines of text, each with its time from the answer (or the first ring). */
export function tellCall(call: PlayedCall, telling: Telling): string[] {
  const start = call.events[0]?.at ?? 0;
  const told = (events: readonly CallEvent[]) =>
    events.flatMap((event) => {
      const line = lineOf(event, telling);
      return line === undefined ? [] : [`${clockOf(event.at - start).padStart(8)}  ${line}`];
    });
  const back = call.calledBack.flatMap(({ contact, events }) => ['', `Call-back to ${contact.customer}:`, ...told(events)]);
  return [...told(call.events), ...back, '', ...endOf(call)];
}

/** Minutes and tenths of seconds. */
function clockOf(ms: number): string {
  const tenths = Math.round(ms / 100);
  return `${Math.floor(tenths / 600)}:${((tenths % 600) / 10).toFixed(1).padStart(4, '0')}`;
}

function lineOf(event: CallEvent, { nameOf, blocks }: Telling): string | undefined {
  switch (event.type) {
    case 'prompt':
      return event.text === '' ? `silence for ${event.ms / 1_000} seconds` : `hears    ${event.text}`;
    case 'told':
      return `hears    ${event.text} (${event.by})`;
    case 'pressed':
      return `presses  ${event.key}${event.heeded ? '' : ' (nobody asked for a key)'}`;
    case 'said':
      return `says     ${event.text}`;
    case 'whisper':
      return `(${event.agent} hears: ${event.text})`;
    case 'function':
      return `calls    ${nameOf(event.arn)} ${JSON.stringify(event.parameters)}: ${event.failed ?? 'it answers'}`;
    case 'block':
      return blocks ? `[${event.flow}: ${event.block}] ${event.action}` : undefined;
    case 'branch':
      return branchOf(event, blocks);
    default:
      return happeningOf(event);
  }
}

/** Failures are told always: they are what somebody looks for. A value that nothing was said for is an everyday matter. */
function branchOf({ block, branch, to, because }: Extract<CallEvent, { type: 'branch' }>, blocks: boolean): string | undefined {
  if (because !== undefined && (blocks || branch !== 'NoMatchingCondition'))
    return `branch   ${block} takes ${branch} to ${to}: ${because}`;
  return blocks ? `         ${branch} to ${to}` : undefined;
}

type Rest = Exclude<CallEvent, { type: 'prompt' | 'told' | 'pressed' | 'said' | 'whisper' | 'function' | 'block' | 'branch' }>;

function happeningOf(event: Rest): string | undefined {
  switch (event.type) {
    case 'listening':
      return event.stores || event.keys.length > 0 ? `is asked for ${event.stores ? 'digits' : event.keys.join(', ')}` : undefined;
    case 'recording':
      return `recording ${event.on ? 'on' : 'off'}`;
    case 'people-recorded':
      return `${event.people.join(' and ')} would be recorded (no file is made here)`;
    case 'attributes':
      return `attributes ${JSON.stringify(event.attributes)}`;
    case 'tags':
      return `tags ${JSON.stringify(event.tags)}`;
    case 'task':
      return `task "${event.name}" ${JSON.stringify(event.attributes)}${event.delayMs > 0 ? ` in ${event.delayMs / 1_000} seconds` : ''}`;
    case 'callback':
      return `call-back to ${event.number} by ${event.queue}, in ${event.delayMs / 1_000} seconds`;
    case 'queued':
      return `waits in ${event.queue}`;
    default:
      return peopleOf(event);
  }
}

type People = Exclude<
  Rest,
  { type: 'listening' | 'recording' | 'people-recorded' | 'attributes' | 'tags' | 'task' | 'callback' | 'queued' }
>;

function peopleOf(event: People): string {
  switch (event.type) {
    case 'agent-joined':
      return `${event.agent} is there`;
    case 'agent-left':
      return `${event.agent} has hung up`;
    case 'hold':
      return event.on ? `${event.agent} puts the caller on hold` : `${event.agent} is back`;
    case 'transfer':
      return `transfer to ${event.to}: ${event.outcome}${event.recording ? ', RECORDING IS ON' : ''}`;
    case 'fault':
      return `FAULT    ${event.message}`;
    case 'note':
      return `note     ${event.text}`;
    case 'ended':
      return `ends: ${event.reason}`;
    default:
      return event.type;
  }
}

function endOf({ contact, recording, others, faults, gaveUp }: PlayedCall): string[] {
  const attributes = Object.entries(contact.attributes).map(([key, value]) => `${key}=${value}`);
  const words = recording?.patient.map(({ text }) => text).join(' ');
  return [
    ...(gaveUp ? ['The caller gave up; the flow would have gone on.'] : []),
    `Ended: ${contact.disconnectReason}.`,
    ...(attributes.length > 0 ? [`Attributes: ${attributes.join(', ')}`] : []),
    ...(recording
      ? [`Recorded: ${(recording.stoppedAt - recording.startedAt) / 1_000} seconds${words ? `, "${words}"` : ', nothing said'}.`]
      : []),
    ...others.map(({ channel, initiation, id }) => `Made: ${channel === 'TASK' ? 'a task' : initiation.toLowerCase()} (contact ${id}).`),
    ...faults.map((fault) => `Fault: ${fault}`),
  ];
}
