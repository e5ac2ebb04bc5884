import * as z from 'zod';
import type { TargetInput } from '../deployment.ts';

/** An event as EventBridge hands it on. */
export interface BusEvent {
  version: '0';
  id: string;
  'detail-type': string;
  source: string;
  account: string;
  time: string;
  region: string;
  resources: string[];
  detail: unknown;
}

/** The text that a target receives for an event. */
export function inputFor(input: TargetInput, event: BusEvent, ruleArn: string): string {
  switch (input.kind) {
    case 'event':
      return JSON.stringify(event);
    case 'constant':
      return input.text;
    case 'path':
      return JSON.stringify(valueAt(event, input.path));
    case 'template':
      return transformed(input, event, ruleArn);
  }
}

/**
 * Fills a template. A place inside quotes takes a string as it is and an object as JSON text; outside quotes JSON is written, and of a
 * value that is not there an empty place: `""` within quotes stays empty, outside it nothing remains, as EventBridge documents.
 */
function transformed({ paths, template }: Extract<TargetInput, { kind: 'template' }>, event: BusEvent, ruleArn: string): string {
  const known: Record<string, unknown> = {
    'aws.events.rule-arn': ruleArn,
    'aws.events.rule-name': ruleArn.split('/').at(-1),
    'aws.events.event.ingestion-time': event.time,
    'aws.events.event': event,
    'aws.events.event.json': event,
  };
  for (const [name, path] of Object.entries(paths)) known[name] = valueAt(event, path);
  let quoted = false;
  return template.replace(/\\.|"|<([\w.-]+)>/g, (whole, name: string | undefined) => {
    if (whole === '"') quoted = !quoted;
    if (name === undefined) return whole;
    if (!(name in known)) throw new Error(`An input template names <${name}>, which its paths do not define`);
    return quoted ? insideQuotes(known[name]) : (JSON.stringify(known[name]) ?? '');
  });
}

function insideQuotes(value: unknown): string {
  if (value === undefined || value === null) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return JSON.stringify(text).slice(1, -1);
}

const Branch = z.record(z.string(), z.unknown());

/** The value at a path such as `$.detail.object.key`; undefined where there is none. Other kinds of path stop by name. */
export function valueAt(event: unknown, path: string): unknown {
  if (path === '$') return event;
  if (!/^\$(\.[\w-]+|\[\d+\])+$/.test(path)) throw new Error(`The local runtime does not know the event path ${path}`);
  const steps = [...path.matchAll(/\.([\w-]+)|\[(\d+)\]/g)].map(([, name, index]) => name ?? Number(index));
  return steps.reduce<unknown>((value, step) => stepInto(value, step), event);
}

function stepInto(value: unknown, step: string | number): unknown {
  if (typeof step === 'number') return Array.isArray(value) ? value[step] : undefined;
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? Branch.parse(value)[step] : undefined;
}
