import { describe, expect, test } from '@jest/globals';
import { emergencies } from './emergencies-messages.ts';
import { heard, type Expected } from './expected.ts';
import { routineOnes } from './routine-messages.ts';
import { sameDay } from './same-day-messages.ts';
import { secondLook } from './second-look-messages.ts';
import { thirdLook } from './third-look-messages.ts';
import { urgentOnes } from './urgent-messages.ts';

const groups: Record<string, readonly Expected[]> = {
  'a danger to life, limb, sight or safety is an emergency, however casually it is told': emergencies,
  'what a clinician must hear within thirty minutes is urgent': urgentOnes,
  'anything else clinical, and anything not understood, is for the same day': sameDay,
  'an office matter is routine, whatever red-flag words are in its bill': routineOnes,
  'and so it is with messages that the rules were not made for': [...secondLook, ...thirdLook],
};

describe.each(Object.entries(groups))('%s', (_promise, rows) => {
  test.each(rows)('%s', (text, urgency, topic, certainty = 'sure') => {
    const found = heard(text);
    expect({ urgency: found.urgency, topic: found.topics[0], certainty: found.certainty }).toEqual({ urgency, topic, certainty });
  });
});

test('callers say why: the evidence of an emergency is in their own words', () => {
  const text = 'Sorry to call so late. Um, I have this pressure in my chest, since dinner.';
  const [first] = heard(text).evidence;
  expect(text.slice(first?.start, first?.end)).toBe('pressure in my chest');
  expect(first?.rule).toBe('chest-pain');
});

test('evidence is found in the original text, accents, capitals and emoji included', () => {
  const text = '🙂🙂 Mi papá SE DESMAYÓ, ¡ayúdenme!';
  const [first] = heard(text).evidence;
  expect(text.slice(first?.start, first?.end)).toBe('DESMAYÓ');
});

test('one message may carry several topics, the clinical one first', () => {
  expect(heard('I need a refill of my metformin, to pay my bill, and my knee is swollen').topics).toEqual(['symptom', 'refill', 'billing']);
});

test.each([
  ['This is the pharmacist at Main Street Drug, about a patient of yours', 'pharmacy'],
  ['This is the lab calling with a critical result', 'laboratory'],
  ['This is Dr. Long, hospitalist at General', 'clinician'],
  ['Hospice nurse here about Mr. Stone', 'facility'],
  ['My mother is dizzy', 'family'],
  ['I am calling from an insurance company about a claim', 'other'],
  ['I have a cough', 'patient'],
])('"%s" is a call from: %s', (text, kind) => {
  expect(heard(text).callerKind).toBe(kind);
});
