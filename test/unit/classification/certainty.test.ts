import { describe, expect, test } from '@jest/globals';
import { classify, Classification, type Message } from '../../../shared/domain/classification/classify.ts';

const office = 'I would like to reschedule my appointment please';
const clear: Message = { text: office, language: 'en-US', medicalKey: false, speechSeconds: 6, transcriptConfidence: 0.93 };

describe('what is not understood is clinical until a person has listened', () => {
  test.each<[string, Partial<Message>, string]>([
    ['nothing was recognised', { text: 'the gray one from before with the lid please' }, 'nothing-understood'],
    ['two words', { text: 'my appointment' }, 'too-short'],
    ['less than a second of speech', { speechSeconds: 0.8 }, 'too-short'],
    ['a language that no rule reads', { language: 'vi-VN' }, 'unknown-language'],
    ['no language at all', { language: '' }, 'unknown-language'],
    ['a transcript that doubts itself', { transcriptConfidence: 0.59 }, 'transcript-doubtful'],
    ['the medical key with an office matter', { medicalKey: true }, 'medical-key'],
    ['only a denied symptom', { text: 'I do not have any chest pain' }, 'only-in-passing'],
    ['a sentence about the body that no rule reads', { text: `${office}. My toe looks like a plum.` }, 'sentence-not-understood'],
  ])('%s: unsure, and filed for the same day', (_what, change, reason) => {
    const found = classify({ ...clear, ...change });
    expect(found).toMatchObject({ urgency: 'same-day', certainty: 'unsure' });
    expect(found.reasons).toContain(reason);
  });

  test('the same message, clearly heard, is routine and sure', () => {
    expect(classify(clear)).toMatchObject({ urgency: 'routine', certainty: 'sure', topics: ['appointment'] });
  });
});

describe('doubt and the medical key only raise', () => {
  test.each<[string, Partial<Message>]>([
    ['a doubtful transcript', { transcriptConfidence: 0.2 }],
    ['the medical key', { medicalKey: true }],
    ['an unknown language', { language: 'fr-FR' }],
    ['a second of speech', { speechSeconds: 0.5 }],
  ])('%s never lowers an emergency', (_what, change) => {
    expect(classify({ ...clear, text: 'crushing chest pain', ...change }).urgency).toBe('emergency');
  });

  test('the medical key with a symptom stays as the symptom is', () => {
    expect(classify({ ...clear, text: 'I have had a cough for a week', medicalKey: true })).toMatchObject({
      urgency: 'same-day',
      certainty: 'sure',
    });
  });
});

test('what comes out is what the schema says', () => {
  expect(Classification.parse(classify(clear))).toEqual(classify(clear));
});
