import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { CommandMistake } from '../commands/place.ts';

/** One message of a file: the words, and what is known of the call. */
const MessageLine = z.strictObject({
  id: z.union([z.string(), z.number()]).transform(String).optional(),
  text: z.string(),
  from: z.string().optional(),
  at: z.iso.datetime({ offset: true }).optional(),
  line: z.string().optional(),
  key: z
    .string()
    .regex(/^[0-9*#]$/)
    .optional(),
});
export interface FileMessage {
  readonly id: string;
  readonly text: string;
  /** E.164; absent: a number of its own is made up. */
  readonly from: string;
  readonly line: string;
  readonly key: string | undefined;
  /** Epoch milliseconds of the call, when the file says so. */
  readonly at: number | undefined;
}

/** Reads a JSONL file; the line's number is the id of a message that has none. Throws a CommandMistake that names every line it cannot read. */
export function readMessages(file: string, lines: readonly string[]): FileMessage[] {
  const rows = readText(file)
    .split('\n')
    .map((text, index) => ({ text: text.trim(), number: index + 1 }))
    .filter(({ text }) => text !== '');
  const read = rows.map(({ text, number }) => ({ number, result: MessageLine.safeParse(parsed(text)) }));
  const bad = read.filter(({ result }) => !result.success).map(({ number }) => number);
  if (bad.length > 0)
    throw new CommandMistake(
      `${file}: not a message (JSON with a "text", and only "id", "from", "at", "line" and "key" beside it) in line ${bad.slice(0, 20).join(', ')}${bad.length > 20 ? ' and more' : ''}.`,
    );
  if (read.length === 0) throw new CommandMistake(`${file} holds no message.`);
  return read.flatMap(({ number, result }) => (result.success ? [messageOf(result.data, number, lines)] : []));
}

function messageOf({ id, text, from, at, line, key }: z.infer<typeof MessageLine>, number: number, lines: readonly string[]): FileMessage {
  const known = lines.find((candidate) => candidate === line) ?? lines[0];
  if (!known || (line && known !== line))
    throw new CommandMistake(`Line ${number}: no practice has the number ${line}. There are: ${lines.join(', ')}.`);
  return { id: id ?? String(number), text, from: from ?? numberOf(number), line: known, key, at: at ? Date.parse(at) : undefined };
}

/** A fictional number for each line of the file: 555-0100 to 555-0199, area code by area code. */
function numberOf(line: number): string {
  const area = 201 + (Math.floor(line / 100) % 780);
  return `+1${area}55501${String(line % 100).padStart(2, '0')}`;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new CommandMistake(`${file} cannot be read.`);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
