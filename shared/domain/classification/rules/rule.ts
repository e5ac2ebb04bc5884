import type { CallerKind, Topic, Urgency } from '../vocabulary.ts';

/** Public lists that the red flags were taken from. A practice's licensed director may add to them, never remove. */
export const sources = {
  emergencies: 'MedlinePlus, Recognizing medical emergencies (American College of Emergency Physicians)',
  stroke: 'CDC, Signs and symptoms of stroke (FAST)',
  heart: 'NHLBI, Heart attack symptoms',
  sepsis: 'CDC, Signs of sepsis',
  allergy: 'MedlinePlus, Anaphylaxis',
  childFever: 'American Academy of Pediatrics, Fever: when to call',
  pregnancy: 'CDC, Hear Her: urgent maternal warning signs',
  surgery: 'MedlinePlus, After surgery: when to call',
  poison: 'Poison Control, When to call',
  thinner: 'AHRQ, Blood thinner pills: your guide to using them safely',
  diabetes: 'CDC, Low blood sugar; Diabetic ketoacidosis',
  crisis: '988 Lifeline, Warning signs',
  violence: 'National Domestic Violence Hotline, Identify abuse',
  head: 'CDC HEADS UP, Concussion danger signs',
  eye: 'National Eye Institute, Eye emergencies',
  cancer: 'CDC, Neutropenia and risk for infection',
  pressure: 'American Heart Association, When to call 911 about high blood pressure',
  device: 'MedlinePlus, Home medical devices: alarms',
  office: 'Words of a practice: any symptom or clinical question goes to a licensed person the same day',
} as const;
export type Source = keyof typeof sources;

/** What a message may say that makes it clinical, and how soon a licensed person must hear of it. */
export interface Concept {
  code: string;
  urgency: Urgency;
  topic?: Topic;
  source: Source;
  en: readonly string[];
  es?: readonly string[];
  /** Conditions of the patient, said anywhere in the message, without which this means less. */
  given?: readonly string[];
  /** Counts fully when it is said to have passed: a stroke that went away is still one. */
  evenIfGone?: boolean;
}

/** Something about the patient that makes other words worse: pregnant, on a blood thinner, days after an operation. */
export interface Condition {
  code: string;
  en: readonly string[];
  es?: readonly string[];
}

/** An office matter without clinical content. */
export interface Matter {
  topic: Topic;
  en: readonly string[];
  es?: readonly string[];
}

export interface Caller {
  kind: CallerKind;
  en: readonly string[];
  es?: readonly string[];
}

/** Both languages are always searched: callers mix them. */
export function saysOf(rule: { en: readonly string[]; es?: readonly string[] }): string[] {
  return [...rule.en, ...(rule.es ?? [])];
}
