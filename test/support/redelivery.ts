import type { Delivery } from '../../local/queue-trigger.ts';
import type { TestNight } from './night.ts';

/** Numbers in [0, 1) that are the same for the same seed. */
export function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shuffled<T>(things: readonly T[], chance: () => number): T[] {
  return things
    .map((thing) => ({ thing, at: chance() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ thing }) => thing);
}

/**
 * Delivers everything of a night once more, out of order: `soon` what has come since it was last called, `late` everything there was.
 * What it delivers itself it does not deliver again.
 */
export class Redelivery {
  private readonly night: TestNight;
  private readonly chance: () => number;
  private readonly messages: Delivery[] = [];
  private readonly known = new Set<string>();
  private seen = 0;
  private objects = 0;
  /** How many deliveries it made. */
  made = 0;

  constructor(night: TestNight, seed: number) {
    this.night = night;
    this.chance = chances(seed);
  }

  soon = async (): Promise<void> => {
    const { events } = this.night.runtime.parts.bus;
    const fresh = this.news();
    const objects = events.slice(this.objects).filter(({ source }) => source === 'aws.s3');
    await this.again(fresh, objects);
    this.objects = events.length;
  };

  async late(): Promise<void> {
    await this.soon();
    const { events } = this.night.runtime.parts.bus;
    const distinct = new Map(events.filter(({ source }) => source === 'aws.s3').map((event) => [event.id, event]));
    await this.again(this.messages, [...distinct.values()]);
  }

  /** The messages that functions got since this was last asked, each once. */
  private news(): Delivery[] {
    const { deliveries } = this.night.runtime;
    const fresh = deliveries.slice(this.seen).filter(({ messageId }) => !this.known.has(messageId));
    this.seen = deliveries.length;
    for (const { messageId } of fresh) this.known.add(messageId);
    this.messages.push(...fresh);
    return fresh;
  }

  private async again(messages: readonly Delivery[], objects: readonly Parameters<TestNight['runtime']['parts']['bus']['deliver']>[0][]) {
    const { runtime } = this.night;
    const first = runtime.deliveries.length;
    const deeds = [
      ...messages.map((message) => () => runtime.sendAgain(message)),
      ...objects.map((event) => () => runtime.parts.bus.deliver(event)),
    ];
    for (const deed of shuffled(deeds, this.chance)) await deed();
    await runtime.settle();
    this.made += deeds.length;
    this.setAside(runtime.deliveries.slice(first), messages, objects.length > 0);
  }

  /** Copies are known from now on; what they made functions send is news. */
  private setAside(arrived: readonly Delivery[], messages: readonly Delivery[], objects: boolean) {
    const awaited = messages.map(({ queueArn, body }) => `${queueArn} ${body}`);
    for (const { queueArn, body, messageId } of arrived) {
      const at = awaited.indexOf(`${queueArn} ${body}`);
      if (at >= 0) awaited.splice(at, 1);
      if (at >= 0 || (objects && queueArn.endsWith('-Recordings'))) this.known.add(messageId);
    }
  }
}
