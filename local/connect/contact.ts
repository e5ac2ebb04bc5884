import type { EndReason } from './call-event.ts';
import type { MediaStream } from './flow/stage.ts';
import type { Channel } from './resources.ts';
import type { RoutingStep } from './routing-criteria.ts';

export type InitiationMethod = 'INBOUND' | 'OUTBOUND' | 'API' | 'FLOW' | 'EXTERNAL_OUTBOUND' | 'QUEUE_TRANSFER' | 'DISCONNECT' | 'CALLBACK';

/** A recording as DescribeContact lists it. Times are epoch milliseconds. */
export interface Recording {
  readonly location: string;
  readonly participant: 'IVR';
  readonly startedAt: number;
  readonly stoppedAt: number;
}

export interface AgentOnContact {
  readonly id: string;
  readonly acceptedAt: number;
  readonly connectedAt: number;
  afterWorkAt?: number;
  afterWorkEndedAt?: number;
}

/** Connect's record of one contact. Times are epoch milliseconds. */
export interface Contact {
  readonly id: string;
  readonly initialId: string;
  readonly previousId?: string;
  readonly relatedId?: string;
  readonly channel: Channel;
  readonly initiation: InitiationMethod;
  readonly initiatedAt: number;
  /** The other party's number; empty when it is withheld. */
  readonly customer?: string;
  /** Our number: the one called, or the one that the called person sees. */
  system?: string;
  readonly attributes: Record<string, string>;
  readonly tags: Record<string, string>;
  readonly references: Record<string, { readonly Type: string; readonly Value: string }>;
  readonly segment: Record<string, string>;
  /** Flows that run at events of the contact, by the hook's name. */
  readonly hooks: Record<string, string>;
  /** Hooks that do not run, neither a flow of ours nor the instance's own. */
  readonly silencedHooks: Set<string>;
  readonly recordings: Recording[];
  name?: string;
  description?: string;
  customerId?: string;
  language?: string;
  /** The voice of its prompts. */
  voice?: string;
  /** Whom a call-back calls; absent, the customer's own number. */
  callbackNumber?: string;
  mediaStreams?: { readonly Customer: { readonly Audio: MediaStream } };
  /** Who of the people is recorded when an agent is there. No file is made of it here. */
  recordedPeople?: readonly ('Agent' | 'Customer')[];
  routingCriteria?: readonly RoutingStep[];
  pausedAt?: number;
  /** The queue that a transfer would go to. */
  targetQueue?: string;
  /** 1 is first; Connect's default is 5. */
  priority: number;
  queueAgeSeconds: number;
  queue?: string;
  enqueuedAt?: number;
  connectedToSystemAt?: number;
  agent?: AgentOnContact;
  disconnectedAt?: number;
  completedAt?: number;
  disconnectReason?: EndReason;
  updatedAt: number;
}

export type NewContact = Pick<Contact, 'channel' | 'initiation'> &
  Partial<
    Pick<
      Contact,
      'previousId' | 'relatedId' | 'customer' | 'system' | 'attributes' | 'references' | 'segment' | 'name' | 'description' | 'language'
    >
  >;

/** A contact that begins at `now`. */
export function newContact(id: string, given: NewContact, now: number): Contact {
  const { attributes = {}, references = {}, segment = {}, ...rest } = given;
  return {
    ...rest,
    id,
    initialId: id,
    initiatedAt: now,
    updatedAt: now,
    attributes: { ...attributes },
    references: { ...references },
    segment: { ...(given.channel === 'VOICE' ? { 'connect:Subtype': 'connect:Telephony' } : {}), ...segment },
    tags: {},
    hooks: {},
    silencedHooks: new Set(),
    recordings: [],
    priority: 5,
    queueAgeSeconds: 0,
  };
}
