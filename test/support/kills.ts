import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { TestNight } from './night.ts';
import { tableOf } from './night-record.ts';

/** One thing that a function is asked to do, again and again from the same beginning. */
export interface Deed {
  /** Its folder. */
  readonly fn: string;
  /** What its caller hands it, each time the same. */
  readonly event: unknown;
  /** Puts back what is not in the table, before each time. */
  readonly putBack?: () => void;
  /** Seconds until whoever asks for it asks again anyway, as a schedule does. The undisturbed run, too, is then followed by the next one. */
  readonly asksEvery?: number;
}

export interface Killed {
  /** How many requests the function made when nothing disturbed it. */
  readonly requests: number;
  readonly kills: number;
  /** Where the end was another than that of the undisturbed run; empty is as it should be. */
  readonly differences: readonly string[];
}

type Row = Record<string, unknown>;
const instant = /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:\.\d+)?Z/g;
/** A function's clock runs on while it works, so what it writes down as now differs from run to run. */
const furthestApartMs = 120_000;

/**
 * Does a deed once undisturbed. Then, from the same beginning and for every n: kills the function before its n-th request is forwarded, and in
 * another run after the reply to it was committed; lets everything come to rest, and has the caller try once more, as a queue, the scheduler or a
 * person does. Ends when the function makes no n-th request, and leaves the deed done.
 */
export async function killEverywhere(night: TestNight, deed: Deed): Promise<Killed> {
  const stage = new Stage(night, deed);
  await stage.begin();
  const { requests, secrets } = await stage.undisturbed();
  for (let n = 1; await stage.killedAt({ nth: n, when: 'before' }); n += 1) await stage.killedAt({ nth: n, when: 'after' });
  // A process keeps the pepper: it is asked for only in the first run of a fresh one.
  if (secrets)
    for (const when of ['before', 'after'] as const) await stage.killedAt({ nth: 1, when, action: 'secretsmanager:GetSecretValue' });
  await stage.putBack();
  await stage.deliver();
  return { requests, kills: stage.kills, differences: stage.differences };
}

interface Kill {
  readonly nth: number;
  readonly when: 'before' | 'after';
  readonly action?: string;
}

class Stage {
  kills = 0;
  readonly differences: string[] = [];
  private readonly night: TestNight;
  private readonly deed: Deed;
  private readonly functionName: string;
  private beginning = new Map<string, Row>();
  private usual: End | undefined;

  constructor(night: TestNight, deed: Deed) {
    this.night = night;
    this.deed = deed;
    this.functionName = night.runtime.functionFor(deed.fn).settings.name;
  }

  async begin() {
    await this.night.runtime.settle();
    this.beginning = byKey(await tableOf(this.night));
  }

  async undisturbed() {
    this.fresh();
    const watch = this.watch();
    await this.deliver();
    const made = watch.requests();
    if (this.deed.asksEvery) await this.deliver('asked again', this.deed.asksEvery);
    this.usual = await watch.end();
    return { requests: made.length, secrets: made.includes('secretsmanager:GetSecretValue') };
  }

  /** False when the function made no such request. */
  async killedAt(kill: Kill): Promise<boolean> {
    await this.putBack();
    if (kill.action) this.fresh();
    const { strikes } = this.night.runtime.parts;
    strikes.add({ functionName: this.functionName, ...kill });
    const watch = this.watch();
    const killed = await this.tried();
    const reached = strikes.waiting() === 0;
    strikes.clear();
    if (!reached) return false;
    this.kills += 1;
    if (killed !== 'died') this.differences.push(`${told(kill)}: the function was to die, and ${killed}`);
    await this.night.runtime.settle();
    await this.deliver(told(kill), this.deed.asksEvery);
    this.compare(await watch.end(), told(kill));
    return true;
  }

  /** The caller's try some seconds later, and everything that follows from it. The clock itself stands still: only the function sees a later time. */
  async deliver(when = 'undisturbed', later = 0) {
    const { surroundings } = this.night.runtime.deployment;
    const { offset } = surroundings;
    surroundings.offset = () => offset() + later * 1000;
    const outcome = await this.tried();
    surroundings.offset = offset;
    if (outcome !== 'done') this.differences.push(`${when}: the function was to do it, and ${outcome}`);
    await this.night.runtime.settle();
  }

  private async tried(): Promise<string> {
    const { result, error } = await this.night.runtime.functionFor(this.deed.fn).invoke(this.deed.event);
    if (error) return error.errorType === 'Runtime.ExitError' ? 'died' : `failed with ${error.errorType}: ${error.errorMessage}`;
    const failures = (result as { batchItemFailures?: unknown[] } | null)?.batchItemFailures ?? [];
    return failures.length > 0 ? 'gave the message back' : 'done';
  }

  private fresh() {
    this.night.runtime.functionFor(this.deed.fn).stop();
  }

  async putBack() {
    const now = byKey(await tableOf(this.night));
    const { documents, table: TableName } = this.night;
    for (const [key, { pk, sk }] of now)
      if (!this.beginning.has(key)) await documents.send(new DeleteCommand({ TableName, Key: { pk, sk } }));
    for (const [key, Item] of this.beginning)
      if (JSON.stringify(now.get(key)) !== JSON.stringify(Item)) await documents.send(new PutCommand({ TableName, Item }));
    this.deed.putBack?.();
  }

  private watch() {
    const { runtime } = this.night;
    const { requests, strikes } = runtime.parts;
    const from = {
      requests: requests.requests.length,
      deliveries: runtime.deliveries.length,
      at: this.night.now,
      struck: strikes.struck.length,
    };
    const mine = () => requests.requests.slice(from.requests).filter(({ functionName, via }) => functionName === this.functionName && !via);
    return {
      requests: () => mine().map(({ action }) => action),
      end: async (): Promise<End> => {
        // What was killed before it was forwarded did not happen.
        const undone = strikes.struck.slice(from.struck).flatMap(({ strike, actions }) => (strike.when === 'before' ? actions : []));
        const done = mine().map(({ action }) => action);
        for (const action of undone) done.splice(done.indexOf(action), 1);
        const rows = [...byKey(await tableOf(this.night))];
        const notes = rows.filter(([key]) => key.includes(' RECONCILE#')).map(([, row]) => row);
        return {
          // A difference that is found twice is noted twice; a report counts each id once.
          rows: rows
            .filter(([key]) => !key.includes(' RECONCILE#'))
            .map(([key, row]) => [key.replaceAll(instant, '<time>'), sorted(row)] as const)
            .toSorted(byName),
          facts: {
            'did outside the table': distinct(done.filter((action) => effects.test(action))),
            'made others get': distinct(
              runtime.deliveries.slice(from.deliveries).map(({ queueArn, body }) => `${queueArn.split('-').at(-1)} ${body}`),
            ),
            mailed: distinct(
              (await this.night.mails()).filter(({ kind, at }) => kind === 'mail' && at >= from.at).map(({ messageId }) => messageId),
            ),
            'noted differences': distinct(notes.flatMap(({ contacts, items }) => [contacts, items].flat().map(String))),
            'contacts at Connect': [String(runtime.connect.contacts().length)],
            'queues at Connect': distinct(runtime.connect.resources.queues.all().map(({ name }) => name)),
          },
        };
      },
    };
  }

  private compare(end: End, when: string) {
    const usual = this.usual;
    if (!usual) throw new Error('Nothing to compare with: the undisturbed run comes first');
    for (const [name, facts] of Object.entries(usual.facts)) {
      const ended = (end.facts[name] ?? []).filter((fact) => fact !== harmless || facts.includes(harmless));
      if (facts.join() !== ended.join()) this.differences.push(`${when}: ${name} ${facts.join()} and ${ended.join()}`);
    }
    for (const key of new Set([...usual.rows, ...end.rows].map(([name]) => name))) {
      const [before, after] = [usual, end].map(({ rows }) => rows.filter(([name]) => name === key).map(([, row]) => row));
      const same = before?.length === after?.length && before?.every((row, at) => alike(row, after?.[at] ?? ''));
      if (!same) this.differences.push(`${when}: ${key} is ${after?.join() || 'missing'} instead of ${before?.join() || 'missing'}`);
    }
  }
}

interface End {
  readonly rows: readonly (readonly [string, string])[];
  readonly facts: Readonly<Record<string, readonly string[]>>;
}

/** Requests that change something outside the table. */
const effects = /^(connect:(Start|Stop|Update|Create)|sqs:Send|ses:|transcribe:Start)/;
/** A task that was moved to the front stays there when it is moved once more, so a second try may do that too. */
const harmless = 'connect:UpdateContactRoutingData';
const told = ({ nth, when, action = 'request' }: Kill): string => `killed ${when} ${action} ${nth}`;
const byKey = (rows: readonly Row[]) => new Map(rows.map((row) => [`${String(row['pk'])} ${String(row['sk'])}`, row]));
const byName = (a: readonly [string, string], b: readonly [string, string]): number => (a.join() < b.join() ? -1 : 1);
const distinct = (words: readonly string[]): string[] => [...new Set(words)].toSorted();

/** A row as text, whatever the order in which its fields were written; queues are named by nobody, and made anew each time. */
const sorted = (row: Row): string =>
  JSON.stringify(row, (_, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).toSorted()) : value,
  ).replaceAll(/\/queue\/[0-9a-f-]{36}/g, '/queue/…');

/** The same text, but for instants that are close to each other. */
function alike(one: string, other: string): boolean {
  const [times, others] = [one.match(instant) ?? [], other.match(instant) ?? []];
  const near = times.every((time, at) => Math.abs(Date.parse(time) - Date.parse(others[at] ?? '')) <= furthestApartMs);
  return near && one.replaceAll(instant, '') === other.replaceAll(instant, '');
}
