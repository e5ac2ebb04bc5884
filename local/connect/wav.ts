import type { RecordedCall, RecordedWords } from './recording.ts';

/** What the words chunk of a simulated recording says. */
export interface RecordedText {
  readonly patient: readonly RecordedWords[];
  readonly prompts: readonly RecordedWords[];
  readonly language: string;
}

const bytesPerFrame = 4;
const loudness = 6_000;

/** A WAV file of 16-bit stereo, prompts left and caller right: noise where somebody speaks, silence else, and the words in a chunk of their own. */
export function wavOf(call: RecordedCall, language: string, sampleRate: number): Buffer {
  const sound = soundOf(call, sampleRate);
  const text: RecordedText = { patient: call.patient, prompts: call.prompts, language };
  const words = chunk('LIST', Buffer.concat([Buffer.from('nd00'), Buffer.from(JSON.stringify(text))]));
  const body = Buffer.concat([Buffer.from('WAVE'), chunk('fmt ', formatOf(sampleRate)), words, chunk('data', sound)]);
  return chunk('RIFF', body);
}

/** The words inside a simulated recording, or undefined when the file has none. Throws when it is no WAV file. */
export function wordsOfWav(file: Buffer): RecordedText | undefined {
  const list = [...chunksOf(file)].find(({ id, body }) => id === 'LIST' && body.toString('latin1', 0, 4) === 'nd00');
  return list && JSON.parse(list.body.toString('utf8', 4));
}

/** Seconds of sound in a WAV file. */
export function secondsOfWav(file: Buffer): number {
  const chunks = [...chunksOf(file)];
  const format = chunks.find(({ id }) => id === 'fmt ');
  const data = chunks.find(({ id }) => id === 'data');
  if (!format || !data) throw new Error('The WAV file has no sound.');
  return data.body.length / format.body.readUInt32LE(8);
}

function* chunksOf(file: Buffer) {
  if (file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WAVE') throw new Error('This is no WAV file.');
  for (let at = 12; at + 8 <= file.length;) {
    const size = file.readUInt32LE(at + 4);
    yield { id: file.toString('latin1', at, at + 4), body: file.subarray(at + 8, at + 8 + size) };
    at += 8 + size + (size % 2);
  }
}

function chunk(id: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(id, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
}

function formatOf(sampleRate: number): Buffer {
  const format = Buffer.alloc(16);
  format.writeUInt16LE(1, 0);
  format.writeUInt16LE(2, 2);
  format.writeUInt32LE(sampleRate, 4);
  format.writeUInt32LE(sampleRate * bytesPerFrame, 8);
  format.writeUInt16LE(bytesPerFrame, 12);
  format.writeUInt16LE(16, 14);
  return format;
}

function soundOf({ startedAt, stoppedAt, speech }: RecordedCall, sampleRate: number): Buffer {
  const frameAt = (time: number) => Math.round(((time - startedAt) / 1_000) * sampleRate);
  const samples = new Int16Array(frameAt(stoppedAt) * 2);
  // A fixed generator: the same call gives the same file.
  let state = 1;
  for (const { side, from, till } of speech) {
    const channel = side === 'patient' ? 1 : 0;
    for (let at = frameAt(from) * 2 + channel; at < frameAt(till) * 2; at += 2) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
      samples[at] = (state >> 16) % loudness;
    }
  }
  return Buffer.from(samples.buffer);
}
