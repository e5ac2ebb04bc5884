import type { HistoryEntry } from '../../shared/domain/work-item/history.ts';
import { Happening } from '../../shared/domain/work-item/history.ts';
import type { Page } from '../../shared/domain/work-item/page.ts';
import { callHops } from './call-hops.ts';
import { hopTitles } from './hop-titles.ts';
import type { Hop, Trail } from './page-state.ts';
import type { Records } from './records.ts';

const linkMinutes = 10;

/** One item through every hop, from the first ring to the last touch, as it is written down. Throws WORK_ITEM_NOT_FOUND. */
export async function trailOf({ items, contacts, recordings }: Records, id: string): Promise<Trail> {
  const item = await items.get(id);
  const [contact, words, history, timers] = await Promise.all([
    contacts.find(item.contactId),
    items.words(id),
    items.history(id),
    items.timersOf(id),
  ]);
  const pages = await Promise.all(Array.from({ length: item.escalation?.pages ?? 0 }, (_, n) => items.page(id, n + 1)));
  const { transcript, evidence = [], transcriptConfidence, recordingKey } = words;
  return {
    item,
    hops: [
      ...(contact ? callHops(contact, item) : []),
      ...history.map(hopOf),
      ...pages.flatMap((page) => (page ? pinHop(page) : [])),
    ].toSorted(asItHappened),
    words: {
      ...(transcript !== undefined && { transcript }),
      ...(transcriptConfidence !== undefined && { confidence: transcriptConfidence }),
      spans: evidence,
    },
    timers: timers.map(({ kind, fireAt }) => ({ kind, at: Date.parse(fireAt) })),
    ...(recordingKey !== undefined && { recordingLink: await recordings.audioLink(recordingKey, linkMinutes) }),
  };
}

/** Hops of one moment keep the order of a life. */
const asItHappened = (a: Hop & { rank?: number }, b: Hop & { rank?: number }) => a.at - b.at || (a.rank ?? -1) - (b.rank ?? -1);

function hopOf({ at, what, state, by, touch, details = {} }: HistoryEntry): Hop & { rank: number } {
  const parts = touch
    ? [
        `Attempted: ${touch.attempted}`,
        `Completed: ${touch.completed}`,
        `Patient said: ${touch.patientSaid}`,
        `Remains open: ${touch.remainsOpen}`,
      ]
    : [];
  const codes = Object.entries(details).map(([name, value]) => `${name}: ${value}`);
  return {
    at: Date.parse(at),
    title: hopTitles[what],
    details: [...parts, ...codes],
    state,
    ...(by !== undefined && { by }),
    rank: Happening.options.indexOf(what),
  };
}

/** What the history does not repeat of a page: that the PIN was keyed on that call. */
function pinHop({ verifiedAt, person, n }: Page): Hop[] {
  return verifiedAt ? [{ at: Date.parse(verifiedAt), title: 'PIN keyed', details: [`page: ${n}`], by: person }] : [];
}
