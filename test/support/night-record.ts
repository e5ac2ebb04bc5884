import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { TestNight } from './night.ts';

/** What a night left behind, so that two nights can be compared: ids have names, and instants stand apart. */
export interface NightRecord {
  /** Every row of the table by its key, each instant replaced by a mark. */
  readonly rows: Readonly<Record<string, unknown>>;
  /** The instants of each row, in the order of its fields. */
  readonly times: Readonly<Record<string, readonly string[]>>;
  /** Every mail once, by its Message-ID, and its text. */
  readonly mails: Readonly<Record<string, string>>;
  /** Tasks and page calls that Connect was asked for. */
  readonly contacts: readonly string[];
}

type Row = Record<string, unknown>;

/** Every row of the table. */
export async function tableOf({ documents, table }: TestNight): Promise<Row[]> {
  const rows: Row[] = [];
  let ExclusiveStartKey: Row | undefined;
  do {
    const page = await documents.send(new ScanCommand({ TableName: table, ...(ExclusiveStartKey && { ExclusiveStartKey }) }));
    rows.push(...(page.Items ?? []));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return rows;
}

const instant = /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:\.\d+)?Z/g;

/** Writes down what the night left. The shard of a timer follows from a random id, and is left out. Ids of contacts are named after what they are; random ids, and what the night's own secret went into, get one name for all. */
export async function recordOf(night: TestNight): Promise<NightRecord> {
  const name = namesOf(night);
  const rows: Record<string, unknown> = {};
  const times: Record<string, string[]> = {};
  for (const { pk, sk, ...row } of await tableOf(night)) {
    if (isOfTheOpening(String(pk), String(sk))) continue;
    delete row['timerShard'];
    const text = name(JSON.stringify(Object.fromEntries(Object.entries(row).sort())));
    let key = name(`${String(pk)} ${String(sk)}`).replaceAll(instant, '<time>');
    while (key in rows) key += '+';
    rows[key] = JSON.parse(text.replaceAll(instant, '<time>'));
    times[key] = text.match(instant) ?? [];
  }
  const mails = (await night.mails()).filter(({ kind }) => kind === 'mail');
  return {
    rows,
    times,
    mails: Object.fromEntries(
      mails.map(({ messageId, text }) => [name(messageId).replace(/\d{13}/, '<time>'), name(text).replaceAll(instant, '<time>')]),
    ),
    contacts: started(night)
      .map(({ id }) => name(id))
      .toSorted(),
  };
}

/** Written before the first call, with secrets and ids of that night alone. */
const isOfTheOpening = (pk: string, sk: string): boolean => pk.startsWith('AGENT#') || pk === 'PRACTICES' || sk.startsWith('PIN#');

const started = ({ runtime }: TestNight) => runtime.connect.contacts().filter(({ initiation }) => initiation === 'API');

/** Gives each contact a name that it has in every night that is played the same. */
function namesOf(night: TestNight): (text: string) => string {
  const names = new Map<string, string>();
  const calls = night.runtime.connect.contacts().filter(({ initiation }) => initiation === 'INBOUND');
  for (const [index, { id }] of calls.entries()) names.set(id, `call-${index + 1}`);
  const counted = new Map<string, number>();
  for (const { id, channel, attributes } of started(night)) {
    const of = names.get((attributes['workItemId'] ?? '').replace(/^wi-/, '')) ?? 'nobody';
    const kind = channel === 'TASK' ? 'task' : `page-${attributes['pageId']}`;
    const count = (counted.get(`${kind} ${of}`) ?? 0) + 1;
    counted.set(`${kind} ${of}`, count);
    names.set(id, `${kind}-${count}-of-${of}`);
  }
  const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
  return (text) => text.replaceAll(uuid, (id) => names.get(id) ?? '<id>').replaceAll(/[0-9a-f]{32,}/g, '<hash>');
}

/** Rows whose instants are further apart than `seconds`: functions' clocks run on while they work, so the same moment is written a little later or sooner. */
export function furtherApart(one: NightRecord, other: NightRecord, seconds: number): string[] {
  return Object.entries(one.times).flatMap(([key, times]) =>
    times.flatMap((time, at) => {
      const apart = Math.abs(Date.parse(time) - Date.parse(other.times[key]?.[at] ?? '')) / 1000;
      return apart <= seconds ? [] : [`${key}: ${time} and ${other.times[key]?.[at]}`];
    }),
  );
}
