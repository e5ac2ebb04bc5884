import type { CallEvent, EndReason } from './call-event.ts';
import type { CallLine } from './call-line.ts';
import type { SimulatedClock } from './world.ts';

/** A call as the person on the phone has it: what they hear, and what they can do. */
export class SimulatedCall {
  readonly contactId: string;
  /** Resolves when the call is over, whoever ended it. */
  readonly ended: Promise<EndReason>;
  private readonly line: CallLine;
  private readonly clock: SimulatedClock;
  private readonly hangUpNow: () => void;

  constructor(contactId: string, line: CallLine, clock: SimulatedClock, hangUpNow: () => void) {
    this.contactId = contactId;
    this.line = line;
    this.clock = clock;
    this.hangUpNow = hangUpNow;
    this.ended = new Promise((resolve) => line.onEvent((event) => event.type === 'ended' && resolve(event.reason)));
  }

  get events(): readonly CallEvent[] {
    return this.line.events;
  }

  /** What was said to the caller so far, prompts and people. */
  get heard(): string[] {
    return this.line.events.flatMap((event) =>
      (event.type === 'prompt' || event.type === 'told') && event.text !== '' ? [event.text] : [],
    );
  }

  get isRecording(): boolean {
    return this.line.isRecording;
  }

  /** Why the call ended, while it is not over undefined. */
  get reason(): EndReason | undefined {
    return this.line.reason;
  }

  /** Tells `listener` everything that happened and will happen in this call, in order. */
  onEvent(listener: (event: CallEvent) => void) {
    this.line.onEvent(listener);
  }

  /** Presses keys one after the other: 0-9, * and #. */
  press(keys: string) {
    for (const key of keys) this.line.press(key);
  }

  /**
   * Says `text`, after what is being said already; it takes its time on the clock. Only words spoken while the recording is on are recorded.
   * Returns the time (epoch milliseconds) at which it is said. `language` is what it is spoken in, else that of the prompts.
   */
  say(text: string, { language }: { language?: string } = {}): number {
    if (this.line.over) return this.clock.now();
    if (language !== undefined) this.line.language = language;
    return this.line.speak(text).full;
  }

  /** Hangs up when everything is said, or in the middle of a word with `now`. */
  hangUp({ now = false }: { now?: boolean } = {}) {
    const quiet = this.line.quietFrom();
    if (now || quiet <= this.clock.now()) this.hangUpNow();
    else this.clock.at(quiet, () => this.hangUpNow(), 'caller hangs up');
  }

  /** Resolves at the first prompt, past or future, that matches; never when the call ends without it. */
  whenHeard(words: RegExp): Promise<void> {
    return this.when((event) => (event.type === 'prompt' || event.type === 'told') && words.test(event.text));
  }

  /** Resolves when the recording is on and Connect waits in silence: the moment to speak. */
  whenRecording(): Promise<void> {
    return this.when((event) => this.isTimeToSpeak(event));
  }

  /** Whether this is the moment after the beep: recording, and either asked in silence or waited for. */
  isTimeToSpeak(event: CallEvent): boolean {
    const isSilent = event.type === 'prompt' && event.asks && event.text === '';
    return this.line.isRecording && (isSilent || event.type === 'listening');
  }

  private when(matches: (event: CallEvent) => boolean): Promise<void> {
    return new Promise((resolve) => this.line.onEvent((event) => matches(event) && resolve()));
  }
}
