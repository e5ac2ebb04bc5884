import { readFile, stat } from 'node:fs/promises';
import type { AnyFlow } from '../../../infra/flows/language/flow-json.ts';
import type { Place } from '../../../infra/flows/language/flow-types.ts';
import { places } from '../../../infra/flows/language/flow-types.ts';
import { parseFlow } from './flow-shape.ts';

/** A flow from a file; `type` when the file says it. */
export interface FlowFile {
  readonly flow: AnyFlow;
  readonly type: Place | undefined;
}
/** Why a file is no flow that can be read, in one sentence. */
export interface Unreadable {
  readonly unreadable: string;
}
type Given = Readonly<Record<string, unknown>>;

/** Connect's console imports files of at most 1 MB. */
const mostBytes = 1_000_000;
const deepest = 100;

/**
 * Reads a flow as it may come from anywhere: the console's export, the content of CreateContactFlow, what DescribeContactFlow or
 * DescribeContactFlowModule answers. Never throws.
 */
export async function readFlowFile(file: string): Promise<FlowFile | Unreadable> {
  const size = await stat(file).then(
    (it) => it.size,
    () => undefined,
  );
  if (size === undefined) return { unreadable: 'cannot be opened.' };
  if (size > mostBytes) return { unreadable: `has ${size} bytes; Connect takes no flow above ${mostBytes}.` };
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? { unreadable: 'cannot be opened.' } : flowOf(text);
}

/** The flow in a text. */
export function flowOf(text: string): FlowFile | Unreadable {
  const json = parse(text.replace(/^\uFEFF/, ''));
  if ('unreadable' in json) return json;
  const { content, type } = unwrap(json.value);
  const inner = typeof content === 'string' ? parse(content) : { value: content };
  if ('unreadable' in inner) return { unreadable: `holds a Content that ${inner.unreadable}` };
  if (isOldFormat(inner.value))
    return { unreadable: 'is in the console’s old export format (modules, start): open the flow in today’s console and export it again.' };
  const parsed = parseFlow(inner.value);
  return 'unreadable' in parsed ? parsed : { flow: parsed.flow, type: type ?? placeNamed(parsed.flow.Metadata?.['type']) };
}

function parse(text: string): { readonly value: unknown } | Unreadable {
  const { most, open } = depthsOf(text);
  if (most > deepest) return { unreadable: `is nested more than ${deepest} deep.` };
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (text.trim() === '') return { unreadable: 'is empty.' };
    if (open > 0) return { unreadable: 'ends in the middle: it is truncated.' };
    const [why] = (error instanceof Error ? error.message : '').split(/,|\n/);
    return { unreadable: `is not JSON: ${why}.` };
  }
}

/** How deep brackets stand in each other, texts left out, and how many are open at the end. */
function depthsOf(text: string): { readonly most: number; readonly open: number } {
  let open = 0;
  let most = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (token === '{' || token === '[') most = Math.max(most, (open += 1));
    if (token === '}' || token === ']') open -= 1;
  }
  return { most, open };
}

const isRecord = (value: unknown): value is Given => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What Connect's API answers or is asked stands around the flow, which is a text in it. */
function unwrap(value: unknown): { readonly content: unknown; readonly type?: Place | undefined } {
  if (!isRecord(value)) return { content: value };
  const { ContactFlow, ContactFlowModule, Content, Type } = value;
  if (isRecord(ContactFlow)) return { content: ContactFlow['Content'], type: placeNamed(ContactFlow['Type']) };
  if (isRecord(ContactFlowModule)) return { content: ContactFlowModule['Content'], type: 'MODULE' };
  return Content !== undefined && !('Actions' in value) ? { content: Content, type: placeNamed(Type) } : { content: value };
}

const isOldFormat = (value: unknown) => isRecord(value) && Array.isArray(value['modules']) && !('Actions' in value);

const plain = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');
/** The console writes customerQueue where the API writes CUSTOMER_QUEUE, and contactFlowModule for a module. */
export function placeNamed(name: unknown): Place | undefined {
  if (typeof name !== 'string') return undefined;
  const wanted = plain(name).replace(/^.+module$/, 'module');
  return places.find((place) => plain(place) === wanted);
}
