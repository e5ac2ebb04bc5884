import type * as z from 'zod';
import { plainWords } from '../plain-words.ts';
import type { Complain } from '../problem.ts';
import type { WrittenNames } from '../resolve/resolve.ts';
import { type Readable, SettingsFile } from './settings-file.ts';

type Mapping = Readonly<Record<string, unknown>>;

/** Complains about every setting that cannot be read, and gives the rest, so that one mistake does not hide the others. */
export function readSettings(value: Mapping, complain: Complain): { readable: Readable; names: WrittenNames } {
  const names = { people: keysOf(value['people']), rotas: keysOf(value['on-call']) };
  const whole = SettingsFile.safeParse(value, { reportInput: true });
  if (whole.success) return { readable: whole.data, names };
  for (const issue of whole.error.issues) tell(issue, complain);
  const rest = SettingsFile.partial().safeParse(withoutMistakes(value, whole.error.issues));
  if (!rest.success) return { readable: {}, names };
  const readable: Readable = rest.data;
  const wrong = new Set(whole.error.issues.filter(({ path }) => !isEntry(path)).map(({ path }) => String(path[0])));
  return { readable: Object.fromEntries(Object.entries(readable).filter(([key]) => !wrong.has(key))), names };
}

function tell(issue: z.core.$ZodIssue, complain: Complain): void {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  if (issue.code !== 'unrecognized_keys') return complain(path, plainWords(issue, String(path.at(-1) ?? '')));
  const messages = issue.message.split('\n');
  issue.keys.forEach((key, index) => complain([...path, key], messages[index] ?? issue.message));
}

const keysOf = (value: unknown): string[] => (typeof value === 'object' && value !== null ? Object.keys(value) : []);

/** A mistake inside one person or rota leaves the others readable. */
const isEntry = (path: readonly PropertyKey[]): boolean => path.length > 1 && (path[0] === 'people' || path[0] === 'on-call');

function withoutMistakes(value: Mapping, issues: readonly z.core.$ZodIssue[]): Mapping {
  const unknown = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : []));
  const sections = new Set([...unknown, ...issues.filter(({ path }) => !isEntry(path)).map(({ path }) => String(path[0]))]);
  const kept = Object.entries(value).filter(([key]) => !sections.has(key));
  return Object.fromEntries(kept.map(([key, section]) => [key, withoutEntries(section, entriesOf(key, issues))]));
}

const entriesOf = (section: string, issues: readonly z.core.$ZodIssue[]): string[] =>
  issues.filter(({ path }) => isEntry(path) && path[0] === section).map(({ path }) => String(path[1]));

function withoutEntries(section: unknown, wrong: readonly string[]): unknown {
  if (wrong.length === 0 || typeof section !== 'object' || section === null) return section;
  return Object.fromEntries(Object.entries(section).filter(([name]) => !wrong.includes(name)));
}
