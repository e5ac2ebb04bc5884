import { Happening, type HistoryEntry } from '../../shared/domain/work-item/history.ts';

/** Orders a history for people: by time, and what one event brought about at the same moment in the order of an item's life. */
export function asItHappened(a: HistoryEntry, b: HistoryEntry): number {
  const rank = ({ what }: HistoryEntry) => Happening.options.indexOf(what);
  return Date.parse(a.at) - Date.parse(b.at) || rank(a) - rank(b);
}
