import { describe, expect, it } from '@jest/globals';
import { afterTheCall, endOf, functionsOn, recordingSaved, stateOf, transcriptReady, type Ports } from '../../support/first-hour.ts';
import { Stopped, stopAtEveryCall } from '../../support/interrupted.ts';
import { transcriptFile } from '../../support/transcripts.ts';
import { after } from '../../support/work-items.ts';

const events = {
  disconnected: (ports: Ports) => functionsOn(ports).ended(endOf()),
  completed: (ports: Ports) =>
    functionsOn(ports).ended(endOf({ eventId: 'event-completed', eventType: 'COMPLETED', at: after({ seconds: 1 }).toString() })),
  recorded: (ports: Ports) => functionsOn(ports).recorded(recordingSaved),
  transcribed: (ports: Ports) => functionsOn(ports).understood(transcriptReady),
};
type EventName = keyof typeof events;
const names = Object.keys(events) as EventName[];

const calls = {
  'a message': { contact: { messageRegisteredAt: after({ seconds: -40 }).toString() } },
  'a message after the medical key': { contact: { messageRegisteredAt: after({ seconds: -40 }).toString(), medicalKey: true } },
  'a message that no function of ours registered': { contact: null },
  'a message from a withheld number': { contact: { callerNumber: undefined, messageRegisteredAt: after({ seconds: -40 }).toString() } },
};
const transcript = transcriptFile('My mother fell and hit her head. She is confused.');
const aNight = (name: keyof typeof calls) => afterTheCall({ ...calls[name], transcript }).ports;

/** What must come out the same in any order; versions, and the rows that only one order has, may differ. */
async function outcome(ports: Ports) {
  const { item, words, timers, contacts, history, transcriptions } = await stateOf(ports);
  const { version, changedAt, taskContactId, reasons, ...settled } = item ?? {};
  return {
    settled,
    words,
    timers,
    contacts,
    transcriptions,
    happened: history.map(({ what }) => what).sort(),
    handled: ports.urgent.sent.length > 0,
  };
}

function orders<Value>(values: readonly Value[]): Value[][] {
  return values.length < 2 ? [[...values]] : values.flatMap((first, at) => orders(values.toSpliced(at, 1)).map((rest) => [first, ...rest]));
}

describe.each(Object.keys(calls) as (keyof typeof calls)[])('%s', (name) => {
  it('ends the same in every order of its events, each told twice', async () => {
    const usual = aNight(name);
    for (const event of names) await events[event](usual);
    const expected = await outcome(usual);
    expect(expected.settled).toMatchObject({ kind: 'message', hasRecording: true, hasTranscript: true });

    for (const order of orders(names)) {
      const ports = aNight(name);
      for (const event of [...order, ...order]) await events[event](ports);
      expect({ order, ...(await outcome(ports)) }).toEqual({ order, ...expected });
    }
  });

  it('ends the same when all of its events come at once', async () => {
    const usual = aNight(name);
    for (const event of names) await events[event](usual);
    const ports = aNight(name);
    await Promise.all(names.toReversed().map((event) => events[event](ports)));
    expect(await outcome(ports)).toEqual(await outcome(usual));
  });

  it.each(names)('%s, stopped before or after any call it makes, is made good by the next delivery', async (stopped) => {
    const earlier = names.slice(0, names.indexOf(stopped));
    const usual = aNight(name);
    for (const event of [...earlier, stopped]) await events[event](usual);
    const expected = await stateOf(usual);

    for (const moment of ['before', 'after'] as const) {
      const made = await stopAtEveryCall(moment, async (stop) => {
        const ports = aNight(name);
        for (const event of earlier) await events[event](ports);
        await events[stopped](stop(ports)).catch((error: unknown) => {
          if (!(error instanceof Stopped)) throw error;
        });
        await events[stopped](ports);
        expect(await stateOf(ports)).toEqual(expected);
      });
      expect(made).toBeGreaterThan(0);
    }
  });
});
