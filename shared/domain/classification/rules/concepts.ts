import { abdomen, alarm, eye } from './abdomen-eye-alarm.ts';
import { allergy, bleeding, injury } from './bleeding-allergy-injury.ts';
import { bloodThinners } from './blood-thinners.ts';
import { breathing } from './breathing.ts';
import { cardiac } from './cardiac.ts';
import { clinicalQuestions } from './clinical-questions.ts';
import { cliniciansWords } from './clinicians-words.ts';
import { diabetes } from './diabetes.ts';
import { everyday } from './everyday-symptoms.ts';
import { infection } from './infection-fever.ts';
import { medicineQuestions } from './medicine-questions.ts';
import { medicines } from './medicines.ts';
import { mind } from './mind-violence.ts';
import { pregnancy, surgery } from './pregnancy-surgery.ts';
import type { Concept } from './rule.ts';
import { stroke } from './stroke.ts';

/** Every clinical rule. The order does not matter: the worst one decides. */
export const concepts: readonly Concept[] = [
  ...cardiac,
  ...stroke,
  ...breathing,
  ...bleeding,
  ...allergy,
  ...injury,
  ...infection,
  ...pregnancy,
  ...surgery,
  ...medicines,
  ...bloodThinners,
  ...diabetes,
  ...medicineQuestions,
  ...mind,
  ...abdomen,
  ...eye,
  ...alarm,
  ...cliniciansWords,
  ...everyday,
  ...clinicalQuestions,
];
