/** What an instance consists of. An id is the last part of an ARN; everything may be named by either. */
export interface Resource {
  readonly id: string;
  readonly arn: string;
  readonly name: string;
}

export interface Instance extends Resource {
  readonly identityManagementType: string;
  readonly attributes: Record<string, boolean>;
}

export interface StorageConfig {
  readonly instanceArn: string;
  readonly resourceType: string;
  readonly bucket: string;
  readonly prefix: string;
  readonly keyArn?: string;
}

/** Minutes are since local midnight. `day` is MONDAY … SUNDAY. */
export interface OpenPeriod {
  readonly day: string;
  readonly from: number;
  readonly till: number;
}

export interface HoursOverride {
  readonly name: string;
  /** YYYY-MM-DD, both inclusive. */
  readonly from: string;
  readonly till: string;
  readonly kind: 'STANDARD' | 'OPEN' | 'CLOSED';
  readonly periods: readonly OpenPeriod[];
}

export interface Hours extends Resource {
  readonly timeZone: string;
  readonly periods: readonly OpenPeriod[];
  readonly overrides: readonly HoursOverride[];
}

export interface Queue extends Resource {
  readonly hours: string;
  readonly description?: string;
  readonly maxContacts?: number;
  /** Number of the instance, by id or ARN, that the person sees whom an agent calls from this queue. */
  readonly outboundCallerNumber?: string;
  /** What that person hears first. */
  readonly outboundFlow?: string;
  /** The agent whose own queue it is. */
  readonly ofAgent?: string;
}

export interface FlowResource extends Resource {
  readonly type: string;
  /** Flow language, version 2019-10-30, as deployed. */
  readonly content: string;
  /** It is there, but not here: an exported flow names others that nobody gave. Playing it is a fault. */
  readonly isKnownByNameOnly?: boolean;
}

/** A module: a part of a flow that several share. */
export interface FlowModule extends Resource {
  readonly content: string;
  readonly isKnownByNameOnly?: boolean;
}

/** A recorded prompt: how long it is, and what it says if somebody wrote that down. */
export interface RecordedPrompt extends Resource {
  readonly text?: string;
  readonly ms: number;
}

/** A data table; primary values and others together in a row. */
export interface DataTable extends Resource {
  readonly rows: readonly Readonly<Record<string, string>>[];
}

export interface View extends Resource {
  readonly template: unknown;
  readonly actions: readonly string[];
}

export type Channel = 'VOICE' | 'TASK' | 'CHAT';

export interface RoutingProfile extends Resource {
  readonly concurrency: readonly { readonly channel: Channel; readonly limit: number; readonly anyChannel?: boolean }[];
  /** From which agents call out when they choose none. */
  readonly defaultOutboundQueue?: string;
  queues: { readonly queue: string; readonly channel: Channel; readonly priority: number; readonly delaySeconds: number }[];
}

export interface SecurityProfile extends Resource {
  readonly permissions: readonly string[];
}

export interface PhoneNumber extends Resource {
  /** E.164. */
  readonly address: string;
  readonly type: string;
  readonly countryCode: string;
  readonly targetArn: string;
  readonly description?: string;
  flow?: string;
}

export interface User extends Resource {
  routingProfile: string;
  securityProfiles: string[];
  readonly firstName?: string;
  readonly lastName?: string;
  readonly proficiencies?: readonly { readonly name: string; readonly value: string; readonly level: number }[];
}

/** Things of one kind, found by id, ARN or versioned ARN. An unknown one stops with its name. */
export class Registry<T extends Resource> {
  private readonly items = new Map<string, T>();
  readonly kind: string;
  private readonly missing: ((key: string) => T) | undefined;

  /** `missing` makes what is asked for and not there; only tests that know no ARNs use it. */
  constructor(kind: string, missing?: (key: string) => T) {
    this.kind = kind;
    this.missing = missing;
  }

  add(item: T): T {
    this.items.set(item.id, item);
    return item;
  }

  remove(key: string) {
    this.items.delete(idOf(key));
  }

  find(key: string): T | undefined {
    const found = this.items.get(idOf(key));
    if (found || !this.missing || key === '') return found;
    return this.add(this.missing(idOf(key)));
  }

  get(key: string): T {
    const found = this.find(key);
    if (!found) throw new Error(`The simulated Connect has no ${this.kind} ${key || '(empty)'}.`);
    return found;
  }

  all(): T[] {
    return [...this.items.values()];
  }
}

/** The id in an ARN (its last part), or the id itself; without `:$LATEST` or a version. */
export function idOf(key: string): string {
  if (!key.startsWith('arn:')) return key.replace(/:(\$LATEST|\$SAVED|\d+)$/, '');
  const last = key.slice(key.lastIndexOf('/') + 1);
  return last.split(':')[0] ?? last;
}
