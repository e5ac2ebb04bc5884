import { meanings, type Meaning } from './context.ts';
import { countedConditions } from './counted-conditions.ts';
import { finderOf } from './finder.ts';
import { measurementsIn } from './measurements.ts';
import { concepts } from './rules/concepts.ts';
import { conditions } from './rules/conditions.ts';
import { saysOf, type Concept } from './rules/rule.ts';
import { wordLists } from './rules/word-lists.ts';
import type { Topic, Urgency } from './vocabulary.ts';
import type { Word } from './words.ts';

/** A clinical word or number of the message, how it was meant, and the urgency that remains of it. */
export interface Mention {
  rule: string;
  topic: Topic;
  urgency: Urgency;
  meaning: Meaning;
  from: number;
  to: number;
}

const conceptFinder = finderOf<Concept>(
  concepts.map((concept) => ({ what: concept, says: saysOf(concept) })),
  wordLists,
);
const conditionFinder = finderOf<string>(
  conditions.map((condition) => ({ what: condition.code, says: saysOf(condition) })),
  wordLists,
);
const planned = new Set(['next', 'scheduled', 'upcoming', 'schedule', 'tomorrow', 'reschedule', 'before', 'proxima', 'programada']);

/** All clinical mentions of a message, live or not, in the order of the text. */
export function mentionsIn(words: readonly Word[]): Mention[] {
  const conditionsSaid = conditionsOf(words);
  const found = conceptFinder(words).filter(({ what }) => (what.given ?? []).every((code) => conditionsSaid.has(code)));
  const meaningOf = meanings(words, found);
  const spoken = found.map(({ what, from, to }) => weighed(what, meaningOf({ from, to }), from, to));
  const measured = measurementsIn(words, conditionsSaid).map((one) => {
    const meaning = meaningOf(one);
    return {
      rule: one.code,
      topic: 'symptom' as const,
      urgency: one.urgency,
      meaning: meaning === 'past' ? meaning : ('live' as const),
      from: one.from,
      to: one.to,
    };
  });
  return [...spoken, ...measured].toSorted((a, b) => a.from - b.from);
}

function weighed(concept: Concept, meaning: Meaning, from: number, to: number): Mention {
  const lasting = meaning === 'gone' && concept.evenIfGone !== true;
  return {
    rule: concept.code,
    topic: concept.topic ?? 'symptom',
    urgency: lasting ? milder(concept.urgency) : concept.urgency,
    meaning,
    from,
    to,
  };
}

/** What has passed is still heard by a licensed person, one step later. */
function milder(urgency: Urgency): Urgency {
  return urgency === 'emergency' ? 'urgent' : 'same-day';
}

function conditionsOf(words: readonly Word[]): Set<string> {
  const found = conditionFinder(words);
  const meaningOf = meanings(words, []);
  const live = found.filter((one) => {
    const meaning = meaningOf(one);
    return meaning === 'live' || meaning === 'gone' || (meaning === 'past' && one.what === 'weak-defences');
  });
  const happened = live.filter((one) => one.what !== 'after-surgery' || !isPlanned(words, one.from));
  return new Set([...happened.map((one) => one.what), ...countedConditions(words)]);
}

/** An operation still to come makes nothing worse. */
function isPlanned(words: readonly Word[], at: number): boolean {
  const sentence = words[at]?.sentence;
  return words.slice(Math.max(0, at - 8), at + 8).some((word) => word.sentence === sentence && planned.has(word.text));
}
