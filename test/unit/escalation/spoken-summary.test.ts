import { describe, expect, it } from '@jest/globals';
import { spokenSummary } from '../../../shared/domain/escalation/spoken-summary.ts';
import type { Page } from '../../../shared/domain/work-item/page.ts';
import type { Words, WorkItem } from '../../../shared/domain/work-item/work-item.ts';
import { aClassified, practice } from '../../support/paging.ts';
import { after, evening } from '../../support/work-items.ts';

const page: Page = {
  schema: 1,
  itemId: 'wi-1',
  n: 1,
  practiceId: practice.id,
  person: 'dr-okafor',
  stage: 'offer',
  startedAt: evening.toString(),
};
const heard = (
  changes: Partial<WorkItem> = {},
  words: Words = { callerNumber: '+12025550123', transcript: 'My chest hurts.' },
  stage: Page['stage'] = 'offer',
) => spokenSummary({ item: aClassified(changes), page: { ...page, stage }, words, practice, now: after({ minutes: 4 }) });

describe('what a clinician hears', () => {
  it('is the practice, the urgency, the number digit by digit, the age, the words and what the caller was told', () => {
    expect(heard({ promisedAt: after({ minutes: 30 }).toString() })).toBe(
      'Maple Street Family Medicine. Urgent. Call back 2 0 2, 5 5 5, 0 1 2 3. The call came in 4 minutes ago. ' +
        'The caller said: My chest hurts. The caller was told that somebody calls by 10:00 P M.',
    );
  });

  it.each<[string, Partial<WorkItem>, Words | undefined, RegExp]>([
    [
      'the number that the caller asked for',
      {},
      { callerNumber: '+12025550123', callbackNumber: '+12025550188' },
      /Call back 2 0 2, 5 5 5, 0 1 8 8\./,
    ],
    ['that no number is known', {}, { transcript: 'Help.' }, /No number to call back is known\./],
    [
      'that there are no words',
      { certainty: 'unsure' },
      { callerNumber: '+12025550123' },
      /Urgent, not sure\..*no words that we could read/,
    ],
    [
      'that the words are not there yet, while they may still come',
      { timers: { 'no-transcript': after({ minutes: 7 }).toString() } },
      { callerNumber: '+12025550123' },
      /not written down yet/,
    ],
    ['that the caller speaks Spanish', { language: 'es-US' }, undefined, /The caller speaks Spanish\./],
    ['that no time was told', {}, undefined, /told no time\.$/],
    ['an emergency', { urgency: 'emergency' }, undefined, /Emergency\./],
    ['hours, when it is hours', { receivedAt: after({ hours: -3 }).toString() }, undefined, /came in 3 hours ago/],
    ['a moment, when it was now', { receivedAt: after({ minutes: 4 }).toString() }, undefined, /less than a minute ago/],
    [
      'that another has it',
      { escalation: { openedAt: evening.toString(), pages: 2, acknowledgedBy: 'dr-lindqvist' } },
      undefined,
      /^Another clinician has accepted this already\./,
    ],
  ])('says %s', (_what, changes, words, expected) => {
    expect(heard(changes, words)).toMatch(expected);
  });

  it('asks for the patient at a follow-up', () => {
    expect(heard({}, undefined, 'follow-up')).toMatch(/^You accepted this patient\. Have you reached the patient\?/);
  });

  it('ends a long message at a word, says so, and stays far below what Connect speaks', () => {
    const text = heard({}, { transcript: 'pain and fever '.repeat(200) });
    expect(text).toMatch(/(pain|and|fever)\. The message goes on\./);
    expect(text.length).toBeLessThan(1_000);
  });
});
