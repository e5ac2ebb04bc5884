import { flows } from '../../../infra/flows/index.ts';
import { compile } from '../../../infra/flows/language/compile.ts';
import { rules, sourceUrl } from '../../../infra/flows/language/rules.ts';
import { drawFlow } from './draw.ts';

/** Names where a deployment puts ARNs. */
const ownNames: Readonly<Record<string, string>> = new Proxy({}, { get: (_, name) => String(name) });
/** Drawn as deployed with a human fallback number; the number is an example. */
const context = { functions: ownNames, flows: ownNames, fallbackNumber: '+15555550100' };

/** A picture of every flow that is deployed, by file name. */
export function flowPictures(): Record<string, string> {
  return Object.fromEntries(
    flows.map((flow) => {
      const title = `${flow.name} (${flow.type.toLowerCase().replace('_', ' ')})`;
      return [`${flow.name}.svg`, drawFlow(compile(flow, context), { title, description: flow.description })];
    }),
  );
}

/** The page that names every picture, and every rule of the linter. */
export function flowPage(): string {
  return [
    '# The flows, drawn',
    'Made by `npm run flow:draw` from [the flows](../../infra/flows/index.ts). A call reads from left to right, and goes on in the row below; a name at the edge says where a line leads or comes from. A dashed line is taken when something fails. A way back is not drawn but told, with the name of its block.',
    flows.map(({ name, description }) => `- [${name}](${name}.svg): ${description}`).join('\n'),
    '`npm run flow:draw -- FILE.json` draws any exported flow beside its file.',
    '## What `npm run flow:lint` checks',
    'Of any flow or module in the flow language (Version 2019-10-30), whoever wrote it: `npm run flow:lint -- FILE.json…`. Our own flows are checked by the same rules when they are compiled, and there a warning counts as an error. A rule is an error where Connect does not publish the flow, and a warning where Connect publishes it and a caller may suffer; a few rules hold both, case by case.',
    ['| rule | usually | holds when | from |', '| --- | --- | --- | --- |', ...Object.entries(rules).map(ruleLine)].join('\n'),
    '',
  ].join('\n\n');
}

type RuleRow = (typeof rules)[keyof typeof rules];
function ruleLine([name, { severity, means, source }]: [string, RuleRow]): string {
  const url = sourceUrl(source);
  const from = url === source ? source : `[${source}](${url})`;
  return `| \`${name}\` | ${severity} | ${means.replaceAll('|', '\\|')} | ${from} |`;
}
