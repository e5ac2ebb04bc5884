import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Strike } from '../../local/strikes.ts';
import { byKey, differencesBetween, distinct, type End, partitionsOf, type Row, textOf, watchOf } from './kill-end.ts';
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
  /** How many requests the function makes at most. */
  readonly requests: number;
  readonly kills: number;
  /** What it did when nothing disturbed it and at which it was never killed; empty is as it should be. */
  readonly neverKilledAt: readonly string[];
  /** Where the end was another than that of the undisturbed run; empty is as it should be. */
  readonly differences: readonly string[];
}

/** At which of the n-th requests the process really ends; at the others it is cut off from the world, which to the world is the same. */
export type Really = (nth: number, when: Strike['when'], requests: number) => boolean;

const pepper = 'secretsmanager:GetSecretValue';
const moments = ['before', 'after'] as const;
/** Seconds until somebody asks once more: later than any moment that the first try wrote down. */
const soon = 10;

/**
 * Does a deed once undisturbed. Then, from the same beginning and for every n: stops the function before its n-th request is forwarded, and in
 * another run after the reply to it was committed, and has the caller try once more, as a queue, the scheduler or a person does. Ends when the
 * function makes no n-th request, and leaves the deed done. Messages stay in their queues meanwhile: other functions have rows of their own.
 */
export async function killEverywhere(night: TestNight, deed: Deed, really: Really): Promise<Killed> {
  const stage = new Stage(night, deed);
  await stage.begin();
  const made = await stage.undisturbed();
  let requests = 0;
  const killed = (nth: number, when: Strike['when']) =>
    stage.killedAt({ nth, when, how: really(nth, when, made.length) ? 'kill' : 'cut-off' });
  while (await killed(requests + 1, 'before')) {
    requests += 1;
    await killed(requests, 'after');
  }
  // A process keeps the pepper: it is asked for only in the first run of a fresh one.
  if (made.includes(pepper)) for (const when of moments) await stage.killedAt({ nth: 1, when, action: pepper });
  await stage.leave();
  const neverKilledAt = distinct(made).filter((action) => !stage.killedOn.has(action));
  return { requests, kills: stage.kills, neverKilledAt, differences: stage.differences };
}

type Kill = Omit<Strike, 'functionName'>;
const told = ({ nth, when, action = 'request', how = 'kill' }: Kill): string => `${how} ${when} ${action} ${nth}`;

class Stage {
  kills = 0;
  readonly killedOn = new Set<string>();
  readonly differences: string[] = [];
  private readonly night: TestNight;
  private readonly deed: Deed;
  private readonly functionName: string;
  private beginning: ReadonlyMap<string, Row> = new Map();
  /** The partitions that the undisturbed deed changes. */
  private touched: readonly string[] = [];
  private usual: End | undefined;
  /** The usual end, of the whole table. */
  private whole: ReadonlyMap<string, Row> = new Map();

  constructor(night: TestNight, deed: Deed) {
    this.night = night;
    this.deed = deed;
    this.functionName = night.runtime.functionFor(deed.fn).settings.name;
  }

  async begin() {
    await this.night.runtime.settle();
    this.beginning = byKey(await tableOf(this.night));
    this.night.runtime.parts.triggers.pause();
  }

  /** Every request that it makes, in order. */
  async undisturbed(): Promise<string[]> {
    this.fresh();
    const watch = watchOf(this.night, this.functionName);
    await this.deliver();
    const made = watch.made();
    if (this.deed.asksEvery) await this.deliver('asked again', this.deed.asksEvery);
    const rows = await tableOf(this.night);
    this.whole = byKey(rows);
    this.touched = partitionsThatDiffer(this.beginning, this.whole);
    this.usual = await watch.end(rows.filter(({ pk }) => this.touched.includes(String(pk))));
    return made;
  }

  /** False when the function made no such request. */
  async killedAt(kill: Kill): Promise<boolean> {
    await this.putBack();
    if (kill.action) this.fresh();
    const { strikes } = this.night.runtime.parts;
    strikes.add({ functionName: this.functionName, ...kill });
    const watch = watchOf(this.night, this.functionName);
    const stopped = await this.tried();
    const reached = strikes.waiting() === 0;
    strikes.clear();
    await this.night.runtime.settle();
    if (reached) await this.tryAgain(kill, stopped, watch);
    else await watch.end([]);
    return reached;
  }

  private async tryAgain(kill: Kill, stopped: string, watch: ReturnType<typeof watchOf>) {
    this.kills += 1;
    for (const action of this.night.runtime.parts.strikes.struck.at(-1)?.actions ?? []) this.killedOn.add(action);
    if (stopped !== 'died') this.differences.push(`${told(kill)}: the function was to die, and ${stopped}`);
    await this.deliver(told(kill), this.deed.asksEvery ?? soon);
    const end = await watch.end(await partitionsOf(this.night, this.touched));
    if (this.usual) this.differences.push(...differencesBetween(this.usual, end).map((difference) => `${told(kill)}: ${difference}`));
  }

  /** Does it a last time, and looks whether any of the kills has left something elsewhere in the table. */
  async leave() {
    await this.putBack();
    await this.deliver();
    const strays = partitionsThatDiffer(this.whole, byKey(await tableOf(this.night))).filter((pk) => !this.touched.includes(pk));
    this.differences.push(...strays.map((pk) => `something is left in ${pk}`));
    this.night.runtime.parts.triggers.resume();
    await this.night.runtime.settle();
  }

  /** The caller's try some seconds later, and what follows from it. The clock itself stands still: only the function sees a later time. */
  private async deliver(when = 'undisturbed', later = 0) {
    const { surroundings } = this.night.runtime.deployment;
    const { offset } = surroundings;
    surroundings.offset = () => offset() + later * 1000;
    const outcome = await this.tried().finally(() => void (surroundings.offset = offset));
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

  private async putBack() {
    const now = byKey(await partitionsOf(this.night, this.touched));
    const { documents, table: TableName } = this.night;
    const added = [...now].filter(([key]) => !this.beginning.has(key));
    const changed = [...this.beginning].filter(
      ([key, row]) => this.touched.includes(String(row['pk'])) && textOf(now.get(key)) !== textOf(row),
    );
    for (const [, { pk, sk }] of added) await documents.send(new DeleteCommand({ TableName, Key: { pk, sk } }));
    for (const [, Item] of changed) await documents.send(new PutCommand({ TableName, Item }));
    this.deed.putBack?.();
  }
}

function partitionsThatDiffer(one: ReadonlyMap<string, Row>, other: ReadonlyMap<string, Row>): string[] {
  const keys = distinct([...one.keys(), ...other.keys()]).filter((key) => textOf(one.get(key)) !== textOf(other.get(key)));
  return distinct(keys.map((key) => String((one.get(key) ?? other.get(key))?.['pk'])));
}
