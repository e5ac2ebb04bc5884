/** One line that a function wrote to its log. */
export interface LogLine {
  functionName: string;
  /** Epoch milliseconds of the simulated world. */
  at: number;
  line: string;
}

/** What functions wrote, in order. */
export class FunctionLogs {
  readonly lines: LogLine[] = [];
  private readonly now: () => number;
  private readonly print: boolean;
  private readonly onJson: (content: unknown) => void;

  /** `print` also shows every line; `onJson` hears lines that are JSON, where metrics travel. */
  constructor({ now, print, onJson }: { now: () => number; print: boolean; onJson: (content: unknown) => void }) {
    this.now = now;
    this.print = print;
    this.onJson = onJson;
  }

  add(functionName: string, line: string) {
    this.lines.push({ functionName, at: this.now(), line });
    if (this.print) console.log(`${functionName}  ${line}`);
    if (line.includes('"_aws"')) this.onJson(parsed(line));
  }

  of = (functionName: string): string[] => this.lines.filter((one) => one.functionName === functionName).map(({ line }) => line);
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
