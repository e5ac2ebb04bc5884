import type { Counted } from './numbers.ts';
import { numbersIn } from './numbers.ts';
import type { Urgency } from './vocabulary.ts';
import type { Word } from './words.ts';

/** A number with a meaning: what was measured, where it was said, and how soon it must be heard. */
export interface Measured {
  code: string;
  urgency: Urgency;
  from: number;
  to: number;
}

/** What is known of the patient that changes what a number means. */
export type Conditions = ReadonlySet<string>;

const cues = {
  temperature:
    /^(fever|feverish|temp|temperature|thermometer|degrees?|fiebre|calentura|temperatura|grados|fahrenheit|celsius|centigrados)$/u,
  sugar: /^(sugars?|glucose|azucar|glucosa|cgm|dexcom|libre|glucometer)$/u,
  oxygen: /^(oxygen|sats?|saturation|oximeter|ox|spo2|oxigeno|saturacion|oximetro)$/u,
  pulse: /^(pulse|bpm|pulso|heartbeat|heartrate)$/u,
  pressure: /^(pressure|bp|presion|systolic)$/u,
};

function near(words: readonly Word[], at: Counted, cue: RegExp, before = 7, after = 3): boolean {
  const sentence = words[at.from]?.sentence;
  return words.slice(Math.max(0, at.from - before), at.to + after).some((word) => word.sentence === sentence && cue.test(word.text));
}

/** Fahrenheit, or nothing when the number cannot be a person's temperature. */
function fahrenheit(words: readonly Word[], at: Counted): number | undefined {
  const said = near(words, at, cues.temperature);
  const decimal = !Number.isInteger(at.value);
  if (at.value >= 34 && at.value <= 43 && (said || decimal) && !near(words, at, /^(years?|weeks?|anos|semanas|old)$/u, 0, 2))
    return at.value * 1.8 + 32;
  return at.value >= 93 && at.value <= 110 && (said || (decimal && at.value >= 99)) ? at.value : undefined;
}

/** AAP: under three months 100.4 F; 3 to 6 months 101; any age 104. CDC: pregnancy, weak defences 100.4. After an operation 101. */
const feverLimits: readonly { given: string | undefined; from: number; code: string }[] = [
  { given: 'young-infant', from: 100.4, code: 'infant-fever' },
  { given: 'weak-defences', from: 100.4, code: 'weak-defences-fever' },
  { given: 'pregnant', from: 100.4, code: 'pregnancy-fever' },
  { given: 'after-birth', from: 100.4, code: 'after-birth-fever' },
  { given: 'after-surgery', from: 101, code: 'after-surgery-fever' },
  { given: 'infant', from: 101, code: 'infant-fever' },
  { given: undefined, from: 103, code: 'high-fever' },
];

function temperature(words: readonly Word[], at: Counted, conditions: Conditions): Measured | undefined {
  const degrees = fahrenheit(words, at);
  if (degrees === undefined) return undefined;
  // Thermometers are read to a tenth; 38 C is 100.4 F.
  const rounded = Math.round(degrees * 10) / 10;
  const limit = feverLimits.find((row) => (row.given === undefined || conditions.has(row.given)) && rounded >= row.from);
  if (limit) return { code: limit.code, urgency: 'urgent', from: at.from, to: at.to };
  if (rounded < 95.5) return { code: 'low-temperature', urgency: 'urgent', from: at.from, to: at.to };
  return rounded >= 99.5 ? { code: 'fever', urgency: 'same-day', from: at.from, to: at.to } : undefined;
}

/** Below 70 mg/dL is low, below 54 dangerous (ADA levels 1 and 2); over 300 high. */
function sugar(words: readonly Word[], at: Counted): Measured | undefined {
  if (!near(words, at, cues.sugar, 8) || near(words, at, /^(a1c|units?|mg|milligrams?|unidades)$/u, 1, 2)) return undefined;
  if (at.value >= 20 && at.value < 54) return { code: 'sugar-very-low', urgency: 'emergency', from: at.from, to: at.to };
  if (at.value >= 54 && at.value < 70) return { code: 'sugar-low', urgency: 'urgent', from: at.from, to: at.to };
  if (at.value > 300 && at.value <= 1500) return { code: 'sugar-high', urgency: 'urgent', from: at.from, to: at.to };
  return at.value >= 70 && at.value <= 300 ? { code: 'sugar', urgency: 'same-day', from: at.from, to: at.to } : undefined;
}

function oxygen(words: readonly Word[], at: Counted): Measured | undefined {
  if (!near(words, at, cues.oxygen, 9) || near(words, at, /^(liters?|litros?)$/u, 0, 1)) return undefined;
  if (at.value >= 50 && at.value < 90) return { code: 'oxygen-very-low', urgency: 'emergency', from: at.from, to: at.to };
  return at.value >= 90 && at.value < 94 ? { code: 'oxygen-low', urgency: 'urgent', from: at.from, to: at.to } : undefined;
}

function pulse(words: readonly Word[], at: Counted): Measured | undefined {
  const around = words.slice(Math.max(0, at.from - 8), at.to + 4);
  const rate = around.some((word, i) => word.text === 'rate' && around[i - 1]?.text === 'heart');
  if ((!rate && !near(words, at, cues.pulse)) || near(words, at, cues.oxygen, 6)) return undefined;
  const odd = (at.value >= 120 && at.value <= 260) || (at.value >= 25 && at.value < 45);
  return odd ? { code: 'pulse-rate', urgency: 'urgent', from: at.from, to: at.to } : undefined;
}

/** 180 over 120 is a crisis (AHA); 140 over 90 or 160 over 110 is one in pregnancy. */
function pressure(words: readonly Word[], upper: Counted, lower: Counted | undefined, conditions: Conditions): Measured | undefined {
  const over = ['over', 'sobre'].includes(words[upper.to]?.text ?? '');
  const written = words[upper.to]?.start === (words[upper.to - 1]?.end ?? 0) + 1;
  const paired = lower && (over ? lower.from === upper.to + 1 : written && lower.from === upper.to && near(words, upper, cues.pressure));
  const top = upper.value;
  if (!paired) return single(words, upper);
  if (top < 50 || top > 280 || lower.value < 25 || lower.value >= top) return undefined;
  const expecting = conditions.has('pregnant') || conditions.has('after-birth');
  const danger = top >= 180 || lower.value >= 120 || lower.value < 50 || top < 90 || (expecting && (top >= 140 || lower.value >= 90));
  return {
    code: danger ? 'blood-pressure' : 'blood-pressure-reading',
    urgency: danger ? 'urgent' : 'same-day',
    from: upper.from,
    to: lower.to,
  };
}

function single(words: readonly Word[], at: Counted): Measured | undefined {
  const high = at.value >= 180 && at.value <= 280 && near(words, at, cues.pressure, 5, 1);
  return high ? { code: 'blood-pressure', urgency: 'urgent', from: at.from, to: at.to } : undefined;
}

/** Every vital sign said in the message, judged by what is known of the patient. */
export function measurementsIn(words: readonly Word[], conditions: Conditions): Measured[] {
  const numbers = numbersIn(words);
  return numbers.flatMap((at, i) => {
    const found = [
      temperature(words, at, conditions),
      sugar(words, at),
      oxygen(words, at),
      pulse(words, at),
      pressure(words, at, numbers[i + 1], conditions),
    ];
    return found.filter((one) => one !== undefined);
  });
}
