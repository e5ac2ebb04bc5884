import * as z from 'zod';
import { asText } from './references.ts';

/** A text; what a reference gave that is none becomes one, as when Connect puts it into a text. */
export const text = z
  .unknown()
  .refine((value) => value !== undefined, 'is missing')
  .transform(asText);

/** A number as flow language writes it: a text. */
export const numberText = (least: number, most: number) =>
  z
    .string()
    .regex(/^-?\d+$/, 'must be a number written as text')
    .transform(Number)
    .pipe(z.number().min(least).max(most));

/** True or false as flow language writes it: a text, in either spelling. */
export const truth = z.enum(['True', 'False', 'true', 'false']).transform((word) => word.toLowerCase() === 'true');

export const onOff = z.enum(['Enabled', 'Disabled']);
