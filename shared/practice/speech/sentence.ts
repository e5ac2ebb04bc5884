import type { Language } from '../vocabulary.ts';

/** What a sentence may leave to be filled in: a word in braces, such as {practice}. */
export type Place = 'practice' | 'time' | 'clock' | 'number' | 'reason' | 'key' | 'day' | 'until' | 'count';

/** One sentence that a caller may hear: a practice may word it itself; this is what is said when it does not. */
export interface SentenceRow {
  /** What it is for, for the person who edits the settings. */
  readonly about: string;
  readonly says: Readonly<Record<Language, string>>;
  /** {practice} may stand in every sentence. */
  readonly places?: readonly Exclude<Place, 'practice'>[];
  /** What it must contain to do its work, and how to say so. */
  readonly mustSay?: { readonly pattern: RegExp; readonly message: string };
}

/** The source of a pattern for a key that stands alone: the 1 of "press 1", not those of 9 1 1. */
export const keyAlone = (key: string): string => String.raw`(?<!\d[ -]?)${key}(?![ -]?\d)`;

/** A key that the caller is told of: it stays the same whatever words stand around it. */
export const tellsKey = (key: string): SentenceRow['mustSay'] => ({
  pattern: new RegExp(key === '*' ? String.raw`\*|\bstar\b|\basterisco\b|\bestrella\b` : keyAlone(key), 'iu'),
  message: `name the key ${key}: it is the one that works here`,
});

/** Several things that must all be said, in any order; each is the source of a pattern. */
export const saysAll = (...parts: readonly string[]): RegExp => new RegExp(parts.map((part) => `(?=[^]*(?:${part}))`).join(''), 'iu');
