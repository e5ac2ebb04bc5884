import { accepted, type Answer, type Answered, notReached, passed, reached } from '../../shared/domain/escalation/answer-page.ts';
import { isPaging } from '../../shared/domain/escalation/is-paging.ts';
import { Temporal } from '../../shared/domain/time.ts';
import { entryOf } from '../../shared/domain/work-item/history.ts';
import type { Page } from '../../shared/domain/work-item/page.ts';
import type { WorkItem } from '../../shared/domain/work-item/work-item.ts';
import { log } from '../../shared/log.ts';
import type { AnswerPageNeeds, PageAnswer, PageOnCall, PageStep } from './page-call.ts';

type Key = Exclude<PageStep['step'], 'pin' | 'connect'>;
interface Meaning {
  readonly outcome: NonNullable<Page['outcome']>;
  readonly change: (answer: Answer) => Answered;
  /** Whether the item says it already. */
  readonly said: (item: WorkItem, page: Page, now: Temporal.Instant) => boolean;
  readonly say: string;
}

const meanings: Record<Key, Meaning> = {
  accept: {
    outcome: 'accepted',
    change: accepted,
    said: ({ escalation }, { person }) => escalation?.acknowledgedBy === person,
    say: 'Thank you. This patient is yours to call. We call you again to ask whether the patient was reached.',
  },
  pass: {
    outcome: 'passed',
    change: passed,
    said: ({ timers, escalation }, { outcome, n }, now) =>
      outcome === 'passed' && timers.page !== undefined && (n !== escalation?.pages || Date.parse(timers.page) <= now.epochMilliseconds),
    say: 'Thank you. We are calling the next person.',
  },
  reached: {
    outcome: 'reached',
    change: reached,
    said: ({ escalation }, { person }) => escalation?.reachedBy === person,
    say: 'Thank you. The patient was reached, and this is closed for you.',
  },
  'not-reached': {
    outcome: 'not-reached',
    change: notReached,
    said: ({ escalation }, { n }) => escalation?.notReachedOn === n,
    say: 'Thank you. Please go on trying. We call you again soon.',
  },
};
const taken = 'Another clinician has taken this call already. Nothing more is needed.';
/** The end of a ladder may be the owner or the manager, who is told so that somebody acts; the patient is still a licensed person's. */
const unlicensed =
  'Nobody who is licensed has answered. You cannot take this patient yourself. Please get a clinician to the phone; we go on calling them.';
const over = 'This is settled already. Nothing more is needed.';

/**
 * Writes what a key says. The outcome is kept on the page row first: without it a pass would read as silence; with it alone, a crash
 * before the second write costs a minute, as the page timer still stands.
 */
export async function writeAnswer(needs: AnswerPageNeeds, { item, page }: PageOnCall, key: Key): Promise<PageAnswer> {
  const { outcome, change, said, say } = meanings[key];
  if (said(item, page, needs.now())) return { result: 'done', say };
  if (!isPaging(item)) return { result: 'refused', say: over };
  const { acknowledgedBy } = item.escalation;
  const another = acknowledgedBy !== undefined && acknowledgedBy !== page.person;
  if (another && key !== 'reached') return { result: 'refused', say: taken };
  const practice = await needs.practices.live(item.practiceId);
  const licensed = practice.people[page.person]?.licensed ?? false;
  if (!licensed && key !== 'pass') return { result: 'refused', say: unlicensed };

  // A key whose first try stopped half-way keeps its moment.
  const now = page.outcome === outcome && page.answeredAt !== undefined ? Temporal.Instant.from(page.answeredAt) : needs.now();
  await needs.items.markPage(page, { outcome, answeredAt: now.toString() });
  const { what, ...answered } = change({ item, practice, person: page.person, page: page.n, now });
  const row = { at: now.toString(), cause: `${outcome}-${page.n}-${item.version}`, what, by: page.person };
  await needs.items.write({ ...answered, entry: entryOf(answered.item, { ...row, details: { page: String(page.n) } }) });
  log.info('page.answered', { workItemId: item.id, page: page.n, outcome });
  return { result: 'done', say };
}
