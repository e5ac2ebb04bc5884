import * as z from 'zod';
import { didYouMean } from '../did-you-mean.ts';

/** What a reader made of a setting's text: its meaning, or what is wrong with it in plain words. */
export type Reading<T> = { value: T } | { mistake: string };

/** A group of settings. A key it does not know is a mistake, usually a typing slip; `notes` answers keys that people try for a reason. */
export function section<Shape extends z.ZodRawShape>(shape: Shape, notes: Record<string, string> = {}): z.ZodObject<Shape, z.core.$strict> {
  return z.strictObject(shape, { error: unknownKeys(Object.keys(shape), notes) });
}

/** One line of explanation for each key that is not among the known ones. */
export function unknownKeys(known: readonly string[], notes: Record<string, string> = {}): z.core.$ZodErrorMap {
  const explain = (key: string): string => (Object.hasOwn(notes, key) ? `${notes[key]}` : unknownSetting(key, known));
  return (issue) => (issue.code === 'unrecognized_keys' ? issue.keys.map(explain).join('\n') : undefined);
}

function unknownSetting(key: string, known: readonly string[]): string {
  return `there is no setting "${clip(key)}" here${didYouMean(key, known)}`;
}

/** A setting written as a short phrase. Bare numbers are taken as written, because YAML reads 5 and +12025550100 as numbers. */
export function written<T>(read: (text: string) => Reading<T>) {
  return z.union([z.string(), z.number()], { error: 'write this as a short text on one line' }).transform((input, context) => {
    const reading = read(String(input).trim());
    if ('value' in reading) return reading.value;
    context.addIssue({ code: 'custom', message: reading.mistake });
    return z.NEVER;
  });
}

/** Names and sentences: never empty, and short enough to be said or shown. */
export function text(most: number): z.ZodString {
  return z.string().trim().min(1, 'write something here, or leave the setting out').max(most, `at most ${most} characters`);
}

/** The file's own names for people, rotas and fields. */
export const Name = z
  .string()
  .max(60, 'at most 60 characters')
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u, 'use small letters, digits and hyphens, such as dr-okafor');

export const YesNo = z
  .union([z.boolean(), z.enum(['yes', 'no'])], { error: 'write yes or no' })
  .transform((answer) => answer === true || answer === 'yes');

/** Text that somebody wrote, made fit to be quoted in a message. */
export function clip(quoted: string): string {
  const line = quoted.replace(/\s+/gu, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
