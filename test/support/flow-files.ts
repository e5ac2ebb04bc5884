import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ExitCode, flowCall } from '../../local/commands/flow-call.ts';

/** What the command printed, and how it ended. */
export interface Told {
  readonly code: ExitCode;
  readonly text: string;
  readonly complaint: string;
}

/** A folder of its own for the files of one test file, and the command as somebody runs it there. */
export function flowFiles() {
  const folder = mkdtempSync(join(tmpdir(), 'flow-call-'));
  const place = (name: string) => join(folder, name);
  return {
    place,
    /** Writes a file, as it is or as JSON, and gives its path. */
    write: (name: string, content: unknown) => {
      writeFileSync(place(name), typeof content === 'string' ? content : JSON.stringify(content));
      return place(name);
    },
    run: (...args: string[]): Told => {
      const [lines, complaints]: [string[], string[]] = [[], []];
      const output = { print: (line: string) => void lines.push(line), complain: (line: string) => void complaints.push(line) };
      const code = flowCall(args, output, Date.parse('2026-03-09T02:00:00Z'));
      return { code, text: lines.join('\n'), complaint: complaints.join('\n') };
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
