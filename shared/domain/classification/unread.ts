import type { Span } from './finder.ts';
import type { Mention } from './mentions.ts';
import { wordLists } from './rules/word-lists.ts';
import type { Topic } from './vocabulary.ts';
import type { Word } from './words.ts';

const bodyWords = new Set(wordLists.body.split(' '));
const oursBefore = new Set(['my', 'his', 'her', 'their', 'mi', 'su', 'the', 'el', 'la']);

/** True when a sentence speaks of the body and no rule has read it: understatement has no keyword. */
export function hasUnreadSentence(words: readonly Word[], matters: readonly Span<Topic>[], passing: readonly Mention[]): boolean {
  const readSentences = new Set([...matters, ...passing].map((span) => words[span.from]?.sentence));
  return words.some((word, i) => bodyWords.has(word.text) && oursBefore.has(words[i - 1]?.text ?? '') && !readSentences.has(word.sentence));
}
