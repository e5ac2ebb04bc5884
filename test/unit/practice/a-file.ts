import { readFileSync } from 'node:fs';
import { parsePractice } from '../../../shared/practice/parse-practice.ts';
import type { Practice } from '../../../shared/practice/practice.ts';
import type { Problem } from '../../../shared/practice/problem.ts';

/** The smallest file that can go live. Every line of it is only known to the practice. */
export const smallest = `practice: elm-clinic
name: Elm Clinic
time-zone: America/Chicago
lines: [{ number: "+1 202 555 0120" }]
hours:
  Monday-Friday: 09:00-17:00
people:
  dr-a: { name: Dr. A, role: physician, licensed: yes, phone: "+1 202 555 0121" }
  boss: { name: The manager, role: manager, email: boss@example.com, phone: "+1 202 555 0122" }
  spare: { name: Dr. B, role: medical-director, licensed: yes, phone: "+1 202 555 0123" }
on-call:
  all: { people: [dr-a], fallback: spare }
`;

export const maple = readFileSync('practices/maple-street-family-medicine.yaml', 'utf8');
export const harbor = readFileSync('practices/harbor-pediatrics.yaml', 'utf8');

export const problemsIn = (text: string, fileName = 'elm-clinic.yaml'): Problem[] => {
  const parsed = parsePractice(text, fileName);
  return 'problems' in parsed ? parsed.problems : [];
};

export function parsed(text: string, fileName = 'elm-clinic.yaml'): Practice {
  const result = parsePractice(text, fileName);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.practice;
}

/** The smallest file with one line replaced, or with lines added at its end. */
export function changed(line: string, by: string): string {
  if (!smallest.includes(line)) throw new Error(`no such line: ${line}`);
  return smallest.replace(line, () => by);
}
