import type { CallEvent, CallHappening, EndReason } from './call-event.ts';
import type { Line, Prompt, Question } from './flow/stage.ts';
import type { Suspension } from './flow/step.ts';
import { keyEntry } from './key-entry.ts';
import { spokenMs } from './speech.ts';
import type { SimulatedClock } from './world.ts';

const spanishVoices = new Set(['Lupe', 'Pedro', 'Penelope', 'Miguel']);

/** Somebody speaking, at epoch milliseconds. What is cut short ends early. */
export interface Utterance {
  readonly side: 'patient' | 'prompt';
  readonly text: string;
  readonly from: number;
  /** When it would have been over. */
  readonly full: number;
  till: number;
}

/** The sound and the keys of one call: what a flow uses of it, and what the person on the phone does. */
export class CallLine implements Line {
  readonly events: CallEvent[] = [];
  readonly utterances: Utterance[] = [];
  /** When the recording was on. */
  readonly recorded: { readonly from: number; till?: number }[] = [];
  flow = '';
  reason: EndReason | undefined;
  /** What the caller speaks; until somebody says otherwise, the language of the prompts. */
  language = 'en-US';
  private readonly clock: SimulatedClock;
  private readonly listeners: ((event: CallEvent) => void)[] = [];
  private keypad: ((key: string) => void) | undefined;
  private playing: Utterance | undefined;
  private isAnswered: boolean;
  private place: ((callerId: string | undefined) => void) | undefined;
  private readonly whenAnswered = new Set<() => void>();

  /** `place` calls the other side, when the flow wants it there for the first time. Without it the call is on its way already. */
  constructor(clock: SimulatedClock, { answered, place }: { answered: boolean; place?: (callerId: string | undefined) => void }) {
    this.clock = clock;
    this.isAnswered = answered;
    this.place = place;
  }

  get isRecording(): boolean {
    const last = this.recorded.at(-1);
    return last !== undefined && last.till === undefined;
  }

  get over(): boolean {
    return this.reason !== undefined;
  }

  emit(happening: CallHappening) {
    const event: CallEvent = { ...happening, at: this.clock.now() };
    this.events.push(event);
    for (const listener of [...this.listeners]) listener(event);
  }

  /** Tells `listener` everything so far and from now on. */
  onEvent(listener: (event: CallEvent) => void) {
    for (const event of [...this.events]) listener(event);
    this.listeners.push(listener);
  }

  answer() {
    if (this.isAnswered || this.over) return;
    this.isAnswered = true;
    this.emit({ type: 'answered' });
    for (const go of [...this.whenAnswered]) go();
    this.whenAnswered.clear();
  }

  /** A called phone has to be answered before anything is said to it. */
  answered(callerId?: string): Suspension<void> {
    return (resume) => {
      const { place } = this;
      this.place = undefined;
      place?.(callerId);
      if (this.isAnswered) {
        resume();
        return undefined;
      }
      this.whenAnswered.add(resume);
      return () => void this.whenAnswered.delete(resume);
    };
  }

  say(prompt: Prompt, block: string): Suspension<void> {
    return this.onceAnswered((resume) => {
      let over = false;
      const cancel = this.clock.at(this.clock.now() + prompt.ms, () => {
        over = true;
        this.playing = undefined;
        resume();
      });
      this.play(prompt, block, false);
      return () => {
        cancel();
        if (!over) this.cut();
      };
    });
  }

  ask(question: Question, block: string): Suspension<string | undefined> {
    return this.onceAnswered((resume) => this.listenForKeys(question, block, resume));
  }

  record(on: boolean) {
    if (on === this.isRecording) return;
    const last = this.recorded.at(-1);
    if (on) this.recorded.push({ from: this.clock.now() });
    else if (last) last.till = this.clock.now();
    this.emit({ type: 'recording', on });
  }

  speakAs(voice: string) {
    this.language = spanishVoices.has(voice) ? 'es-US' : 'en-US';
  }

  /** The person on the phone presses a key. It counts only while it is asked for, as in Connect. */
  press(key: string) {
    if (this.over) return;
    const { keypad } = this;
    this.emit({ type: 'pressed', key, heeded: keypad !== undefined });
    keypad?.(key);
  }

  /** The person on the phone speaks, after what they were saying already. */
  speak(text: string): Utterance {
    const from = Math.max(this.clock.now(), this.quietFrom());
    const full = from + spokenMs(text);
    const utterance: Utterance = { side: 'patient', text, from, full, till: full };
    this.utterances.push(utterance);
    this.emit({ type: 'said', text, ms: full - from });
    return utterance;
  }

  /** When the person on the phone has said everything. */
  quietFrom(): number {
    return this.utterances.reduce((latest, { side, till }) => (side === 'patient' ? Math.max(latest, till) : latest), 0);
  }

  end(reason: EndReason) {
    if (this.over) return;
    const now = this.clock.now();
    if (this.isRecording) this.record(false);
    for (const utterance of this.utterances) utterance.till = Math.min(utterance.till, Math.max(now, utterance.from));
    this.reason = reason;
    this.keypad = undefined;
    this.emit({ type: 'ended', reason });
  }

  private onceAnswered<T>(then: Suspension<T>): Suspension<T> {
    return (resume) => {
      let cancel: (() => void) | undefined;
      let called = false;
      const wait = this.answered()(() => {
        if (!called) cancel = then(resume);
      });
      return () => {
        called = true;
        wait?.();
        cancel?.();
      };
    };
  }

  private listenForKeys(question: Question, block: string, resume: (keys: string | undefined) => void): () => void {
    const { clock } = this;
    const entry = keyEntry(question);
    let stopTimer = () => {};
    const stop = () => {
      if (this.keypad === press) this.keypad = undefined;
      stopTimer();
      this.cut();
    };
    const finish = (answer: string | undefined) => {
      stop();
      resume(answer);
    };
    const within = (ms: number) => {
      stopTimer();
      stopTimer = clock.at(clock.now() + ms, () => finish(entry.soFar()));
    };
    const press = (key: string) => {
      this.cut();
      const answer = entry.press(key);
      if (answer !== undefined) return finish(answer);
      within(entry.soFar() === undefined ? question.firstKeyMs : question.betweenKeysMs);
    };
    this.keypad = press;
    stopTimer = clock.at(clock.now() + (question.prompt?.ms ?? 0), () => {
      this.cut();
      within(question.firstKeyMs);
      this.tellListening(question, block);
    });
    if (question.prompt) this.play(question.prompt, block, true);
    return stop;
  }

  private tellListening({ keys, stores }: Question, block: string) {
    this.emit({ type: 'listening', flow: this.flow, block, keys: [...keys], stores, recording: this.isRecording });
  }

  private play(prompt: Prompt, block: string, asks: boolean) {
    const from = this.clock.now();
    this.playing = { side: 'prompt', text: prompt.text, from, full: from + prompt.ms, till: from + prompt.ms };
    this.utterances.push(this.playing);
    this.emit({ type: 'prompt', flow: this.flow, block, text: prompt.text, ms: prompt.ms, asks });
  }

  private cut() {
    if (this.playing) this.playing.till = Math.min(this.playing.till, this.clock.now());
    this.playing = undefined;
  }
}
