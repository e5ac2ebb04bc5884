import type { AnyFlow } from '../../../infra/flows/language/flow-json.ts';
import type { Place } from '../../../infra/flows/language/flow-types.ts';
import { places } from '../../../infra/flows/language/flow-types.ts';
import { parseFlow } from './flow-shape.ts';
import { parseJson, readJsonFile, type Unreadable } from './json-file.ts';

/** A flow from a file; name and type when the file says them. */
export interface ExportedFlow {
  readonly flow: AnyFlow;
  readonly name: string | undefined;
  readonly type: Place | undefined;
}
type Given = Readonly<Record<string, unknown>>;

/**
 * Reads a flow as it may come from anywhere: the console's export, the content of CreateContactFlow, what DescribeContactFlow or
 * DescribeContactFlowModule answers. Never throws.
 */
export function readExportedFlow(file: string): ExportedFlow | Unreadable {
  const json = readJsonFile(file);
  if ('unreadable' in json) return json;
  const { content, name, type } = unwrap(json.value);
  const inner = typeof content === 'string' ? parseJson(content) : { value: content };
  if ('unreadable' in inner) return { unreadable: `holds a Content that ${inner.unreadable}` };
  if (isOldFormat(inner.value))
    return { unreadable: 'is in the console’s old export format (modules, start): open the flow in today’s console and export it again.' };
  const parsed = parseFlow(inner.value);
  if ('unreadable' in parsed) return parsed;
  const { Metadata } = parsed.flow;
  return { flow: parsed.flow, name: name ?? textOf(Metadata?.['name']), type: type ?? placeNamed(Metadata?.['type']) };
}

const isRecord = (value: unknown): value is Given => typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

interface Unwrapped {
  readonly content: unknown;
  readonly name?: string | undefined;
  readonly type?: Place | undefined;
}

/** What Connect's API answers or is asked stands around the flow, which is a text in it. */
function unwrap(value: unknown): Unwrapped {
  if (!isRecord(value)) return { content: value };
  const { ContactFlow, ContactFlowModule } = value;
  if (isRecord(ContactFlow)) return fieldsOf(ContactFlow);
  if (isRecord(ContactFlowModule)) return { ...fieldsOf(ContactFlowModule), type: 'MODULE' };
  return value['Content'] !== undefined && !('Actions' in value) ? fieldsOf(value) : { content: value };
}

const fieldsOf = ({ Content, Name, Type }: Given): Unwrapped => ({ content: Content, name: textOf(Name), type: placeNamed(Type) });

const isOldFormat = (value: unknown) => isRecord(value) && Array.isArray(value['modules']) && !('Actions' in value);

const plain = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');
/** The console writes customerQueue where the API writes CUSTOMER_QUEUE, and contactFlowModule for a module. */
export function placeNamed(name: unknown): Place | undefined {
  if (typeof name !== 'string') return undefined;
  const wanted = plain(name).replace(/^.+module$/, 'module');
  return places.find((place) => plain(place) === wanted);
}
