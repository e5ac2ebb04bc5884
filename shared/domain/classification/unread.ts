import type { Span } from './finder.ts';
import type { Mention } from './mentions.ts';
import { illnessWords, medicineEndings } from './rules/soft-clinical-words.ts';
import { wordLists } from './rules/word-lists.ts';
import type { Topic } from './vocabulary.ts';
import type { Word } from './words.ts';

const bodyWords = new Set(wordLists.body.split(' '));
const illness = new Set(illnessWords);
const ours = new Set(['my', 'his', 'her', 'their', 'mi', 'su', 'the', 'el', 'la']);

/** An office word in a small part of a long story does not tell what the story is. */
const leastRead = 0.2;

/**
 * True when a sentence speaks of body, illness or medicine and neither an office matter nor a dismissed symptom explains
 * why: understatement has no keyword.
 */
export function hasUnreadSentence(words: readonly Word[], matters: readonly Span<Topic>[], passing: readonly Mention[]): boolean {
  const read = new Set([...matters, ...passing].map((span) => words[span.from]?.sentence));
  const known = words.filter((word) => read.has(word.sentence)).length;
  if (known < words.length * leastRead) return true;
  return words.some((word, i) => !read.has(word.sentence) && isClinical(word.text, words[i - 1]?.text ?? ''));
}

function isClinical(word: string, before: string): boolean {
  return illness.has(word) || medicineEndings.test(word) || (bodyWords.has(word) && ours.has(before));
}
