import { describe, expect, it } from '@jest/globals';
import { recordedCall } from '../../../local/connect/recording.ts';
import { CallLine } from '../../../local/connect/call-line.ts';
import { secondsOfWav, wavOf, wordsOfWav } from '../../../local/connect/wav.ts';
import { StoppedClock } from '../../support/stopped-clock.ts';

const start = Date.parse('2026-03-09T02:00:00Z');

/** A call in which the script says what happens at which second. */
function aRecordedCall(...happenings: [number, (line: CallLine) => void][]) {
  const clock = new StoppedClock(start);
  const line = new CallLine(clock, { answered: true });
  for (const [second, happen] of happenings) clock.at(start + second * 1_000, () => happen(line));
  clock.play(() => line.over, start + 3_600_000);
  return recordedCall(line);
}

const on = (line: CallLine) => line.record(true);
const off = (line: CallLine) => line.record(false);
const say = (text: string) => (line: CallLine) => void line.speak(text);
const hangUp = (line: CallLine) => line.end('CUSTOMER_DISCONNECT');

describe('a recording', () => {
  it('holds the words spoken while it was on', () => {
    expect(aRecordedCall([0, say('not this')], [2, on], [3, say('but this')], [5, off], [6, say('not that')], [9, hangUp])).toMatchObject({
      startedAt: start + 2_000,
      stoppedAt: start + 5_000,
      patient: [{ at: 1, text: 'but this' }],
    });
  });

  it('begins and ends in the middle of what is said', () => {
    const call = aRecordedCall([0, say('one two three four five six')], [0.8, on], [1.6, off], [9, hangUp]);
    expect(call?.patient).toEqual([{ at: 0, text: 'three four' }]);
  });

  it('loses the words after a hang-up', () => {
    const call = aRecordedCall([0, on], [0, say('one two three four five')], [1, hangUp]);
    expect(call?.patient).toEqual([{ at: 0, text: 'one two' }]);
  });

  it('goes on in the same file after a pause', () => {
    const call = aRecordedCall([0, on], [0, say('first')], [1, off], [2, say('lost')], [4, on], [5, say('second')], [7, hangUp]);
    expect(call).toMatchObject({
      stoppedAt: start + 7_000,
      patient: [
        { at: 0, text: 'first' },
        { at: 5, text: 'second' },
      ],
    });
  });

  it('is not there when it was never on', () => {
    expect(aRecordedCall([0, say('hello')], [2, hangUp])).toBeUndefined();
  });
});

describe('the file of a recording', () => {
  const call = aRecordedCall([0, on], [1, say('it is about señora')], [4, hangUp]);

  it('is as long as the recording, with its words inside', () => {
    const file = wavOf(call ?? never(), 'es-US', 8_000);
    expect(secondsOfWav(file)).toBe(4);
    expect(wordsOfWav(file)).toEqual({ patient: [{ at: 1, text: 'it is about señora' }], prompts: [], language: 'es-US' });
  });

  it('is the same for the same call', () => {
    expect(wavOf(call ?? never(), 'en-US', 8_000)).toEqual(wavOf(call ?? never(), 'en-US', 8_000));
  });

  it('has the caller on the right, and silence where nobody speaks', () => {
    const file = wavOf(call ?? never(), 'en-US', 1_000);
    const sound = new Int16Array(file.buffer.slice(file.byteOffset + file.length - 4 * 4_000, file.byteOffset + file.length));
    const loud = (second: number, channel: number) =>
      sound.slice(second * 2_000, (second + 1) * 2_000).some((sample, at) => at % 2 === channel && sample !== 0);
    expect([loud(0, 1), loud(1, 1), loud(1, 0), loud(3, 1)]).toEqual([false, true, false, false]);
  });

  it('is refused when it is no WAV file', () => {
    expect(() => wordsOfWav(Buffer.from('<html></html>'))).toThrow('no WAV file');
  });
});

function never(): never {
  throw new Error('nothing was recorded');
}
