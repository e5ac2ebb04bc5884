import { readFileSync } from 'node:fs';
import { parsePractice } from '../../shared/practice/parse-practice.ts';
import type { Practice } from '../../shared/practice/practice.ts';

/** An example practice as it ships, by its file's name. */
export function examplePractice(name: 'maple-street-family-medicine' | 'harbor-pediatrics'): Practice {
  const file = `practices/${name}.yaml`;
  const parsed = parsePractice(readFileSync(file, 'utf8'), file);
  if ('problems' in parsed) throw new Error(`${file}: ${JSON.stringify(parsed.problems)}`);
  return parsed.practice;
}
