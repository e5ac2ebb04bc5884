import type { LiveContact } from './exchange.ts';
import type { Channel, RoutingProfile, User } from './resources.ts';

/** A contact on an agent's desk: offered, being worked on, or over and not yet cleared. */
export interface DeskEntry {
  readonly live: LiveContact;
  state: 'offered' | 'connected' | 'after-work';
  readonly offeredAt: number;
  stopOffer: () => void;
}

/** One person in the agent workspace. */
export class Agent {
  readonly user: User;
  /** Offline, Available, or a status of the instance's own (Break, …). */
  status = 'Offline';
  /** Let an offer run out: nothing is offered until the status is set again. */
  missed = false;
  idleSince: number;
  readonly desk = new Map<string, DeskEntry>();
  /** What was said to the agent, by callers and whispers. */
  readonly heard: { readonly contactId: string; readonly text: string }[] = [];

  constructor(user: User, now: number) {
    this.user = user;
    this.idleSince = now;
  }

  get isBusy(): boolean {
    return [...this.desk.values()].some(({ state }) => state === 'connected');
  }

  get isInAfterWork(): boolean {
    return [...this.desk.values()].some(({ state }) => state === 'after-work');
  }

  get isRoutable(): boolean {
    return this.status === 'Available' && !this.missed;
  }

  /** Whether the routing profile leaves room for one more contact of the channel. */
  hasRoom(channel: Channel, profile: RoutingProfile): boolean {
    const limit = profile.concurrency.find((media) => media.channel === channel)?.limit ?? 0;
    const busy = [...this.desk.values()].flatMap(({ live: { contact } }) => (contact.pausedAt === undefined ? [contact.channel] : []));
    const apart = busy.some((other) => other !== channel && !sharesWith(other, profile));
    return !apart && busy.filter((other) => other === channel).length < limit;
  }
}

/** Whether an agent who has a contact of the channel may get one of another. */
function sharesWith(channel: Channel, { concurrency }: RoutingProfile): boolean {
  return concurrency.find((media) => media.channel === channel)?.anyChannel ?? false;
}
