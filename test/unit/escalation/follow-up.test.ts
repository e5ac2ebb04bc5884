import { describe, expect, it } from '@jest/globals';
import { followUpAt, patientDue } from '../../../shared/domain/escalation/follow-up.ts';
import { Temporal } from '../../../shared/domain/time.ts';
import { aClassified, minutesIn, practice } from '../../support/paging.ts';
import { after, evening } from '../../support/work-items.ts';

const asked = (urgency: 'emergency' | 'urgent' | 'same-day', at: string) =>
  followUpAt(aClassified({ urgency }), practice, Temporal.Instant.from(at)).toString();

describe('asking whether the patient was reached', () => {
  it('comes after 10 minutes in an emergency and after 15 when it is urgent', () => {
    expect(minutesIn(asked('emergency', evening.toString()))).toBe(10);
    expect(minutesIn(asked('urgent', evening.toString()))).toBe(15);
  });

  it.each([
    ['at night: when the office opens', '2026-03-03T08:00:00Z', '2026-03-03T13:00:00Z'],
    ['at night after the clocks went forward: when the office opens by its own clock', '2026-03-09T06:00:00Z', '2026-03-09T12:00:00Z'],
    ['shortly before it opens: an hour at the soonest', '2026-03-03T12:30:00Z', '2026-03-03T18:00:00Z'],
    ['on a Friday evening: twelve hours at the latest', '2026-03-07T00:00:00Z', '2026-03-07T12:00:00Z'],
  ])('leaves a same-day patient to the clinician %s', (_when, at, expected) => {
    expect(asked('same-day', at)).toBe(expected);
  });

  it('has an urgent patient reached within 30 minutes of the opening, not of the acceptance', () => {
    const item = aClassified({ escalation: { openedAt: evening.toString(), pages: 1 } });
    expect(minutesIn(patientDue(item, practice, after({ minutes: 9 })).toString())).toBe(30);
  });
});
