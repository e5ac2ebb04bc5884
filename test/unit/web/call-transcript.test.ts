import { describe, expect, test } from '@jest/globals';
import type { CallEvent, CallHappening } from '../../../local/connect/call-event.ts';
import { speechUntil, transcriptOf } from '../../../local/web/call-transcript.ts';

const call = (...happenings: CallHappening[]): CallEvent[] => happenings.map((happening, at) => ({ ...happening, at: at * 1_000 }));
const place = { flow: 'page', block: 'pin' };
const pressed = (key: string, heeded = true): CallHappening => ({ type: 'pressed', key, heeded });
const prompt = (text: string): CallHappening => ({ type: 'prompt', ...place, text, ms: 5_000, asks: true });
const words = (events: CallEvent[]) => transcriptOf(events).map(({ kind, text }) => `${kind}: ${text}`);

describe('the transcript of a call', () => {
  test('keys pressed one after the other are one line, and those that nobody asked for another', () => {
    const lines = transcriptOf(call(pressed('2'), pressed('4'), pressed('6', false)));
    expect(lines.map(({ text, by }) => [text, by])).toEqual([
      ['24', ''],
      ['6', 'not asked for'],
    ]);
  });

  test('silence that asks is no line; the beginning and end of the recording are', () => {
    expect(words(call(prompt(''), { type: 'recording', on: true }, { type: 'recording', on: false }))).toEqual([
      'note: Recording begins (beep).',
      'note: Recording is off.',
    ]);
  });

  test('a call that nobody took says so; one that was taken says who ended it', () => {
    expect(words(call({ type: 'ringing' }, { type: 'ended', reason: 'OTHER' })).at(-1)).toBe('note: Nobody answered.');
    const taken = call({ type: 'answered' }, { type: 'ended', reason: 'CUSTOMER_DISCONNECT' });
    expect(words(taken).at(-1)).toBe('note: Hung up.');
  });

  test('a hold is told from begin to end, and whoever is joined is the other side', () => {
    const hold = (on: boolean): CallHappening => ({ type: 'hold', on, agent: 'assistant' });
    expect(words(call(hold(true), hold(false)))).toEqual(['note: assistant has put the call on hold.', 'note: assistant is back.']);
    const told = (by: string): CallHappening => ({ type: 'told', text: 'Hello', by });
    expect(transcriptOf(call(told('caller'), told('third party'), told('assistant'))).map(({ by }) => by)).toEqual([
      'Other side',
      'Other side',
      'assistant',
    ]);
  });

  test('somebody speaks until a prompt is over or a key cuts it off, and until the caller has said everything', () => {
    expect(speechUntil(call(prompt('Please key your PIN.')))).toBe(5_000);
    expect(speechUntil(call(prompt('Please key your PIN.'), pressed('1')))).toBe(0);
    expect(speechUntil(call({ type: 'said', text: 'one', ms: 3_000 }, { type: 'said', text: 'two', ms: 2_000 }))).toBe(5_000);
  });
});
