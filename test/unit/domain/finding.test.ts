import { describe, expect, it } from '@jest/globals';
import { findingOf } from '../../../shared/domain/transcript/finding.ts';

const heard = (text: string, speechSeconds = 0.8) =>
  findingOf({ text, speechSeconds, language: 'en-US', confidence: 0.95 }, { medicalKey: false, calledBefore: false });

describe('less than a second of speech', () => {
  it.each([
    ["Can't breathe.", 'emergency'],
    ['Chest pain.', 'emergency'],
    ['No puedo respirar.', 'emergency'],
    ["I'm bleeding.", 'urgent'],
    ['My baby has a fever.', 'same-day'],
  ])('that says "%s" is %s and no silence', (text, urgency) => {
    expect(heard(text)).toMatchObject({ urgency, certainty: 'unsure', transcript: { text } });
  });

  it.each(['', 'Um.', 'Hello?'])('that says "%s" is a call to return', (text) => {
    expect(heard(text)).toMatchObject({ urgency: 'routine', reasons: ['silent-message'] });
  });

  it('that holds more words than anybody says in it has lost its times: somebody listens', () => {
    const text = 'hello this is about the thing we spoke of on Monday with your colleague';
    expect(heard(text, 0)).toMatchObject({ urgency: 'same-day', certainty: 'unsure' });
  });
});
