import { readFile } from 'node:fs/promises';
import { Temporal } from '../../shared/domain/time.ts';
import { onCallAt } from '../../shared/domain/rota/on-call.ts';
import { lintPractice } from '../../shared/practice/lint-practice.ts';
import { parsePractice } from '../../shared/practice/parse-practice.ts';
import type { Practice } from '../../shared/practice/practice.ts';
import { secondsToTone } from '../../shared/practice/spoken.ts';

/** npm run practice:check -- file.yaml …: 0 when every file could go live, 1 when one has mistakes, 2 when one cannot be read. */
export type ExitCode = 0 | 1 | 2;

/** Prints what is wrong with each file, or what it means. */
export async function checkPractices(files: readonly string[], print: (line: string) => void, now: Temporal.Instant): Promise<ExitCode> {
  if (files.length === 0) print('Which file? Such as: npm run practice:check -- practices/maple-street-family-medicine.yaml');
  let worst: ExitCode = files.length === 0 ? 2 : 0;
  for (const file of files) worst = worse(worst, await checkFile(file, print, now));
  return worst;
}

const worse = (a: ExitCode, b: ExitCode): ExitCode => (a > b ? a : b);

async function checkFile(file: string, print: (line: string) => void, now: Temporal.Instant): Promise<ExitCode> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) {
    print(`${file} cannot be read.`);
    return 2;
  }
  const parsed = parsePractice(text, file);
  if ('practice' in parsed) return tellGood(file, parsed.practice, print, now);
  print(`${file} needs fixing:`);
  for (const { line, path, message } of parsed.problems) print(`  line ${line}${path === '' ? '' : `, ${path}`}: ${message}`);
  return 1;
}

/** Who is on call is said aloud because a rota that is off by a week has no mistake that a program could see. */
function tellGood(file: string, practice: Practice, print: (line: string) => void, now: Temporal.Instant): ExitCode {
  print(`${file} is good: ${practice.name}.`);
  for (const rota of Object.keys(practice.onCall))
    print(`  on call now (${rota}): ${practice.people[onCallAt(practice, rota, now)]?.name}`);
  const waits = practice.languages.map((language) => `${Math.ceil(secondsToTone(practice, language, now))} s (${language})`);
  print(`  a caller who presses nothing hears the tone after ${waits.join(', ')}`);
  for (const { path, message } of lintPractice(practice, now)) print(`  worth a look: ${path}: ${message}`);
  return 0;
}

if (import.meta.main) {
  process.exitCode = await checkPractices(
    process.argv.slice(2),
    (line) => console.log(line),
    Temporal.Instant.fromEpochMilliseconds(Date.now()),
  );
}
