import { type Document, LineCounter, parseDocument, type YAMLError } from 'yaml';
import { plainLayout } from './plain-words.ts';
import type { Problem } from './problem.ts';

/** A settings file as YAML sees it; `value` is absent when the layout is broken and nothing in it can be trusted. */
export interface YamlText {
  document: Document;
  lines: LineCounter;
  problems: Problem[];
  value?: Readonly<Record<string, unknown>>;
}

const longest = 200_000;
const atTop = (message: string): Problem => ({ line: 1, column: 1, path: '', message });

/** Reads any text. Settings written twice are complained about and read all the same; after any other broken layout there is no value. */
export function readYaml(text: string): YamlText {
  const lines = new LineCounter();
  if (text.length > longest) return unread(lines, `the file is longer than ${longest} characters; is it the right one?`);
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
    const problems = withoutRepeats(document.errors.map((error) => problemFrom(error, text, lines)));
    if (document.errors.some(({ code }) => code !== 'DUPLICATE_KEY')) return { document, lines, problems };
    return { document, lines, problems, ...contents(document.toJS({ maxAliasCount: 50 }), problems) };
  } catch (error) {
    // The library's own limits: brackets nested too deep for the stack, or references that multiply.
    if (error instanceof RangeError || error instanceof ReferenceError)
      return unread(lines, 'the file is nested too deep, or refers to itself too often');
    throw error;
  }
}

const unread = (lines: LineCounter, message: string): YamlText => ({ document: parseDocument(''), lines, problems: [atTop(message)] });

function contents(value: unknown, problems: Problem[]): Pick<YamlText, 'value'> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { value: Object.fromEntries(Object.entries(value)) };
  problems.push(
    atTop(value === null ? 'the file is empty' : 'the file should have settings such as "name: Maple Street", each on its own line'),
  );
  return {};
}

/** One slip can upset the reader several times at the same place. */
const withoutRepeats = (problems: Problem[]): Problem[] =>
  problems.filter(({ line, message }, index) => problems.findIndex((other) => other.line === line && other.message === message) === index);

function problemFrom({ code, pos, message }: YAMLError, text: string, lines: LineCounter): Problem {
  const [quoted = ''] = text.slice(pos[0], pos[0] + 60).split(/[\r\n:]/u);
  const { line, col } = lines.linePos(pos[0]);
  return { line: Math.max(1, line), column: Math.max(1, col), path: '', message: plainLayout(code, quoted.trim(), message) };
}
