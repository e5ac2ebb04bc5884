import { finderOf, type Span } from './finder.ts';
import * as cues from './rules/context-words.ts';
import { wordLists } from './rules/word-lists.ts';
import type { Word } from './words.ts';

/** How a red-flag word was meant. Only `live` and `gone` are about the patient as they are. */
export type Meaning = 'live' | 'gone' | 'denied' | 'past' | 'supposed' | 'office' | 'saying';

interface Place {
  from: number;
  to: number;
}

const cueFinder = finderOf<'past' | 'direct' | 'gone' | 'supposed' | 'saying'>(
  [
    { what: 'past', says: cues.longPast },
    { what: 'direct', says: cues.directPast },
    { what: 'gone', says: cues.gone },
    { what: 'supposed', says: cues.supposed },
    { what: 'saying', says: cues.sayings },
  ],
  wordLists,
);

const set = (words: readonly string[]) => new Set(words);
const [starts, listing, between, emptyAfter] = [
  set(cues.denials.starts),
  set(cues.denials.listing),
  set(cues.denials.between),
  set(cues.denials.emptyAfter),
];
const [present, returned, worry, neverLike] = [set(cues.present), set(cues.returned), set(cues.worryBefore), set(cues.neverLike)];
const [office, links] = [set(cues.officeTalk), set(cues.officeLinks)];
const turns = set(cues.denials.turns);
const orWords = set(['or', 'nor', 'ni', 'o']);

/** Says how one place of the message is meant. `symptoms` are all places that hold a red-flag word, for lists of denials. */
export function meanings(words: readonly Word[], symptoms: readonly Place[]): (place: Place) => Meaning {
  const cuesNear = nearby(words, cueFinder(words));
  const covered = new Uint8Array(words.length);
  for (const place of symptoms) covered.fill(1, place.from, place.to);
  return (place) => {
    const near = cuesNear(place);
    if (near.some((cue) => cue.what === 'saying' && cue.from <= place.from && cue.to >= place.to)) return 'saying';
    if (isDenied(words, place, covered)) return 'denied';
    if (isPast(words, place, near)) return 'past';
    if (isSupposed(words, place, near)) return 'supposed';
    if (isOffice(words, place)) return 'office';
    return isGone(words, place, near) ? 'gone' : 'live';
  };
}

const reach = 40;

/** Cues of the same sentence within forty words; kept in bins, so that one endless sentence costs no more than many. */
function nearby<T>(words: readonly Word[], found: readonly Span<T>[]): (place: Place) => Span<T>[] {
  const bins = Map.groupBy(found, (cue) => Math.floor(cue.from / reach));
  return (place) => {
    const bin = Math.floor(place.from / reach);
    const around = [bin - 1, bin, bin + 1].flatMap((one) => bins.get(one) ?? []);
    return around.filter((cue) => words[cue.from]?.sentence === words[place.from]?.sentence && Math.abs(cue.from - place.from) <= reach);
  };
}

function isDenied(words: readonly Word[], place: Place, covered: Uint8Array): boolean {
  const sentence = words[place.from]?.sentence;
  let [comma, and] = [false, false];
  for (let i = place.from - 1; i >= Math.max(0, place.from - 14); i -= 1) {
    const word = words[i];
    if (!word || word.sentence !== sentence) return false;
    comma ||= words[i + 1]?.comma === true;
    if (starts.has(word.text)) return denies(words, i, place, { comma, and });
    if (turns.has(word.text) || (!between.has(word.text) && covered[i] !== 1)) return false;
    and ||= word.text === 'and' || word.text === 'y';
  }
  return false;
}

function denies(words: readonly Word[], start: number, place: Place, said: { comma: boolean; and: boolean }): boolean {
  const [no, next] = [words[start], words[start + 1]];
  if (!no || !next || next.comma || emptyAfter.has(next.text)) return false;
  if (no.text === 'never' && words.slice(place.to, place.to + 2).some((word) => neverLike.has(word.text))) return false;
  if (listing.has(no.text)) return true;
  if (said.and) return false;
  return !said.comma || words.slice(start, place.to + 6).some((word) => word.sentence === no.sentence && orWords.has(word.text));
}

function isPast(words: readonly Word[], place: Place, near: readonly Span<string>[]): boolean {
  const direct = near.some((cue) => cue.what === 'direct' && cue.to <= place.from && place.from - cue.to <= 3);
  if (direct) return true;
  const long = near.filter((cue) => cue.what === 'past' && distance(cue, place) <= 8 && !overlaps(cue, place));
  return long.some((cue) => {
    const [from, to] = [Math.min(cue.from, place.from), Math.max(cue.to, place.to)];
    const inside = words.slice(Math.max(0, from - 4), to).some((word) => word.sentence === words[from]?.sentence && present.has(word.text));
    const after = words.slice(to, to + 6).some((word) => word.sentence === words[from]?.sentence && returned.has(word.text));
    return !inside && !after;
  });
}

function isSupposed(words: readonly Word[], place: Place, near: readonly Span<string>[]): boolean {
  const cue = near.find((one) => one.what === 'supposed' && one.from < place.from && place.from - one.to <= 5);
  return cue !== undefined && !worry.has(words[cue.from - 1]?.text ?? '');
}

/** "The bill for the broken arm": an office word, a link and the symptom, and nothing of the present in the sentence. */
function isOffice(words: readonly Word[], place: Place): boolean {
  const sentence = words[place.from]?.sentence;
  const before = words.slice(Math.max(0, place.from - 12), place.from).filter((word) => word.sentence === sentence);
  const start = before.findLastIndex((word) => office.has(word.text));
  if (start < 0 || !before.slice(start).some((word) => links.has(word.text))) return false;
  const whole = words.slice(Math.max(0, place.from - 12), place.to + 10).filter((word) => word.sentence === sentence);
  const weak = set(['has', 'is', 'im', 'am', 'its', 'are', 'since', 'yesterday', 'back', 'morning', 'every', 'shes', 'hes', 'getting']);
  return !whole.some((word) => present.has(word.text) && !weak.has(word.text));
}

function isGone(words: readonly Word[], place: Place, near: readonly Span<string>[]): boolean {
  const cue = near.find((one) => one.what === 'gone' && distance(one, place) <= 8 && !overlaps(one, place));
  if (!cue) return false;
  const sentence = words[place.from]?.sentence;
  const after = words.slice(Math.max(cue.to, place.to), cue.to + 12).filter((word) => word.sentence === sentence);
  return !after.some((word) => word.text === 'but' || word.text === 'pero' || (returned.has(word.text) && word.text !== 'ahora'));
}

function distance(a: Place, b: Place): number {
  return a.from >= b.to ? a.from - b.to : b.from - a.to;
}

function overlaps(a: Place, b: Place): boolean {
  return a.from < b.to && b.from < a.to;
}
