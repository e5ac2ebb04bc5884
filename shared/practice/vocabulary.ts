import * as z from 'zod';

/** The lists of words that settings and rules share. */
export const languages = ['en-US', 'es-US'] as const;
export const Language = z.enum(languages);
export type Language = z.infer<typeof Language>;

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export const Weekday = z.enum(weekdays);
export type Weekday = z.infer<typeof Weekday>;

export const topics = [
  'symptom',
  'medication',
  'refill',
  'appointment',
  'results',
  'records-referral',
  'billing',
  'insurance',
  'privacy',
  'complaint',
  'demographics',
  'other',
] as const;
export const Topic = z.enum(topics);
export type Topic = z.infer<typeof Topic>;

/** Topics that a licensed person answers; no setting sends them anywhere else. */
export const clinicalTopics = ['symptom', 'medication'] as const satisfies readonly Topic[];

export const clinicalUrgencies = ['emergency', 'urgent', 'same-day'] as const;
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

/** Who an item can belong to: the on-call clinicians, the shared assistants, or the practice's own staff by role. */
export const teams = ['clinical', 'assistants', 'front-desk', 'nurse', 'billing', 'privacy', 'manager'] as const;
export const Team = z.enum(teams);
export type Team = z.infer<typeof Team>;
