import type { SimulatedCall } from './simulated-call.ts';
import { plainPrompt } from './speech.ts';
import type { SimulatedClock } from './world.ts';

/** What happens when a number is called. Without `afterMs` a person answers by hand; without `talksMs` they hang up by hand. */
export type Manner =
  | { readonly kind: 'person'; readonly afterMs?: number; readonly talksMs?: number; readonly then?: (call: SimulatedCall) => void }
  | { readonly kind: 'machine'; readonly afterMs?: number; readonly greeting?: string; readonly listensMs?: number }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'busy' };

/** A phone in a word: it is answered after so many seconds by somebody who talks for a while, it is busy, or nobody comes. */
export type PhoneAnswer = number | 'busy' | 'no-answer';

const usualTalkMs = 60_000;

export function mannerOf(answer: PhoneAnswer): Manner {
  if (answer === 'busy') return { kind: 'busy' };
  return answer === 'no-answer' ? { kind: 'nobody' } : { kind: 'person', afterMs: answer * 1_000, talksMs: usualTalkMs };
}

/** A phone that rings, or is being talked on. */
export interface RingingCall {
  readonly number: string;
  /** The caller id that its display shows. */
  readonly from: string;
  readonly call: SimulatedCall;
  isAnswered(): boolean;
  answer(): void;
  decline(): void;
}

type Ends = Pick<RingingCall, 'answer' | 'decline' | 'isAnswered'>;

/** The phones of the world outside, by number. A number nobody spoke for is a person's, who answers by hand or not at all. */
export class Phones {
  private readonly clock: SimulatedClock;
  private readonly manners = new Map<string, Manner>();
  private readonly listeners: ((ringing: RingingCall) => void)[] = [];
  private readonly current = new Map<string, RingingCall>();

  constructor(clock: SimulatedClock) {
    this.clock = clock;
  }

  set(number: string, manner: Manner) {
    this.manners.set(number, manner);
  }

  /** Told of every call that rings. */
  onRing(listener: (ringing: RingingCall) => void) {
    this.listeners.push(listener);
  }

  /** Calls to outside phones that are not over. */
  calls(): RingingCall[] {
    return [...this.current.values()];
  }

  /** Lets a phone ring; the ends say how the network takes an answer, or a refusal. */
  ring(number: string, from: string, call: SimulatedCall, ends: Ends) {
    const manner = this.manners.get(number) ?? { kind: 'person' };
    if (manner.kind === 'busy') return ends.decline();
    const ringing: RingingCall = { number, from, call, ...ends };
    this.current.set(call.contactId, ringing);
    call.onEvent((event) => event.type === 'ended' && this.current.delete(call.contactId));
    for (const listener of [...this.listeners]) listener(ringing);
    if (manner.kind === 'machine') this.after(manner.afterMs ?? 20_000, () => machineAnswers(this.clock, ringing, manner));
    if (manner.kind === 'person') this.personAnswers(ringing, manner);
  }

  private personAnswers(ringing: RingingCall, { afterMs, talksMs, then }: Extract<Manner, { kind: 'person' }>) {
    // What a person does with the call is theirs whether they answer by hand or not.
    if (then) then(ringing.call);
    if (afterMs !== undefined) this.after(afterMs, () => ringing.answer());
    if (talksMs === undefined) return;
    ringing.call.onEvent((event) => event.type === 'answered' && this.after(talksMs, () => ringing.call.hangUp({ now: true })));
  }

  private after(ms: number, run: () => void) {
    this.clock.at(this.clock.now() + ms, run, 'phone');
  }
}

/** An answering machine: it greets, beeps, and listens until its tape is full. It never presses a key. */
function machineAnswers(clock: SimulatedClock, { call, answer }: RingingCall, manner: Extract<Manner, { kind: 'machine' }>) {
  if (call.reason !== undefined) return;
  answer();
  const { text } = plainPrompt(manner.greeting ?? 'Please leave a message after the tone.');
  const beep = call.say(`${text} (beep)`);
  clock.at(beep + (manner.listensMs ?? 60_000), () => call.hangUp({ now: true }), 'answering machine is full');
}
