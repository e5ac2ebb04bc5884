import type { SimulatedCall } from '../connect/simulated-call.ts';
import type { LocalRuntime } from '../runtime.ts';
import { callState } from './call-state.ts';
import type { CallState } from './page-state.ts';
import { Refusal } from './request-guard.ts';

interface Placed {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly startedAt: number;
  readonly call: SimulatedCall;
}
/** How many calls of the night stay on the page. */
const kept = 20;

/** The phone of the page: one call at a time from any number, and the ones before to read. */
export class CallerPhone {
  private readonly runtime: LocalRuntime;
  private placed: Placed[] = [];
  private count = 0;

  constructor(runtime: LocalRuntime) {
    this.runtime = runtime;
  }

  /** The newest call first. */
  state = (): CallState[] => this.placed.map(({ call, ...ends }) => callState(call, ends));

  /** `from` absent: the number is withheld. */
  dial({ from, to }: { from?: string; to: string }) {
    if (this.placed[0]?.call.reason === undefined && this.placed.length > 0) throw new Refusal('Hang up first: one call at a time.');
    const call = this.runtime.connect.callIn({ to, ...(from !== undefined && { from }) });
    this.count += 1;
    const id = call.contactId || `refused-${this.count}`;
    this.placed = [{ id, from: from ?? '', to, startedAt: this.runtime.clock.now(), call }, ...this.placed].slice(0, kept);
  }

  /** The call that goes on. Throws a Refusal when there is none. */
  live(): SimulatedCall {
    const call = this.placed[0]?.call;
    if (!call || call.reason !== undefined) throw new Refusal('There is no call. Dial first.');
    return call;
  }
}
