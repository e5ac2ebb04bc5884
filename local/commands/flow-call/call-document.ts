import type { CallEvent } from '../../connect/call-event.ts';
import type { PlayedCall } from './play-call.ts';

/** The call as one JSON document: what was heard, what happened, and how it was left. Times are seconds from the first event. */
export function callDocument({ type, events, contact, others, calledBack, recording, faults, gaveUp }: PlayedCall, flow: string) {
  const start = events[0]?.at ?? 0;
  const at = (time: number) => (time - start) / 1_000;
  const timed = (happened: readonly CallEvent[]) => happened.map((event) => ({ ...event, at: at(event.at) }));
  const told = <T extends CallEvent['type']>(kind: T) =>
    events.flatMap((event) => (isOf(event, kind) ? [{ ...event, at: at(event.at) }] : []));
  return {
    flow,
    type,
    startedAt: new Date(start).toISOString(),
    seconds: at(events.at(-1)?.at ?? start),
    heard: events.flatMap((event) =>
      (event.type === 'prompt' || event.type === 'told') && event.text !== '' ? [{ at: at(event.at), text: event.text }] : [],
    ),
    functions: told('function'),
    queues: told('queued').map(({ queue }) => queue),
    transfers: told('transfer'),
    tasks: told('task'),
    callbacks: told('callback'),
    attributes: contact.attributes,
    tags: contact.tags,
    recording: recording && {
      seconds: (recording.stoppedAt - recording.startedAt) / 1_000,
      words: recording.patient.map(({ text }) => text).join(' '),
    },
    contacts: [contact, ...others].map(({ id, channel, initiation, customer, system }) => ({ id, channel, initiation, customer, system })),
    calledBack: calledBack.map((back) => ({
      number: back.contact.customer,
      ended: back.contact.disconnectReason,
      events: timed(back.events),
    })),
    ended: contact.disconnectReason,
    gaveUp,
    notes: told('note').map(({ text }) => text),
    faults,
    events: timed(events),
  };
}

function isOf<T extends CallEvent['type']>(event: CallEvent, type: T): event is Extract<CallEvent, { type: T }> {
  return event.type === type;
}
