import * as z from 'zod';
import type { Topic } from '../../domain/classification/vocabulary.ts';
import { Team } from '../../domain/work-item/work-item.ts';
import { readMinutes, readPromise } from './phrases.ts';
import { clip, type Reading, section, written } from './section.ts';

export interface WrittenStep {
  afterMinutes: number;
  /** "on-call adult", "backup", a role, or a person's short name. */
  who: string;
}

/** "on-call adult", "+5 min on-call adult", "+20 min r-alvarez". */
function readStep(written: string): Reading<WrittenStep> {
  const [, delay, who = ''] = /^(?:\+\s*(\d{1,3}\s*(?:min|mins|minutes|h|hour|hours))\s+)?([a-z][a-z0-9 -]*)$/u.exec(written) ?? [];
  const minutes = delay === undefined ? { value: 0 } : readMinutes(delay);
  if (who !== '' && 'value' in minutes) return { value: { afterMinutes: minutes.value, who: who.trim() } };
  return { mistake: `"${clip(written)}" is not a step; write "on-call adult" or "+10 min backup"` };
}

const Minutes = written(readMinutes).optional();
const Ladder = z.array(written(readStep)).min(1, 'a ladder has at least one step').optional();
const ladder = Ladder.describe(
  'Who is called, and how long after the start: "on-call", "+5 min on-call", "+10 min backup", "+15 min medical-director", "+20 min owner". ' +
    'A step names a rota ("on-call adult"), backup, a role or a person.',
);

const Paged = (page: string, acknowledge: string, reach: string) =>
  section({
    page: Minutes.describe(`When the first page call starts. Default: ${page}.`),
    acknowledge: Minutes.describe(`How long until somebody must have accepted. Default: ${acknowledge}.`),
    'reach-patient': Minutes.describe(`How long until the patient must have been reached. Default: ${reach}.`),
    ladder,
  }).optional();

export const Escalation = section({
  emergency: Paged('at once', '5 min', '15 min').describe('Life, limb, sight, self-harm, harm to others.'),
  urgent: Paged('2 min', '10 min', '30 min').describe('A clinician is needed within 30 minutes.'),
  'same-day': section({
    page: Minutes.describe('When the first page call starts. Default: 2 min.'),
    review: Minutes.describe('How long until a licensed person must have looked at it; only they may let it wait. Default: 60 min.'),
    ladder,
  })
    .optional()
    .describe('Clinical, without a warning sign.'),
  'loosened-by': z
    .string()
    .optional()
    .describe(
      'The licensed medical director who answers for clinical times that are slower than the defaults. Without this, times can only be made faster.',
    ),
})
  .prefault({})
  .describe('How clinical calls reach a licensed person. Everything has a safe default; leave it out unless you are faster.');

const Promised = written(readPromise).optional();
const promiseOf = (what: string): typeof Promised => Promised.describe(`What callers are told about ${what}. Default: as other.`);

export const Promises = section(
  {
    medical: Promised.describe('What callers are told about anything medical; it can only be made shorter. Default: 30 min.'),
    other: Promised.describe('What callers are told about everything else. Default: next business day.'),
    refill: promiseOf('a refill'),
    appointment: promiseOf('an appointment'),
    results: promiseOf('results'),
    'records-referral': promiseOf('records and referrals'),
    billing: promiseOf('a bill'),
    insurance: promiseOf('insurance'),
    privacy: Promised.describe('What callers are told about privacy. Default: same business day.'),
    complaint: promiseOf('a complaint'),
    demographics: promiseOf('a change of address or insurance card'),
  },
  { symptom: 'use medical, which covers symptoms and medication', medication: 'use medical, which covers symptoms and medication' },
)
  .prefault({})
  .describe('By when somebody calls back, as the caller hears it: "30 min", "same business day", "next business day", "2 business days".');

const routable = Team.exclude(['on-call']);
export type StaffTeam = z.infer<typeof routable>;
const RoutedTo = z.enum(routable.options, { error: `write one of: ${routable.options.join(', ')}` }).optional();
const fixedRoute = 'clinical topics always go to the person on call; this cannot be changed';
const routeOf = (topic: string, team: StaffTeam): typeof RoutedTo => RoutedTo.describe(`Who gets ${topic}. Default: ${team}.`);

/** Who gets a topic when the file does not say. */
export const defaultRouting = {
  refill: 'assistants',
  appointment: 'assistants',
  results: 'assistants',
  'records-referral': 'assistants',
  billing: 'billing',
  insurance: 'billing',
  privacy: 'privacy',
  complaint: 'manager',
  demographics: 'assistants',
  other: 'assistants',
} as const satisfies Record<Exclude<Topic, 'symptom' | 'medication'>, StaffTeam>;

export const Routing = section(
  {
    refill: routeOf('refills', 'assistants'),
    appointment: routeOf('appointments', 'assistants'),
    results: routeOf('questions about results', 'assistants'),
    'records-referral': routeOf('records and referrals', 'assistants'),
    billing: routeOf('bills', 'billing'),
    insurance: routeOf('insurance', 'billing'),
    privacy: routeOf('privacy', 'privacy'),
    complaint: routeOf('complaints', 'manager'),
    demographics: routeOf('changes of address or insurance card', 'assistants'),
    other: routeOf('the rest', 'assistants'),
  },
  { symptom: fixedRoute, medication: fixedRoute },
)
  .prefault({})
  .describe('Which team gets a topic that has nothing clinical in it. A role that nobody has is answered by the manager.');
