import * as z from 'zod';
import type { Topic, Urgency } from '../domain/classification/vocabulary.ts';

/** The lists of words that settings and rules share. */
export const languages = ['en-US', 'es-US'] as const;
export const Language = z.enum(languages);
export type Language = z.infer<typeof Language>;

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export const Weekday = z.enum(weekdays);
export type Weekday = z.infer<typeof Weekday>;

/** Topics that a licensed person answers; no setting sends them anywhere else. */
export const clinicalTopics = ['symptom', 'medication'] as const satisfies readonly Topic[];

const clinicalUrgencies = ['emergency', 'urgent', 'same-day'] as const satisfies readonly Urgency[];
export const ClinicalUrgency = z.enum(clinicalUrgencies);
export type ClinicalUrgency = z.infer<typeof ClinicalUrgency>;

export const roles = [
  'physician',
  'nurse',
  'medical-director',
  'owner',
  'manager',
  'front-desk',
  'billing',
  'privacy',
  'team-lead',
] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;
