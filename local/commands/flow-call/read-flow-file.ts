import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import * as z from 'zod';
import { FlowFault } from '../../connect/flow/fault.ts';
import { readFlow } from '../../connect/flow/flow.ts';
import { CommandMistake } from '../place.ts';

export const flowTypes = [
  'CONTACT_FLOW',
  'CUSTOMER_QUEUE',
  'CUSTOMER_HOLD',
  'CUSTOMER_WHISPER',
  'AGENT_HOLD',
  'AGENT_WHISPER',
  'OUTBOUND_WHISPER',
  'AGENT_TRANSFER',
  'QUEUE_TRANSFER',
  'CAMPAIGN',
] as const;
export type FlowType = (typeof flowTypes)[number];

/** A flow or module as a file holds it. */
export interface FlowFile {
  readonly name: string;
  readonly type: FlowType;
  readonly isModule: boolean;
  /** Flow language, version 2019-10-30. */
  readonly content: string;
  /** What the console calls the things that the flow names by ARN or id. */
  readonly labels: ReadonlyMap<string, string>;
}

/** The console imports no larger file. */
const mostBytes = 1_048_576;

const Wrapped = z.object({ Name: z.string().optional(), Type: z.string().optional(), Content: z.string() });
const Metadata = z.object({ name: z.string().optional(), type: z.string().optional(), ActionMetadata: z.unknown().optional() }).partial();
const Content = z.object({
  Version: z.literal('2019-10-30'),
  Actions: z.array(z.object({ Identifier: z.string(), Type: z.string(), Parameters: z.record(z.string(), z.unknown()).default({}) })),
  Metadata: Metadata.optional(),
  Settings: z.unknown().optional(),
});

/**
 * Reads a flow in any form that Connect gives one in: the console's export, the Content of CreateContactFlow, the answers of
 * DescribeContactFlow and DescribeContactFlowModule. Throws a CommandMistake of one sentence for anything else.
 */
export function readFlowFile(file: string): FlowFile {
  try {
    return flowIn(file);
  } catch (problem) {
    if (problem instanceof RangeError) throw new CommandMistake(`${file} is nested too deep.`);
    throw problem;
  }
}

function flowIn(file: string): FlowFile {
  const outer = parseJson(readText(file), file);
  const wrapped = wrappedIn(outer);
  const parsed = wrapped ? parseJson(wrapped.Content, `the Content in ${file}`) : outer;
  const { Actions, Metadata: metadata, Settings } = contentOf(parsed, file);
  const name = wrapped?.Name ?? metadata?.name ?? basename(file).replace(/\.json$/i, '');
  const isModule = Settings !== undefined || Actions.some(({ Type }) => Type === 'EndFlowModuleExecution');
  const content = JSON.stringify(parsed);
  checkBlocks(name, content, file);
  return { name, type: typeOf(wrapped?.Type ?? metadata?.type), isModule, content, labels: labelsOf(Actions, metadata?.ActionMetadata) };
}

/** Any JSON file. Throws a CommandMistake. */
export function readJsonFile(file: string): unknown {
  return parseJson(readText(file), file);
}

function readText(file: string): string {
  const size = sizeOf(file);
  if (size === undefined) throw new CommandMistake(`${file} cannot be read.`);
  if (size > mostBytes) throw new CommandMistake(`${file} has ${(size / 1_048_576).toFixed(1)} MB; Connect imports at most 1 MB.`);
  return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
}

function sizeOf(file: string): number | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() ? found.size : undefined;
}

function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (problem) {
    const isCut =
      problem instanceof SyntaxError && /end of JSON|Unterminated|after property value|after array element/.test(problem.message);
    throw new CommandMistake(isCut && /^\s*[[{]/.test(text) ? `${what} ends too early: it is not whole.` : `${what} is not JSON.`);
  }
}

function wrappedIn(outer: unknown): z.infer<typeof Wrapped> | undefined {
  const Answer = z.object({ ContactFlow: Wrapped }).or(z.object({ ContactFlowModule: Wrapped }));
  const answer = Answer.safeParse(outer);
  if (answer.success) return 'ContactFlow' in answer.data ? answer.data.ContactFlow : answer.data.ContactFlowModule;
  return Wrapped.safeParse(outer).data;
}

function contentOf(parsed: unknown, file: string): z.infer<typeof Content> {
  const old = z.object({ modules: z.array(z.unknown()), start: z.unknown() }).safeParse(parsed);
  if (old.success)
    throw new CommandMistake(
      `${file} is in the old export format ("modules" and "start"). Export the flow again: it begins with "Version": "2019-10-30".`,
    );
  const content = Content.safeParse(parsed);
  if (content.success) return content.data;
  const [issue] = content.error.issues;
  throw new CommandMistake(`${file} is no flow of version 2019-10-30: ${issue?.path.join('.') || 'the whole'}: ${issue?.message}.`);
}

function checkBlocks(name: string, content: string, file: string) {
  try {
    readFlow(name, content);
  } catch (problem) {
    if (!(problem instanceof FlowFault)) throw problem;
    throw new CommandMistake(`${file} is no flow that Connect would take. ${problem.message.replace(/\s*\n\s*/g, ' ')}`);
  }
}

/** The console writes types in its own way (contactFlow); the API as they are here. */
function typeOf(said: string | undefined): FlowType {
  const api = said?.replace(/[A-Z]/g, (letter) => (said === said.toUpperCase() ? letter : `_${letter}`)).toUpperCase();
  return flowTypes.find((type) => type === api) ?? 'CONTACT_FLOW';
}

const Labelled = z.object({ id: z.string(), text: z.string() });
const Displayed = z.object({ displayName: z.string() });

/** What the console notes beside the actions: `{ id, text }`, or a displayName for a parameter. */
function labelsOf(actions: z.infer<typeof Content>['Actions'], noted: unknown): Map<string, string> {
  const labels = new Map<string, string>();
  const collect = (value: unknown) => {
    const label = Labelled.safeParse(value);
    if (label.success) labels.set(label.data.id, label.data.text);
    if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  collect(noted);
  const byAction = z.record(z.string(), z.object({ parameters: z.record(z.string(), z.unknown()) }).partial()).safeParse(noted).data ?? {};
  for (const { Identifier, Parameters } of actions)
    for (const [parameter, note] of Object.entries(byAction[Identifier]?.parameters ?? {})) {
      const shown = Displayed.safeParse(note);
      const id = Parameters[parameter];
      if (shown.success && typeof id === 'string') labels.set(id, shown.data.displayName);
    }
  return labels;
}
