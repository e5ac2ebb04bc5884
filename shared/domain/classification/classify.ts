import * as z from 'zod';
import { clinicalTopics } from '../../practice/vocabulary.ts';
import type { Span } from './finder.ts';
import { mentionsIn, type Mention } from './mentions.ts';
import { byWeight, type Introduction, introductionsIn, mattersIn } from './office.ts';
import { professionalRaise } from './professional-callers.ts';
import { hasUnreadSentence } from './unread.ts';
import { CallerKind, Certainty, Evidence, Topic, Urgency, worstOf } from './vocabulary.ts';
import { wordsOf, type Word } from './words.ts';

export const Classification = z.object({
  urgency: Urgency,
  certainty: Certainty,
  topics: z.array(Topic).min(1),
  callerKind: CallerKind,
  evidence: z.array(Evidence),
  reasons: z.array(z.string()),
});
export type Classification = z.infer<typeof Classification>;

export interface Message {
  text: string;
  /** BCP 47, as the transcriber heard it; anything but English and Spanish is unknown. */
  language: string;
  /** The caller pressed the key for anything medical. It only raises. */
  medicalKey: boolean;
  /** Seconds of speech, when known. */
  speechSeconds?: number;
  /** Mean confidence of the transcript, 0 to 1, when known. */
  transcriptConfidence?: number;
}

interface Reading {
  words: Word[];
  live: Mention[];
  passing: Mention[];
  matters: Span<Topic>[];
  introductions: Introduction[];
}

const enoughWords = 3;
const enoughSeconds = 1;
const enoughConfidence = 0.6;
const evidenceKept = 40;
const topicsKept = 6;

/**
 * Sorts one message: the worst thing said decides, and what is not understood is clinical until a person has listened.
 * Pure and total: any string gives an answer. Rules may only make handling faster, so nothing here lowers what another
 * live mention gives.
 */
export function classify(message: Message): Classification {
  const reading = read(message.text);
  const professional = professionalRaise(reading.words, reading.introductions, reading.live, reading.matters);
  const doubts = doubtsAbout(message, reading, professional !== undefined);
  const found = [...reading.live.map((mention) => mention.urgency), ...(professional ? [professional.urgency] : [])];
  const floor: Urgency = doubts.length > 0 ? 'same-day' : 'routine';
  const urgency = found.reduce(worstOf, floor);
  return {
    urgency,
    certainty: doubts.length > 0 ? 'unsure' : 'sure',
    topics: topicsOf(reading),
    callerKind: reading.introductions[0]?.kind ?? 'patient',
    evidence: evidenceOf(reading, professional?.caller),
    reasons: [...reasonsOf(reading.live, urgency), ...(professional ? [professional.reason] : []), ...doubts],
  };
}

function read(text: string): Reading {
  const words = wordsOf(text);
  const mentions = mentionsIn(words).filter((mention) => mention.meaning !== 'saying');
  const live = mentions.filter(({ meaning }) => meaning === 'live' || meaning === 'gone');
  const supposed = mentions
    .filter(({ meaning }) => meaning === 'supposed')
    .map((mention): Mention => ({ ...mention, urgency: 'same-day' }));
  const passing = mentions.filter(({ meaning }) => meaning === 'denied' || meaning === 'past' || meaning === 'office');
  return { words, live: [...live, ...supposed], passing, matters: mattersIn(words), introductions: introductionsIn(words) };
}

/** Why a person has to listen before this may count as understood. */
function doubtsAbout(message: Message, { words, live, passing, matters }: Reading, professional: boolean): string[] {
  const silent = live.length === 0 && matters.length === 0 && !professional;
  const doubts = {
    'too-short': words.length < enoughWords || (message.speechSeconds ?? enoughSeconds) < enoughSeconds,
    'unknown-language': !/^(en|es)\b/iu.test(message.language),
    'transcript-doubtful': (message.transcriptConfidence ?? 1) < enoughConfidence,
    'nothing-understood': silent && passing.length === 0,
    'only-in-passing': silent && passing.length > 0,
    'sentence-not-understood': live.length === 0 && matters.length > 0 && hasUnreadSentence(words, matters, passing),
    'medical-key': message.medicalKey && live.length === 0,
  };
  return Object.entries(doubts).flatMap(([reason, holds]) => (holds ? [reason] : []));
}

/** Symptoms before medicines, both before the office. */
function topicsOf({ live, matters }: Reading): Topic[] {
  const clinical = Urgency.options.flatMap((urgency) => {
    const here = live.filter((mention) => mention.urgency === urgency);
    const [symptoms, questions] = [here.filter((mention) => mention.rule !== 'clinical-question'), here];
    return [symptoms, questions].flatMap((some) => clinicalTopics.filter((topic) => some.some((mention) => mention.topic === topic)));
  });
  const topics = [...new Set([...clinical, ...byWeight(matters)])].slice(0, topicsKept);
  return topics.length > 0 ? topics : ['other'];
}

/** The codes of the rules that gave the urgency, each once. */
function reasonsOf(live: readonly Mention[], urgency: Urgency): string[] {
  return [...new Set(live.filter((mention) => mention.urgency === urgency).map((mention) => mention.rule))];
}

/** Spans of the original text: the worst first, then what was only mentioned, then office matters; at most forty. */
function evidenceOf({ words, live, passing, matters }: Reading, caller: Introduction | undefined): Evidence[] {
  const worst = Urgency.options.flatMap((urgency) => live.filter((mention) => mention.urgency === urgency));
  const said = [
    ...worst.map(({ rule, from, to }) => ({ rule, from, to })),
    ...(caller ? [{ rule: `caller:${caller.kind}`, from: caller.place.from, to: caller.place.to }] : []),
    ...passing.map(({ rule, meaning, from, to }) => ({ rule: `${meaning}:${rule}`, from, to })),
    ...matters.map(({ what, from, to }) => ({ rule: what, from, to })),
  ];
  return said.slice(0, evidenceKept).map(({ rule, from, to }) => ({ start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0, rule }));
}
