import { writeFileSync } from 'node:fs';
import { workItemIdOf } from '../../shared/domain/work-item/work-item.ts';
import type { WorkItemStore } from '../../shared/ports/work-item-store.ts';
import { CommandMistake } from '../commands/place.ts';
import { itemsOf } from '../commands/stores.ts';
import { asItHappened } from './as-it-happened.ts';
import { placeCall } from './callers.ts';
import { answerAllPages } from './clinicians.ts';
import { readMessages, type FileMessage } from './read-messages.ts';
import { startNight, type Night } from './start-night.ts';

/** Eight callers at once, every two minutes: enough that every core of the machine has a call to work on. */
const [atOnce, secondsApart] = [8, 120] as const;
/** Enough for the recording, the transcript, its timer of three minutes, and the pages. */
const minutesAfterwards = 10;

/**
 * Recordings are short, and Connect's rates are off: while the clock stands, what spreads over seconds in a deployment comes at one moment.
 * Messages of many minutes, of which a file may hold any number, are not to run into the quota of ten calls.
 */
export const manyMessages = { sampleRate: 100, throttle: false, concurrentCalls: 1_000 } as const;

interface Outcome {
  readonly id: string;
  readonly workItemId: string;
  readonly topic: string | null;
  readonly urgency: string;
  readonly certainty: string;
  readonly team: string;
  readonly due: string;
  readonly states: readonly string[];
}

/** Plays every message of a JSONL file as a voicemail through the whole chain, and writes what became of each, in the order of the file. */
export async function playMessages(file: string, out: string): Promise<void> {
  mustBeWritable(out);
  const night = await startNight({ connect: manyMessages });
  try {
    const lines = night.opened.practices.flatMap((practice) => practice.lines.map(({ number }) => number));
    const messages = readMessages(file, lines);
    const began = performance.now();
    const contacts = await playAll(night, messages);
    const outcomes = await outcomesOf(itemsOf(night.opened.place), messages, contacts);
    writeFileSync(out, outcomes.map((outcome) => `${JSON.stringify(outcome)}\n`).join(''));
    const seconds = (performance.now() - began) / 1000;
    console.log(
      `${outcomes.length} messages in ${seconds.toFixed(1)} s (${(outcomes.length / seconds).toFixed(1)} a second); written to ${out}`,
    );
  } finally {
    await night.runtime.stop();
  }
}

/** A thousand messages take minutes: that the answer can be kept is known before. */
function mustBeWritable(out: string) {
  try {
    writeFileSync(out, '');
  } catch {
    throw new CommandMistake(`${out} cannot be written.`);
  }
}

/** Every message as a call, in the order of their times; the contact of each. */
export async function playAll({ runtime, opened }: Night, messages: readonly FileMessage[]): Promise<Map<FileMessage, string>> {
  answerAllPages(runtime, opened.practices);
  const contacts = new Map<FileMessage, string>();
  const inOrder = messages.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
  for (const [index, message] of inOrder.entries()) {
    const now = runtime.clock.now();
    const at = Math.max(message.at ?? 0, index % atOnce === 0 ? now + secondsApart * 1000 : now);
    if (at > now) await runtime.advanceTo(at);
    const call = placeCall(runtime, { from: message.from, to: message.line, key: message.key, says: message.text });
    contacts.set(message, call.contactId);
  }
  await runtime.advance(minutesAfterwards * 60_000);
  return contacts;
}

async function outcomesOf(items: WorkItemStore, messages: readonly FileMessage[], contacts: Map<FileMessage, string>): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const message of messages) {
    const item = await items.get(workItemIdOf(contacts.get(message) ?? ''));
    const history = (await items.history(item.id)).toSorted(asItHappened);
    const states = history.map(({ state }) => state).filter((state, at, all) => state !== all[at - 1]);
    const { urgency, certainty, due, owner } = item;
    outcomes.push({
      id: message.id,
      workItemId: item.id,
      topic: item.topics[0] ?? null,
      urgency,
      certainty,
      team: owner.team,
      due,
      states,
    });
  }
  return outcomes;
}
