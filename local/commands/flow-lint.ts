import { parseArgs } from 'node:util';
import { check } from '../../infra/flows/language/check.ts';
import type { Finding } from '../../infra/flows/language/finding.ts';
import type { Place } from '../../infra/flows/language/flow-types.ts';
import { places } from '../../infra/flows/language/flow-types.ts';
import { sourceUrl } from '../../infra/flows/language/rules.ts';
import { placeNamed, readExportedFlow } from './exported-flow/exported-flow.ts';

const usage = `Check exported Amazon Connect flows, whoever wrote them:
  npm run flow:lint -- FILE.json… [--type TYPE] [--json]
    FILE      a flow or module in the flow language (Version 2019-10-30): the console's export, the content of
              CreateContactFlow, or what DescribeContactFlow answers
    --type    where the flow stands, when the file does not say it:
              ${places.slice(0, 5).join(', ')},
              ${places.slice(5).join(', ')}
    --json    the findings as JSON
One line a finding: file, path in the JSON, severity, rule, what is wrong, where the rule is from. An error is what Connect
refuses to publish; a warning is what Connect publishes and a caller may suffer from. Nothing is printed for a flow in order.
Exit code 0: no error. 1: an error. 2: a file that cannot be read (the others are checked all the same).`;

export type ExitCode = 0 | 1 | 2;
/** Where the lines go. */
export interface Output {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

type Report = { readonly file: string } & (
  { readonly type: Place | null; readonly findings: readonly Finding[] } | { readonly unreadable: string }
);

/** `npm run flow:lint`: what it prints is in the usage. */
export function flowLint(args: readonly string[], { out, err }: Output): ExitCode {
  const options = readOptions(args);
  if (options === 'help') return end(0, () => out(usage));
  if ('mistake' in options) return end(2, () => err(`${options.mistake}\n${usage}`));
  const reports = options.files.map((file) => lint(file, options.type));
  if (options.json) out(JSON.stringify(reports, undefined, 2));
  else reports.flatMap(linesOf).forEach(out);
  for (const report of reports) if ('unreadable' in report) err(`${report.file} ${report.unreadable}`);
  return reports.map(exitOf).reduce((worst, code) => (code > worst ? code : worst), 0);
}

const end = (code: ExitCode, say: () => void): ExitCode => {
  say();
  return code;
};

type Options = { readonly files: readonly string[]; readonly type: Place | undefined; readonly json: boolean };

function readOptions(args: readonly string[]): Options | { readonly mistake: string } | 'help' {
  const flag = { type: 'boolean', default: false } as const;
  try {
    const options = { help: flag, json: flag, type: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const type = placeNamed(values.type);
    if (values.help) return 'help';
    if (values.type !== undefined && type === undefined) return { mistake: `There is no type "${values.type}".` };
    return positionals.length === 0 ? { mistake: 'Which file?' } : { files: positionals, type, json: values.json };
  } catch (error) {
    return { mistake: error instanceof Error ? error.message : String(error) };
  }
}

function lint(file: string, told: Place | undefined): Report {
  const read = readExportedFlow(file);
  if ('unreadable' in read) return { file, ...read };
  const type = told ?? read.type;
  const findings = check(read.flow, { type }).map((finding) => ({ ...finding, source: sourceUrl(finding.source) }));
  return { file, type: type ?? null, findings };
}

function linesOf(report: Report): string[] {
  if ('unreadable' in report) return [];
  return report.findings.map(
    ({ where, severity, rule, says, source }) => `${report.file}: ${where}  ${severity} ${rule}  ${says} (${source})`,
  );
}

function exitOf(report: Report): ExitCode {
  if ('unreadable' in report) return 2;
  return report.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

if (import.meta.main) {
  const args = process.argv.slice(2);
  process.exitCode = flowLint(args, { out: (line) => console.log(line), err: (line) => console.error(line) });
}
