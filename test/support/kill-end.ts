import { PurgeQueueCommand } from '@aws-sdk/client-sqs';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { TestNight } from './night.ts';

export type Row = Record<string, unknown>;
export const byKey = (rows: readonly Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [`${String(row['pk'])} ${String(row['sk'])}`, row]));
export const distinct = (words: readonly string[]): string[] => [...new Set(words)].toSorted();

/** What a deed has left: the rows of the table, and what happened outside it. */
export interface End {
  readonly table: ReadonlyMap<string, Row>;
  readonly rows: readonly (readonly [string, string])[];
  readonly facts: Readonly<Record<string, readonly string[]>>;
}

const instant = /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:\.\d+)?Z/g;
/** A function's clock runs on while it works, so what it writes down as now differs from run to run. */
const furthestApartMs = 120_000;
/** Requests that change something outside the table. */
const effects = /^(connect:(Start|Stop|Update|Create)|sqs:Send|ses:|transcribe:Start)/;
/** A task that was moved to the front stays there when it is moved once more, so a second try may do that too. */
const harmless = 'connect:UpdateContactRoutingData';

/** The rows of some partitions. */
export async function partitionsOf({ documents, table: TableName }: TestNight, partitions: readonly string[]): Promise<Row[]> {
  const query = (pk: string) =>
    new QueryCommand({ TableName, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } });
  const pages = await Promise.all(partitions.map((pk) => documents.send(query(pk))));
  return pages.flatMap(({ Items = [] }) => Items);
}

/** Watches what a function does from now on; `end` tells what is left of it, given the table. */
export function watchOf(night: TestNight, functionName: string) {
  const { requests, strikes } = night.runtime.parts;
  const from = { requests: requests.requests.length, at: night.now, struck: strikes.struck.length };
  const made = () =>
    requests.requests
      .slice(from.requests)
      .filter((request) => request.functionName === functionName && !request.via)
      .map(({ action }) => action);
  const end = async (rows: readonly Row[]): Promise<End> => {
    const table = byKey(rows);
    // What was stopped before it was forwarded did not happen.
    const undone = strikes.struck.slice(from.struck).flatMap(({ strike, actions }) => (strike.when === 'before' ? actions : []));
    const facts = await factsOf(night, from.at, without(made(), undone));
    return { table, rows: comparable(table), facts: { ...facts, 'noted differences': notesOf(table) } };
  };
  return { made, end };
}

async function factsOf(night: TestNight, since: number, done: readonly string[]) {
  const { connect } = night.runtime;
  const sent = done.includes('ses:SendRawEmail') ? (await night.mails()).filter(({ kind, at }) => kind === 'mail' && at >= since) : [];
  return {
    'done outside the table': distinct(done.filter((action) => effects.test(action))),
    'messages to others': done.includes('sqs:SendMessage') ? distinct(await messagesTaken(night)) : [],
    mails: distinct(sent.map(({ messageId }) => messageId)),
    'tasks and calls at Connect': [String(connect.contacts().filter(({ initiation }) => initiation === 'API').length)],
    'queues at Connect': distinct(connect.resources.queues.all().map(({ name }) => name)),
  };
}

/** Takes the messages out of the queues of work. */
async function messagesTaken({ runtime }: TestNight): Promise<string[]> {
  const taken: string[] = [];
  for (const id of ['ContactEvents', 'Transcripts', 'Urgent', 'Routine']) {
    const { visible } = await runtime.messagesIn(id);
    if (visible.length > 0) await runtime.deployment.clients.sqs.send(new PurgeQueueCommand({ QueueUrl: runtime.queueNamed(id).url }));
    taken.push(...visible.map(({ body }) => `${id} ${body}`));
  }
  return taken;
}

function without(actions: readonly string[], undone: readonly string[]): string[] {
  const left = [...actions];
  for (const action of undone) left.splice(left.indexOf(action), 1);
  return left;
}

const isNote = (key: string): boolean => key.includes(' RECONCILE#');

/** A difference that is found twice is noted twice; a report counts each id once. */
const notesOf = (table: ReadonlyMap<string, Row>): string[] =>
  distinct([...table].filter(([key]) => isNote(key)).flatMap(([, { contacts, items }]) => [contacts, items].flat().map(String)));

const comparable = (table: ReadonlyMap<string, Row>) =>
  [...table]
    .filter(([key]) => !isNote(key))
    .map(([key, row]) => [key.replaceAll(instant, '<time>'), textOf(row)] as const)
    .toSorted((a, b) => (a.join() < b.join() ? -1 : 1));

/** A row as text, whatever the order in which its fields were written. A queue that is made anew each time has no name of its own. */
export const textOf = (row: Row | undefined): string =>
  JSON.stringify(row ?? null, (_, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).toSorted()) : value,
  ).replaceAll(/\/queue\/[0-9a-f-]{36}/g, '/queue/…');

/** In what an end differs from the usual one, each in a sentence. */
export function differencesBetween(usual: End, end: End): string[] {
  const facts = Object.entries(usual.facts).flatMap(([name, before]) => {
    const after = (end.facts[name] ?? []).filter((fact) => fact !== harmless || before.includes(harmless));
    return before.join() === after.join() ? [] : [`${name}: ${after.join() || 'none'} instead of ${before.join() || 'none'}`];
  });
  const names = distinct([...usual.rows, ...end.rows].map(([name]) => name));
  return [...facts, ...names.flatMap((name) => rowDifference(name, usual, end))];
}

function rowDifference(name: string, usual: End, end: End): string[] {
  const [before = [], after = []] = [usual, end].map(({ rows }) => rows.filter(([key]) => key === name).map(([, row]) => row));
  const same = before.length === after.length && before.every((row, at) => alike(row, after[at] ?? ''));
  return same ? [] : [`${name} is ${after.join() || 'missing'} instead of ${before.join() || 'missing'}`];
}

/** The same text, but for instants that are close to each other. */
function alike(one: string, other: string): boolean {
  const [times, others] = [one.match(instant) ?? [], other.match(instant) ?? []];
  const near = times.every((time, at) => Math.abs(Date.parse(time) - Date.parse(others[at] ?? '')) <= furthestApartMs);
  return near && one.replaceAll(instant, '') === other.replaceAll(instant, '');
}
