import * as z from 'zod';
import { Topic } from '../domain/classification/vocabulary.ts';
import { Team } from '../domain/work-item/work-item.ts';
import { defaultMenu } from './default-menu.ts';
import { isSpokenSentence, sentenceNames } from './speech/sentences.ts';
import { ClinicalUrgency, Language, Role, Weekday } from './vocabulary.ts';

export type { SpokenSentence } from './speech/sentences.ts';

const LocalDate = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const LocalTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);
const LocalDateTime = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
const PhoneNumber = z.string().regex(/^\+[1-9]\d{6,14}$/);
const PersonId = z.string().min(1);
/** Every language of the practice has its sentence. */
const Sentence = z.partialRecord(Language, z.string());

const Line = z.strictObject({
  number: PhoneNumber,
  label: z.string(),
  kind: z.enum(['ported', 'forwarded', 'overflow']),
  callerId: PhoneNumber,
});
export type Line = z.infer<typeof Line>;

/** Local wall time, from included, to excluded; 24:00 is the end of the day. */
export const TimeRange = z.strictObject({ from: LocalTime, to: LocalTime });
export type TimeRange = z.infer<typeof TimeRange>;

/** Ranges of a day are in order and do not touch each other; a break is the gap between two. No ranges: not open. */
export const WeeklyHours = z.record(Weekday, z.array(TimeRange));
export type WeeklyHours = z.infer<typeof WeeklyHours>;

/** Both ends of `dates` are closed days; `every-year` is MM-DD; `us-holiday` is computed for each year. */
export const ClosedDay = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('dates'), label: z.string(), from: LocalDate, to: LocalDate }),
  z.strictObject({ kind: z.literal('every-year'), label: z.string(), monthDay: z.string().regex(/^\d\d-\d\d$/) }),
  z.strictObject({ kind: z.literal('us-holiday'), label: z.string() }),
]);
export type ClosedDay = z.infer<typeof ClosedDay>;

export const Person = z.strictObject({
  name: z.string(),
  role: Role,
  licensed: z.boolean(),
  phone: PhoneNumber.optional(),
  email: z.string().optional(),
});
export type Person = z.infer<typeof Person>;

/** Wall times of the practice. The first of `people` holds the turn that begins on `starts`. `overrides` never overlap. */
export const Rota = z.strictObject({
  rotation: z.enum(['daily', 'weekly']),
  handOver: LocalTime,
  starts: LocalDate,
  people: z.array(PersonId),
  overrides: z.array(z.strictObject({ from: LocalDateTime, to: LocalDateTime, person: PersonId })),
  fallback: PersonId.optional(),
});
export type Rota = z.infer<typeof Rota>;

/** `backup` is the rota's fallback, or else the next of its people. */
export const LadderStep = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('on-call'), rota: z.string(), afterMinutes: z.int() }),
  z.strictObject({ kind: z.literal('backup'), rota: z.string(), afterMinutes: z.int() }),
  z.strictObject({ kind: z.literal('person'), person: PersonId, afterMinutes: z.int() }),
]);
export type LadderStep = z.infer<typeof LadderStep>;

/** Minutes from the classification. For same-day, `acknowledge` is the licensed review, and that person decides when the patient is called. */
export const ClinicalEscalation = z.strictObject({
  pageWithinMinutes: z.int(),
  acknowledgeWithinMinutes: z.int(),
  reachPatientWithinMinutes: z.int().nullable(),
  ladder: z.array(LadderStep).min(1),
});
export type ClinicalEscalation = z.infer<typeof ClinicalEscalation>;

/** `business-days` 0 is today's closing, or the next business day's when the office has closed; 1 is the next business day. */
export const PromisedTime = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('minutes'), minutes: z.int().positive() }),
  z.strictObject({ kind: z.literal('business-days'), days: z.int().nonnegative() }),
]);
export type PromisedTime = z.infer<typeof PromisedTime>;

export const Field = z.strictObject({ name: z.string(), label: z.string() });
export type Field = z.infer<typeof Field>;
const Script = z.strictObject({ say: Sentence, fields: z.array(Field) });
export type Script = z.infer<typeof Script>;

export const DocumentationField = z.strictObject({
  name: z.string(),
  label: z.string(),
  type: z.enum(['text', 'yes-no', 'number', 'date', 'choice']),
  choices: z.array(z.string()),
  requiredFor: z.array(Topic),
});
export type DocumentationField = z.infer<typeof DocumentationField>;

/** Only what the practice worded itself. A sentence that was there when it was published and is no more is left out. */
const Speech = z
  .record(z.string(), z.unknown())
  .transform((written) => Object.fromEntries(Object.entries(written).filter(([name]) => isSpokenSentence(name))))
  .pipe(z.partialRecord(z.enum(sentenceNames), Sentence));

/** `medical` covers symptoms and medication, and is always key 1. `say` stands in the middle of a sentence: "an appointment". */
const MenuEntry = z.strictObject({
  key: z.enum(['1', '2', '3', '4']),
  reason: z.enum(['medical', ...Topic.options]),
  say: Sentence,
});
export type MenuEntry = z.infer<typeof MenuEntry>;

const FrontDesk = z.strictObject({ number: PhoneNumber, ringSeconds: z.int().min(10).max(60) });
export type FrontDesk = z.infer<typeof FrontDesk>;

/** Chosen by telephone for a closure, by its place in the list: the first is key 1. */
const Announcement = z.strictObject({ name: z.string(), say: Sentence });
export type Announcement = z.infer<typeof Announcement>;

/**
 * One practice's settings as the product uses them: plain JSON, ready to be stored and parsed again, complete but for `speech`, whose defaults
 * are said as they are on the day of the call. What came later has a default here, so that practices stored before it still parse.
 */
export const Practice = z.strictObject({
  id: z.string(),
  name: z.string(),
  sayAs: z.string(),
  timeZone: z.string(),
  languages: z.array(Language).min(1),
  pod: z.string(),
  lines: z.array(Line).min(1),
  hours: WeeklyHours,
  assistantHours: WeeklyHours,
  closedDays: z.array(ClosedDay),
  specialHours: z.record(LocalDate, z.array(TimeRange)),
  speech: Speech,
  menu: z.array(MenuEntry).min(1).max(4).default(defaultMenu),
  frontDesk: FrontDesk.optional(),
  medicalPath: z.enum(['assistants', 'on-call', 'message']).default('assistants'),
  professionalsPath: z.enum(['on-call', 'message']).default('on-call'),
  messageMinutes: z.int().min(1).max(5).default(3),
  pronunciations: z.record(z.string().min(1), z.string()).default({}),
  announcements: z.array(Announcement).max(9).default([]),
  people: z.record(PersonId, Person),
  onCall: z.record(z.string(), Rota),
  escalation: z.record(ClinicalUrgency, ClinicalEscalation),
  promises: z.record(z.enum(['medical', ...Topic.options]), PromisedTime),
  routing: z.record(Topic, Team),
  scripts: z.record(Topic, Script),
  documentationFields: z.array(DocumentationField),
  reports: z.strictObject({ daily: z.strictObject({ at: LocalTime, to: z.array(PersonId).min(1) }) }),
  sharedNumbers: z.array(PhoneNumber),
});
export type Practice = z.infer<typeof Practice>;
