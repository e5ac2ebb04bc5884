import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { announcementSound } from '../../../shared/domain/closure/announcement-sound.ts';

interface Recorded {
  readonly rate?: number;
  readonly channels?: number;
  readonly bits?: number;
  readonly coding?: number;
  /** A chunk that nobody asked for, of an odd length. */
  readonly extra?: boolean;
}

/** A WAV as Connect stores it: prompts on the left, the caller on the right. */
function wav(caller: readonly number[], { rate = 8_000, channels = 2, bits = 16, coding = 1, extra = false }: Recorded = {}): Buffer {
  const data = Buffer.alloc(caller.length * 4);
  caller.forEach((sample, at) => {
    data.writeInt16LE(9_999, at * 4);
    data.writeInt16LE(sample, at * 4 + 2);
  });
  const chunk = (id: string, body: Buffer) => {
    const head = Buffer.alloc(8);
    head.write(id, 'latin1');
    head.writeUInt32LE(body.length, 4);
    return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
  };
  const format = Buffer.alloc(16);
  format.writeUInt16LE(coding, 0);
  format.writeUInt16LE(channels, 2);
  format.writeUInt32LE(rate, 4);
  format.writeUInt32LE(rate * 4, 8);
  format.writeUInt16LE(4, 12);
  format.writeUInt16LE(bits, 14);
  const more = extra ? [chunk('LIST', Buffer.from('odd'))] : [];
  return chunk('RIFF', Buffer.concat([Buffer.from('WAVE'), chunk('fmt ', format), ...more, chunk('data', data)]));
}

const silence = (seconds: number) => Array.from({ length: seconds * 8_000 }, () => 0);
const tone = (seconds: number, loudness = 8_000) =>
  Array.from({ length: seconds * 8_000 }, (_, at) => Math.round(loudness * Math.sin((at * 2 * Math.PI * 440) / 8_000 + 0.5)));

/** Linear samples of µ-law, by the table of ITU-T G.711: what Connect will play. */
function heard(file: Uint8Array): number[] {
  return [...file.subarray(58, 58 + Buffer.from(file).readUInt32LE(54))].map((byte) => {
    const bits = ~byte & 0xff;
    const magnitude = (((bits & 0x0f) << 3) + 132) << ((bits & 0x70) >> 4);
    return bits & 0x80 ? 132 - magnitude : magnitude - 132;
  });
}
const soundOf = (file: Buffer): Uint8Array => {
  const sound = announcementSound(file);
  if (!sound) throw new Error('nothing was heard');
  return sound;
};

describe('an announcement that was recorded', () => {
  it('is a WAV of 8 kHz, one channel, µ-law', () => {
    const file = Buffer.from(soundOf(wav(tone(1))));
    expect([file.toString('latin1', 0, 4), file.toString('latin1', 8, 16)]).toEqual(['RIFF', 'WAVEfmt ']);
    expect([file.readUInt16LE(20), file.readUInt16LE(22), file.readUInt32LE(24), file.readUInt16LE(34)]).toEqual([7, 1, 8_000, 8]);
    expect([file.toString('latin1', 38, 42), file.toString('latin1', 50, 54)]).toEqual(['fact', 'data']);
    expect(file.length).toBe(file.readUInt32LE(4) + 8);
    expect(file.readUInt32LE(54)).toBe(8_000);
  });

  it('is what the caller said and not what was said to them, as near as µ-law comes', () => {
    const said = tone(1);
    const played = heard(soundOf(wav(said)));
    expect(Math.max(...played.map((sample, at) => Math.abs(sample - (said[at] ?? 0))))).toBeLessThan(300);
  });

  it('has a short silence around it, and not the minute that nobody spoke', () => {
    const played = heard(soundOf(wav([...silence(5), ...tone(2), ...silence(20)])));
    expect(played.length / 8_000).toBeCloseTo(2.4, 2);
  });

  it.each([
    ['nobody spoke', silence(3)],
    ['the line hissed', tone(3, 300)],
    ['somebody cleared their throat', [...silence(1), ...tone(0.3), ...silence(1)]],
    ['it is empty', []],
  ])('is none when %s', (_, samples) => {
    expect(announcementSound(wav(samples))).toBeUndefined();
  });

  it('is read past other chunks, from the middle of a buffer, and as far as a cut file goes', () => {
    const whole = wav(tone(2), { extra: true });
    expect(heard(soundOf(Buffer.concat([Buffer.alloc(7), whole]).subarray(7)))).toEqual(heard(soundOf(wav(tone(2)))));
    expect(heard(soundOf(whole.subarray(0, whole.length - 4 * 8_000))).length).toBe(8_000);
  });

  it('has its length also when it was recorded at another rate', () => {
    expect(heard(soundOf(wav([...tone(1), ...tone(1)], { rate: 16_000 }))).length).toBe(8_000);
  });

  it.each([
    ['of one channel', wav(tone(1), { channels: 1 })],
    ['of eight bits', wav(tone(1), { bits: 8 })],
    ['that is coded already', wav(tone(1), { coding: 7 })],
    ['without sound', wav(tone(1)).subarray(0, 40)],
    ['that is none', Buffer.from('this is no WAV file at all, but some text')],
  ])('is not made of a file %s', (_, file) => {
    expect(() => announcementSound(file)).toThrow(RangeError);
  });

  it('keeps every sample near its own loudness', () => {
    const sample = fc.integer({ min: -32_768, max: 32_767 });
    fc.assert(
      fc.property(sample, (value) => {
        const loud = Array.from({ length: 8_000 }, () => value);
        if (Math.abs(value) <= 500) return;
        const [played = 0] = heard(soundOf(wav(loud)));
        expect(Math.abs(played - value)).toBeLessThanOrEqual(Math.max(4, Math.abs(value) / 16));
      }),
      { numRuns: 60 },
    );
  });
});
