import type { RingingCall } from '../connect/phones.ts';
import type { LocalRuntime } from '../runtime.ts';
import { callState } from './call-state.ts';
import type { RingingState } from './page-state.ts';
import { Refusal } from './request-guard.ts';

interface Rung {
  readonly ringing: RingingCall;
  readonly startedAt: number;
}
const kept = 30;

/** The phones of the people who are paged: each rings on the page until somebody answers, declines, or the ringing ends. */
export class ClinicianPhones {
  private rung: Rung[] = [];

  constructor({ connect, clock }: LocalRuntime) {
    connect.phones.onRing((ringing) => (this.rung = [{ ringing, startedAt: clock.now() }, ...this.rung].slice(0, kept)));
  }

  /** The newest call first. */
  state = (): RingingState[] =>
    this.rung.map(({ ringing, startedAt }) => {
      const { call, from, number: to } = ringing;
      return { ...callState(call, { id: call.contactId, from, to, startedAt }), answered: ringing.isAnswered() };
    });

  /** A call that is not over. Throws a Refusal otherwise. */
  find(id: string): RingingCall {
    const found = this.rung.find(({ ringing: { call } }) => call.contactId === id && call.reason === undefined);
    if (!found) throw new Refusal('That call is over.');
    return found.ringing;
  }
}
