import type { CallEvent, EndReason } from '../../local/connect/call-event.ts';
import type { Contact } from '../../local/connect/contact.ts';
import { recordedCall } from '../../local/connect/recording.ts';
import type { SimulatedCall } from '../../local/connect/simulated-call.ts';
import type { Switchboard } from '../../local/connect/switchboard.ts';
import { longestSilence } from './longest-silence.ts';

/** A call that is over, and what can be said about it. What does not hold throws with what happened instead. */
export class FinishedCall {
  readonly events: readonly CallEvent[];
  readonly contact: Contact;
  /** Call-backs that this call asked for and that rang somewhere. */
  readonly calledBack: readonly FinishedCall[];
  private readonly board: Switchboard;
  private readonly gaveUp: boolean;

  constructor(board: Switchboard, call: SimulatedCall, gaveUp: boolean, calledBack: readonly FinishedCall[] = []) {
    const live = board.exchange.contacts.get(call.contactId);
    if (!live) throw new Error('The call never became a contact.');
    this.board = board;
    this.gaveUp = gaveUp;
    this.calledBack = calledBack;
    this.contact = live.contact;
    this.events = call.events;
  }

  /** Everything that happened, a line each. */
  get transcript(): readonly string[] {
    return this.events.map(toLine);
  }

  /** Faults of the flow: none in a good call. */
  get troubles(): readonly string[] {
    return this.board.exchange.troubles;
  }

  private get heard(): string[] {
    return this.events.flatMap((event) => (event.type === 'prompt' || event.type === 'told' ? [event.text] : []));
  }

  /** The caller hears all of these, in this order. */
  hears(...words: RegExp[]): this {
    let rest = this.heard.join('\n');
    for (const word of words) {
      const found = word.exec(rest);
      if (!found) this.fail(`The caller does not hear ${word}${rest.length === this.heard.join('\n').length ? '' : ' after that'}.`);
      rest = rest.slice(found.index + found[0].length);
    }
    return this;
  }

  neverHears(words: RegExp): this {
    const found = this.heard.find((text) => words.test(text));
    if (found !== undefined) this.fail(`The caller hears "${found}".`);
    return this;
  }

  /** The call comes to a block, and takes all of them in this order. */
  reaches(...blocks: string[]): this {
    const visited = this.events.flatMap((event) => (event.type === 'block' ? [event.block] : []));
    let at = 0;
    for (const block of blocks) {
      const found = visited.indexOf(block, at);
      if (found < 0) this.fail(`The call does not reach ${block}.`);
      at = found + 1;
    }
    return this;
  }

  neverReaches(block: string): this {
    if (this.events.some((event) => event.type === 'block' && event.block === block)) this.fail(`The call reaches ${block}.`);
    return this;
  }

  /** The call ends by itself or by the caller, without a fault of the flow; for this reason, if one is given. */
  ends(reason?: EndReason): this {
    if (this.gaveUp) this.fail('The call does not end.');
    if (this.troubles.length > 0) this.fail(this.troubles.join('\n'));
    const { disconnectReason } = this.contact;
    if (reason !== undefined && disconnectReason !== reason) this.fail(`The call ends with ${disconnectReason}, not ${reason}.`);
    return this;
  }

  /** The call waits in this queue at some time. */
  waitsIn(queue: string): this {
    if (!this.events.some((event) => event.type === 'queued' && event.queue === queue)) this.fail(`The call never waits in ${queue}.`);
    return this;
  }

  /** An outside phone rings for this call, and it comes to this. */
  isTransferredTo(number: string, outcome: 'connected' | 'failed' | 'timed-out' = 'connected'): this {
    const found = this.events.some((event) => event.type === 'transfer' && event.to === number && event.outcome === outcome);
    if (!found) this.fail(`The call to ${number} is not ${outcome}.`);
    return this;
  }

  /** What only agents heard: whispers, and what callers said. */
  agentsHeard(): string[] {
    return this.board.agents.all().flatMap(({ heard }) => heard.map(({ text }) => text));
  }

  /** Tasks that the call's flows made. */
  tasks(): Contact[] {
    return this.others().filter(({ channel }) => channel === 'TASK');
  }

  /** Call-backs that it asked for, whether they rang or not. */
  callbacks(): Contact[] {
    return this.others().filter(({ initiation }) => initiation === 'CALLBACK');
  }

  private others(): Contact[] {
    return [...this.board.exchange.contacts.values()].map(({ contact }) => contact);
  }

  /** Seconds of the longest time in which the caller heard nothing, nobody was there, and their message was not being taken. */
  longestSilence(): number {
    return longestSilence(this.events, this.board.exchange.contacts.get(this.contact.id)?.line?.utterances ?? []);
  }

  neverWaitsInSilenceLongerThan(seconds: number): this {
    const longest = this.longestSilence();
    if (longest > seconds) this.fail(`The caller waits ${longest} seconds in silence.`);
    return this;
  }

  /** What the caller said while the recording was on. */
  recorded(): string {
    const line = this.board.exchange.contacts.get(this.contact.id)?.line;
    const call = line && recordedCall(line);
    return call?.patient.map(({ text }) => text).join(' ') ?? '';
  }

  /** Whether anything was recorded, be it silence. */
  isRecorded(): boolean {
    return this.events.some((event) => event.type === 'recording' && event.on);
  }

  /** The caller is recorded, speaks with a person, or is promised a call that is noted. */
  comesToAnEnd(): this {
    const person = this.events.some(
      (event) => event.type === 'agent-joined' || (event.type === 'transfer' && event.outcome === 'connected'),
    );
    const noted = this.events.some(
      (event) =>
        event.type === 'function' && event.failed === undefined && ['refuse', 'call-back'].includes(event.parameters['step'] ?? ''),
    );
    // Whoever shows a number is called back for the call itself, when none of our functions could note it.
    const promised = this.contact.customer !== undefined && this.heard.some((text) => /will call you|le llamará/i.test(text));
    const toldToCallAgain = this.heard.some((text) => /call again and press 1|llame otra vez y oprima 1/.test(text));
    const forThePractice = this.events.some((event) => event.type === 'block' && event.flow === 'owner-line');
    if (forThePractice) return this;
    if (!this.isRecorded() && !person && !noted && !promised && !toldToCallAgain)
      this.fail('The call ends with nothing: no message, no person, no call-back.');
    return this;
  }

  /** The Parameters of each time a function was called, in order. */
  given(functionName: string): Record<string, string>[] {
    return this.events.flatMap((event) => (event.type === 'function' && event.arn === functionName ? [event.parameters] : []));
  }

  /** Seconds from the answer until these words begin. */
  secondsUntil(words: RegExp): number {
    const answered = this.events.find(({ type }) => type === 'answered');
    const heard = this.events.find((event) => event.type === 'prompt' && words.test(event.text));
    if (!answered || !heard) this.fail(`The caller does not hear ${words}.`);
    return (heard.at - answered.at) / 1_000;
  }

  private fail(message: string): never {
    throw new Error(`${message}\nWhat happened:\n${this.transcript.map((text) => `  ${text}`).join('\n')}`);
  }
}

function toLine(event: CallEvent): string {
  switch (event.type) {
    case 'prompt':
    case 'told':
      return `hears "${event.text}"`;
    case 'said':
      return `says "${event.text}"`;
    case 'pressed':
      return event.heeded ? `presses ${event.key}` : `presses ${event.key}, unheeded`;
    case 'block':
      return `[${event.flow}: ${event.block}] ${event.action}`;
    case 'branch':
      return `  ${event.branch} → ${event.to}${event.because === undefined ? '' : ` (${event.because})`}`;
    case 'function':
      return `  ${event.arn} ${event.failed ?? 'answered'}`;
    case 'ended':
      return `ends: ${event.reason}`;
    default:
      return JSON.stringify(event);
  }
}
