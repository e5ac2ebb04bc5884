import { readSettings } from './file/read-settings.ts';
import { placeOf } from './locate.ts';
import type { Practice } from './practice.ts';
import { type Complain, type Problem, written } from './problem.ts';
import { readYaml } from './read-yaml.ts';
import { resolve } from './resolve/resolve.ts';

export type { Problem };
export type ParsedPractice = { practice: Practice } | { problems: Problem[] };

/**
 * Reads one practice's settings file. Gives the practice with every default filled in, or all the mistakes in it, in the order
 * of the lines, in words for the person who edits it. `fileName` (any folder) must be the short name of the practice plus .yaml.
 * Never throws, whatever the text.
 */
export function parsePractice(yamlText: string, fileName: string): ParsedPractice {
  const file = readYaml(yamlText);
  if (!file.value) return { problems: inOrder(file.problems) };
  const problems = [...file.problems];
  const complain: Complain = (path, message) =>
    problems.push({ ...placeOf(file.document, file.lines, path), path: written(path), message });
  const { readable, names } = readSettings(file.value, complain);
  if (readable.practice !== undefined) checkFileName(readable.practice, fileName, complain);
  const practice = resolve(readable, names, complain);
  return practice && problems.length === 0 ? { practice } : { problems: inOrder(problems) };
}

const inOrder = (problems: Problem[]): Problem[] => problems.sort((a, b) => a.line - b.line || a.column - b.column);

/** A copied file that still names the practice it was copied from would be published over that practice. */
function checkFileName(practice: string, fileName: string, complain: Complain): void {
  const name = fileName
    .split(/[\\/]/u)
    .at(-1)
    ?.replace(/\.ya?ml$/iu, '');
  if (name !== practice) complain(['practice'], `the file is called ${name}, but its practice is ${practice}; they must be the same`);
}
