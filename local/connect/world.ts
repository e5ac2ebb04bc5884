import type { VirtualClock } from '../clock.ts';

/** What a function gave back, as Connect sees it: a result, or the error that the service reported. */
export interface Invocation {
  readonly result?: unknown;
  readonly error?: { readonly errorType: string; readonly errorMessage: string };
}

/** An event as it is put on the default EventBridge bus. */
export interface ConnectEvent {
  readonly source: string;
  readonly 'detail-type': string;
  readonly detail: unknown;
  readonly resources?: string[];
  readonly time?: string;
}

/** What the simulator needs of the world around it. */
export interface ConnectWorld {
  readonly clock: VirtualClock;
  /** Invokes a deployed function by ARN as Connect would; rejects or returns error when it fails or outlives limitMs (virtual or real, whichever first). */
  invoke(functionArn: string, event: unknown, limitMs: number): Promise<Invocation>;
  /** Puts an event on the default EventBridge bus. */
  emit(event: ConnectEvent): Promise<void>;
  /** Stores an object as Connect does (S3 event follows). */
  putObject(bucket: string, key: string, body: Buffer, metadata?: Record<string, string>): Promise<void>;
}

/** The part of the clock that the simulator uses: tests without a runtime give a simpler one. */
export type SimulatedClock = Pick<VirtualClock, 'now' | 'at'>;

/** The world as the simulator's parts use it: without promises, so that a flow test plays a whole call in one go. */
export interface Surroundings {
  readonly clock: SimulatedClock;
  invoke(functionArn: string, event: unknown, limitMs: number, done: (outcome: Invocation) => void): void;
  emit(event: ConnectEvent): void;
  /** `failed` is called when the store refused the object. */
  putObject(bucket: string, key: string, body: Buffer, failed: (problem: string) => void): void;
  /** How many of the above are under way. */
  busy(): number;
}
