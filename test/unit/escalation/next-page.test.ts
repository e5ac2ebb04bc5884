import { describe, expect, it } from '@jest/globals';
import { nextPage, type PageDecision } from '../../../shared/domain/escalation/next-page.ts';
import { Temporal } from '../../../shared/domain/time.ts';
import type { Page } from '../../../shared/domain/work-item/page.ts';
import type { Escalation } from '../../../shared/domain/work-item/work-item.ts';
import { practice } from '../../support/paging.ts';
import { after, evening } from '../../support/work-items.ts';

/** The example's ladder: on-call, +5 on-call, +10 backup (the nurse line), +15 medical director, +20 manager. On call this week: Dr. Lindqvist. */
const onCall = 'dr-lindqvist';
const page = (step: number, minutes: number, changes: Partial<Page> = {}): Page => ({
  schema: 1,
  itemId: 'wi-1',
  n: step + 1,
  practiceId: practice.id,
  person: [onCall, onCall, 'nurse-line', 'dr-banerjee', 'r-alvarez'][step] ?? '',
  stage: 'offer',
  step,
  startedAt: after({ minutes }).toString(),
  ...changes,
});
const decide = (round: Page[], minutes: number, changes: Partial<Escalation> = {}) =>
  nextPage(
    { escalation: { openedAt: evening.toString(), pages: round.length, ...changes }, urgency: 'urgent', practice, round },
    after({ minutes }),
  );
const calls = (decision: PageDecision) =>
  decision.kind === 'page' ? `${decision.stage} ${decision.step} ${decision.person}` : decision.kind;
const climb = (steps: number) => Array.from({ length: steps }, (_, step) => page(step, step * 5));

describe('the ladder', () => {
  it.each([
    [0, 0, `offer 0 ${onCall}`],
    [1, 5, `offer 1 ${onCall}`],
    [2, 10, 'offer 2 nurse-line'],
    [3, 15, 'offer 3 dr-banerjee'],
    [4, 20, 'offer 4 r-alvarez'],
    [5, 25, 'exhausted'],
  ])('after %i unanswered pages, at minute %i: %s', (pages, minutes, expected) => {
    expect(calls(decide(climb(pages), minutes))).toBe(expected);
  });

  it.each([1, 2, 3, 4, 5])('waits for the whole of step %i before the next', (pages) => {
    expect(decide(climb(pages), pages * 5 - 1)).toEqual({ kind: 'wait', until: after({ minutes: pages * 5 }) });
  });

  it('does not fall behind by sweeps that come late', () => {
    expect(decide([page(0, 0), page(1, 6)], 10)).toMatchObject({ kind: 'page', step: 2 });
  });

  it('gives everybody two minutes to hear a call, also when it is far behind', () => {
    expect(decide([page(0, 0), page(1, 30)], 31)).toEqual({ kind: 'wait', until: after({ minutes: 32 }) });
  });

  it('calls the next person at once when one passes, and does not call back who passed', () => {
    expect(calls(decide([page(0, 0, { outcome: 'passed' })], 1))).toBe('offer 2 nurse-line');
  });

  it('waits no longer for the step after a pass than the ladder says between the two', () => {
    const round = [page(0, 0, { outcome: 'passed' }), page(2, 1)];
    expect(decide(round, 5)).toEqual({ kind: 'wait', until: after({ minutes: 6 }) });
    expect(calls(decide(round, 6))).toBe('offer 3 dr-banerjee');
  });

  it('goes over a step that leads to nobody with a phone', () => {
    const { phone: _phone, ...nurse } = practice.people['nurse-line'] ?? { phone: '' };
    const without = { ...practice, people: { ...practice.people, 'nurse-line': nurse as (typeof practice.people)[string] } };
    const standing = {
      escalation: { openedAt: evening.toString(), pages: 2 },
      urgency: 'urgent',
      practice: without,
      round: climb(2),
    } as const;
    expect(calls(nextPage(standing, after({ minutes: 10 })))).toBe('offer 3 dr-banerjee');
  });

  it('goes over a rota that does not exist', () => {
    const standing = {
      escalation: { openedAt: evening.toString(), pages: 0 },
      urgency: 'urgent',
      practice: { ...practice, onCall: {} },
      round: [],
    } as const;
    expect(calls(nextPage(standing, evening))).toBe('offer 3 dr-banerjee');
  });
});

describe('a ladder that ran out', () => {
  const exhausted = { exhaustedAt: after({ minutes: 25 }).toString() };

  it('begins again at once, and says nothing twice', () => {
    expect(calls(decide(climb(5), 25, exhausted))).toBe(`offer 0 ${onCall}`);
  });

  it('goes on with one call every five minutes, whatever the ladder says', () => {
    expect(decide([page(0, 25)], 29, exhausted)).toEqual({ kind: 'wait', until: after({ minutes: 30 }) });
    expect(calls(decide([page(0, 25)], 30, exhausted))).toBe(`offer 1 ${onCall}`);
    expect(calls(decide([page(4, 45)], 50, exhausted))).toBe(`offer 0 ${onCall}`);
  });

  it('is known at once when everybody has passed, and waits five minutes before it calls them again', () => {
    const round = [page(0, 0), page(2, 0), page(3, 0), page(4, 0)].map((passed) => ({ ...passed, outcome: 'passed' as const }));
    expect(decide(round, 1).kind).toBe('exhausted');
    expect(decide(round, 1, exhausted)).toEqual({ kind: 'wait', until: after({ minutes: 5 }) });
  });

  it('looks for somebody every five minutes when nobody can be called at all', () => {
    const standing = {
      escalation: { openedAt: evening.toString(), pages: 0 },
      urgency: 'urgent',
      practice: { ...practice, people: {} },
      round: [],
    } as const;
    expect(nextPage(standing, evening).kind).toBe('exhausted');
    const marked = { ...standing, escalation: { ...standing.escalation, ...exhausted } };
    expect(nextPage(marked, evening)).toEqual({ kind: 'wait', until: after({ minutes: 5 }) });
  });
});

describe('after an acceptance', () => {
  const accepted = { acknowledgedBy: onCall, acknowledgedAt: after({ minutes: 1 }).toString() };
  const followUp = (changes: Partial<Page> = {}) => page(0, 16, { n: 2, stage: 'follow-up', step: undefined, ...changes });

  it('nobody else is called', () => {
    expect(decide([page(0, 0, { outcome: 'accepted' })], 30, accepted).kind).toBe('none');
  });

  it('a follow-up is given five minutes, and silence begins the ladder again', () => {
    expect(decide([followUp()], 20, accepted)).toEqual({ kind: 'wait', until: after({ minutes: 21 }) });
    expect(calls(decide([followUp()], 21, accepted))).toBe(`offer 0 ${onCall}`);
  });

  it('who gives it up at the follow-up is not called next', () => {
    expect(calls(decide([followUp({ outcome: 'passed' })], 17))).toBe('offer 2 nurse-line');
  });

  it('a patient who was reached ends it', () => {
    expect(decide([followUp()], 60, { ...accepted, reachedAt: after({ minutes: 17 }).toString() }).kind).toBe('none');
  });
});

describe('the turn on call', () => {
  const at = (instant: string) => {
    const now = Temporal.Instant.from(instant);
    return nextPage({ escalation: { openedAt: instant, pages: 0 }, urgency: 'urgent', practice, round: [] }, now);
  };
  it.each([
    ['just before the hand-over on the Monday after the clocks go forward', '2026-03-09T11:59:00Z', 'dr-lindqvist'],
    ['at it', '2026-03-09T12:00:00Z', 'dr-okafor'],
    ['just before the hand-over on the Monday after the clocks go back', '2026-11-02T12:59:00Z', 'dr-lindqvist'],
    ['at it', '2026-11-02T13:00:00Z', 'dr-okafor'],
    ['in a swap at Christmas', '2026-12-25T03:00:00Z', 'dr-lindqvist'],
  ])('%s (%s) is %s', (_when, instant, person) => {
    expect(at(instant)).toMatchObject({ person });
  });
});
