/** One spoken word: how rules see it, and where it stands in the original text (UTF-16 units, `end` exclusive). */
export interface Word {
  text: string;
  start: number;
  end: number;
  sentence: number;
  comma: boolean;
}

const token = /[\p{L}\p{N}\p{M}]+(?:['’ʼ`.,](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*/gu;
const fillers = new Set(['um', 'umm', 'uh', 'uhh', 'uhm', 'er', 'hmm', 'mm', 'mhm', 'ah', 'eh', 'em', 'ehm']);

/** Written out so that "I'll" never becomes "ill", nor "we're" "were". */
const shortForms: Record<string, string> = { "i'll": 'iwill', "we'll": 'wewill', "she'll": 'shewill', "he'll": 'hewill', "we're": 'weare' };

/** Two words that say one thing; rules then need only the short form. */
const joined: Record<string, string> = {
  'can not': 'cant',
  'could not': 'couldnt',
  'will not': 'wont',
  'do not': 'dont',
  'does not': 'doesnt',
  'did not': 'didnt',
  'is not': 'isnt',
  'are not': 'arent',
  'was not': 'wasnt',
  'has not': 'hasnt',
  'have not': 'havent',
  'had not': 'hadnt',
  'would not': 'wouldnt',
  'should not': 'shouldnt',
  'passed out': 'passedout',
  'passing out': 'passingout',
  'pass out': 'passout',
  'threw up': 'vomited',
  'throwing up': 'vomiting',
  'throws up': 'vomits',
  'throw up': 'vomit',
  'x ray': 'xray',
  'x rays': 'xrays',
  'er visit': 'ervisit',
};
const apart: Record<string, string> = { cannot: 'cant', unable: 'cant', xray: 'xray' };

/**
 * Splits any text into words without case, accents, apostrophes, hesitations or stutters.
 * Sentences end at . ! ? ; or a new line; a full stop inside a number does not end one.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let sentence = 0;
  let last = 0;
  let pause = false;
  for (const found of text.matchAll(token)) {
    const between = text.slice(last, found.index);
    last = found.index + found[0].length;
    if (/[.!?;\n\r¡¿]/u.test(between)) sentence += 1;
    pause ||= /[,:—–]| - /u.test(between);
    for (const part of spoken(found[0], found.index)) {
      if (fillers.has(part.text)) continue;
      add(words, { ...part, sentence, comma: pause });
      pause = part.ended ?? false;
      if (part.stopped) sentence += 1;
    }
  }
  return words;
}

interface Part {
  text: string;
  start: number;
  end: number;
  ended?: boolean;
  stopped?: boolean;
}

/** "100.4" is one word; "pain.Also" and "pain,also", as transcripts have it, are two. */
function spoken(raw: string, start: number): Part[] {
  if (/^\p{N}+[.,]\p{N}+$/u.test(raw)) return [{ text: raw.replace(',', '.'), start, end: start + raw.length }];
  return [...raw.matchAll(/[^.,]+/gu)].map((piece) => {
    const at = start + piece.index;
    const end = at + piece[0].length;
    const sign = raw[piece.index + piece[0].length];
    return { text: plain(piece[0]), start: at, end, ended: sign === ',', stopped: sign === '.' };
  });
}

function plain(raw: string): string {
  const lower = raw.toLowerCase().replace(/[’ʼ`]/gu, "'");
  const written = own(shortForms, lower) ?? lower.normalize('NFD').replace(/[\p{M}']/gu, '');
  return own(apart, written) ?? written;
}

function add(words: Word[], next: Word): void {
  const before = words.at(-1);
  const same = before?.sentence === next.sentence;
  if (before && same && before.text === next.text && !/^\d/u.test(next.text)) return;
  const pair = before && same && !next.comma ? `${before.text} ${next.text}` : '';
  const short = own(joined, pair);
  if (before && short) {
    words[words.length - 1] = { ...before, text: short, end: next.end };
    return;
  }
  words.push(next);
}

/** A caller may say "constructor"; only the table's own words count. */
function own(table: Record<string, string>, word: string): string | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
