import { VirtualClock } from '../../local/clock.ts';
import type { ConnectEvent, ConnectWorld, Invocation } from '../../local/connect/world.ts';

export interface StoredObject {
  readonly bucket: string;
  readonly key: string;
  readonly body: Buffer;
  readonly at: number;
}

/** A world around the simulated Connect that only remembers, on a clock that stands still between moves. */
export class RememberingWorld implements ConnectWorld {
  readonly clock: VirtualClock;
  readonly events: ConnectEvent[] = [];
  readonly objects: StoredObject[] = [];
  /** What functions answer, by ARN. */
  readonly functions: Record<string, (event: unknown) => Promise<Invocation> | Invocation> = {};
  readonly invoked: { readonly arn: string; readonly event: unknown }[] = [];
  private underWay = 0;

  constructor(start = '2026-03-09T02:00:00Z') {
    this.clock = new VirtualClock(Date.parse(start), { frozen: true });
  }

  invoke(arn: string, event: unknown): Promise<Invocation> {
    this.invoked.push({ arn, event });
    const answer = this.functions[arn];
    return this.track(Promise.resolve(answer ? answer(event) : { error: { errorType: 'ResourceNotFoundException', errorMessage: arn } }));
  }

  emit(event: ConnectEvent): Promise<void> {
    this.events.push(event);
    return Promise.resolve();
  }

  putObject(bucket: string, key: string, body: Buffer): Promise<void> {
    this.objects.push({ bucket, key, body, at: this.clock.now() });
    return Promise.resolve();
  }

  /** Moves the clock on; whatever is planned on the way happens, in order. */
  async pass(seconds: number): Promise<void> {
    await this.clock.advanceTo(this.clock.now() + seconds * 1_000, () => this.settle());
  }

  /** The types of a contact's events, in order. */
  eventsOf(contactId: string): string[] {
    return this.events.flatMap(({ detail }) => {
      const { contactId: of, eventType } = detail as { contactId: string; eventType: string };
      return of === contactId ? [eventType] : [];
    });
  }

  private async track<T>(work: Promise<T>): Promise<T> {
    this.underWay += 1;
    try {
      return await work;
    } finally {
      this.underWay -= 1;
    }
  }

  private async settle(): Promise<void> {
    do await new Promise((turn) => setImmediate(turn));
    while (this.underWay > 0);
  }
}
