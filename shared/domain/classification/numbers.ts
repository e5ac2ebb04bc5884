import type { Word } from './words.ts';

const units: Record<string, number> = {};
'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
  .split(' ')
  .forEach((word, value) => (units[word] = value));
'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve'
  .split(' ')
  .forEach((word, value) => (units[word] = value));
Object.assign(units, { un: 1, una: 1, a: 1, an: 1, oh: 0, couple: 2, few: 3, pair: 2 });
const tens: Record<string, number> = {
  twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
  treinta: 30, cuarenta: 40, cincuenta: 50, sesenta: 60, setenta: 70, ochenta: 80, noventa: 90,
}; // prettier-ignore
const hundreds: Record<string, number> = {
  hundred: 100,
  cien: 100,
  ciento: 100,
  doscientos: 200,
  trescientos: 300,
  cuatrocientos: 400,
  quinientos: 500,
};

export interface Counted {
  value: number;
  from: number;
  to: number;
}

function unit(word: string | undefined): number | undefined {
  return word !== undefined && Object.hasOwn(units, word) ? units[word] : undefined;
}

function ten(word: string | undefined): number | undefined {
  return word !== undefined && Object.hasOwn(tens, word) ? tens[word] : undefined;
}

function digits(word: string | undefined): number | undefined {
  return word !== undefined && /^\d{1,4}(\.\d{1,2})?$/u.test(word) ? Number(word) : undefined;
}

/** A number under a hundred in words, and how many words it takes. */
function small(words: readonly Word[], at: number): { value: number; to: number } | undefined {
  const base = ten(words[at]?.text);
  if (base === undefined) {
    const single = unit(words[at]?.text);
    return single === undefined ? undefined : { value: single, to: at + 1 };
  }
  const joint = words[at + 1]?.text === 'y' ? at + 2 : at + 1;
  const rest = unit(words[joint]?.text);
  return rest !== undefined && rest > 0 && rest < 10 && words[joint]?.text.length !== 1
    ? { value: base + rest, to: joint + 1 }
    : { value: base, to: at + 1 };
}

function hundred(word: string | undefined): number | undefined {
  return word !== undefined && Object.hasOwn(hundreds, word) ? hundreds[word] : undefined;
}

/** "a hundred and four", "one oh one", "one eighty", "ciento dos", "treinta y nueve". */
function whole(words: readonly Word[], at: number): { value: number; to: number } | undefined {
  const alone = hundred(words[at]?.text);
  if (alone !== undefined) return withRest(words, at + 1, alone);
  const first = small(words, at);
  if (!first) return undefined;
  if (words[first.to]?.text === 'hundred') return withRest(words, first.to + 1, first.value * 100);
  if (first.value < 1 || first.value > 9 || first.to !== at + 1 || words[at]?.text === 'a') return first;
  const skip = words[first.to]?.text === 'oh' ? first.to + 1 : first.to;
  const second = small(words, skip);
  const spokenTogether = second && (skip > first.to ? second.value < 10 : second.value >= 10);
  return spokenTogether ? { value: first.value * 100 + second.value, to: second.to } : first;
}

function withRest(words: readonly Word[], at: number, base: number): { value: number; to: number } {
  const rest = small(words, words[at]?.text === 'and' ? at + 1 : at);
  const saidAlone = rest && words[rest.to - 1]?.text === 'a';
  return rest && !saidAlone ? { value: base + rest.value, to: rest.to } : { value: base, to: at };
}

/** The number that begins at this word, in digits or in English or Spanish words; undefined when there is none. */
function numberAt(words: readonly Word[], at: number): Counted | undefined {
  const written = digits(words[at]?.text);
  const found = written === undefined ? whole(words, at) : { value: written, to: at + 1 };
  if (!found) return undefined;
  const pointed = ['point', 'punto'].includes(words[found.to]?.text ?? '');
  const decimal = pointed ? (digits(words[found.to + 1]?.text) ?? unit(words[found.to + 1]?.text)) : undefined;
  if (decimal === undefined || decimal > 9) return { value: found.value, from: at, to: found.to };
  return { value: found.value + decimal / 10, from: at, to: found.to + 2 };
}

/** Every number of the message once, the longest reading first. */
export function numbersIn(words: readonly Word[]): Counted[] {
  const numbers: Counted[] = [];
  for (let at = 0; at < words.length;) {
    const found = numberAt(words, at);
    if (found) numbers.push(found);
    at = found ? found.to : at + 1;
  }
  return numbers;
}
