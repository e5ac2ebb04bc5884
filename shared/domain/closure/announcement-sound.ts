/** Connect plays WAV files of 8 kHz, one channel, µ-law (https://docs.aws.amazon.com/connect/latest/adminguide/setup-prompts-s3.html). */
const playedRate = 8_000;
/** What Connect records of a menu has the caller on the right and our prompts on the left (https://docs.aws.amazon.com/connect/latest/adminguide/set-recording-behavior.html). */
const callersChannel = 1;
/** Below this a sample of 16 bits is the noise of a line. */
const loud = 500;
/** Silence that is left before the first and after the last word, and the least that is worth playing, in seconds. */
const margin = 0.2;
const shortest = 0.5;

/**
 * What a caller said in a recording (WAV, 16-bit stereo) as a WAV that Connect can play, without the silence around it.
 * Undefined when less than half a second was said. Throws RangeError for a file of another form.
 */
export function announcementSound(recording: Uint8Array): Uint8Array | undefined {
  const { rate, samples } = callersSide(new DataView(recording.buffer, recording.byteOffset, recording.byteLength));
  const first = samples.findIndex((sample) => Math.abs(sample) > loud);
  const last = samples.findLastIndex((sample) => Math.abs(sample) > loud);
  if (first < 0 || last - first < shortest * rate) return undefined;
  const room = Math.round(margin * rate);
  const spoken = samples.subarray(Math.max(0, first - room), last + 1 + room);
  return wavOf(Uint8Array.from({ length: Math.floor((spoken.length * playedRate) / rate) }, (_, at) => muLaw(sampleAt(spoken, at, rate))));
}

/** Connect records at the rate at which it plays; of another rate the nearest sample is taken. */
const sampleAt = (samples: Int16Array, at: number, rate: number): number => samples[Math.floor((at * rate) / playedRate)] ?? 0;

function callersSide(file: DataView): { rate: number; samples: Int16Array } {
  const chunks = new Map(chunksOf(file));
  const [format, data] = [chunks.get('fmt '), chunks.get('data')];
  if (!format || !data) throw new RangeError('a WAV file has a format and data');
  const [coding, channels, bits] = [format.getUint16(0, true), format.getUint16(2, true), format.getUint16(14, true)];
  if (coding !== 1 || channels !== 2 || bits !== 16) throw new RangeError('the recording is not 16-bit stereo');
  const sample = (at: number) => data.getInt16((at * channels + callersChannel) * 2, true);
  const length = Math.floor(data.byteLength / (2 * channels));
  return { rate: format.getUint32(4, true), samples: Int16Array.from({ length }, (_, at) => sample(at)) };
}

/** The chunks of a RIFF file; what is cut off is read as far as it goes. */
function* chunksOf(file: DataView): Generator<[id: string, body: DataView], void, undefined> {
  for (let at = 12; at + 8 <= file.byteLength; at += 8) {
    const size = file.getUint32(at + 4, true);
    const within = Math.min(size, file.byteLength - at - 8);
    yield [textAt(file, at), new DataView(file.buffer, file.byteOffset + at + 8, within)];
    at += size + (size % 2);
  }
}

const textAt = (file: DataView, at: number): string => String.fromCharCode(...[0, 1, 2, 3].map((byte) => file.getUint8(at + byte)));

/** ITU-T G.711, µ-law: sign, exponent and mantissa of the sample, all bits turned. */
function muLaw(sample: number): number {
  const biased = Math.min(Math.abs(sample), 32_635) + 132;
  const exponent = 24 - Math.clz32(biased);
  const mantissa = (biased >> (exponent + 3)) & 0x0f;
  return ~((sample < 0 ? 0x80 : 0) | (exponent << 4) | mantissa) & 0xff;
}

function wavOf(sound: Uint8Array): Uint8Array {
  const text = (word: string) => [...word].map((letter) => letter.charCodeAt(0));
  const number = (value: number, bytes: number) => Array.from({ length: bytes }, (_, byte) => (value >>> (8 * byte)) & 0xff);
  const chunk = (id: string, body: readonly number[] | Uint8Array) => [
    ...text(id),
    ...number(body.length, 4),
    ...body,
    ...number(0, body.length % 2),
  ];
  const coding = 7;
  const format = [
    ...number(coding, 2),
    ...number(1, 2),
    ...number(playedRate, 4),
    ...number(playedRate, 4),
    ...number(1, 2),
    ...number(8, 2),
    ...number(0, 2),
  ];
  const body = [...text('WAVE'), ...chunk('fmt ', format), ...chunk('fact', number(sound.length, 4)), ...chunk('data', sound)];
  return Uint8Array.from(chunk('RIFF', body));
}
