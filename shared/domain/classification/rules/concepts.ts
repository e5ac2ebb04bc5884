import { abdomen, alarm, eye } from './abdomen-eye-other.ts';
import { allergy, bleeding, injury } from './bleeding-allergy-injury.ts';
import { breathing } from './breathing.ts';
import { cardiac } from './cardiac.ts';
import { cliniciansWords } from './clinicians-words.ts';
import { everyday } from './everyday-symptoms.ts';
import { infection } from './infection-fever.ts';
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
  ...mind,
  ...abdomen,
  ...eye,
  ...alarm,
  ...cliniciansWords,
  ...everyday,
];
