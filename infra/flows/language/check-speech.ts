import type { Finding } from './finding.ts';
import { finding } from './finding.ts';
import type { AnyFlow } from './flow-json.ts';

const most = { billed: 3_000, total: 6_000 };

/** What is said is short enough to be spoken, and its markup is whole. */
export function checkSpeech({ Actions }: AnyFlow): Finding[] {
  return Actions.flatMap(({ Parameters }, index) => {
    const messages: readonly unknown[] = Array.isArray(Parameters['Messages']) ? Parameters['Messages'] : [];
    const where = `$.Actions[${index}].Parameters`;
    return [
      ...checkWords(Parameters, where),
      ...messages.flatMap((message, at) => checkWords({ ...(typeof message === 'object' ? message : {}) }, `${where}.Messages[${at}]`)),
    ];
  });
}

function checkWords(said: Readonly<Record<string, unknown>>, where: string): Finding[] {
  return ['Text', 'SSML'].flatMap((source) => {
    const words = said[source];
    if (typeof words !== 'string') return [];
    const long = billed(words).length > most.billed || words.length > most.total;
    const torn = source === 'SSML' && words.startsWith('<') && !isMarkup(words);
    return [
      ...(long ? [finding('speech', `${where}.${source}`, 'More than 3,000 characters are not spoken.')] : []),
      ...(torn ? [finding('markup', `${where}.${source}`, 'The SSML is not one whole <speak> element.')] : []),
    ];
  });
}

const billed = (words: string) => words.replace(/<[^>]*>/g, '');

/** One <speak> element, whose tags close in order. A value put in for a path is not seen here. */
function isMarkup(ssml: string): boolean {
  const open: string[] = [];
  for (const [, close, name = '', , self] of ssml.matchAll(/<(\/?)([\w:-]+)([^>]*?)(\/?)>/g)) {
    if (close && open.pop() !== name) return false;
    if (!close && !self) open.push(name);
  }
  return open.length === 0 && /^\s*<speak[\s>][^]*<\/speak>\s*$/.test(ssml) && !/&(?!(amp|lt|gt|quot|apos|#\w+);)/.test(ssml);
}
