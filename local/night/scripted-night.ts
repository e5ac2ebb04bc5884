import type { Caller } from './callers.ts';

export interface Scene {
  /** Minutes after half past nine in New York. */
  readonly minute: number;
  /** Who calls and why, as the story tells it. */
  readonly told: string;
  readonly caller: Caller;
}

const maple = '+12025550100';
const harbor = '+12135550110';

/** A night's callers: every way in which a call can end, and every way in which a message can be meant. */
export const scenes: readonly Scene[] = [
  {
    minute: 0,
    told: 'A patient wants to move an appointment',
    caller: {
      from: '+12025550147',
      to: maple,
      says: 'Hello, this is about my appointment on Tuesday. I would like to move it to Thursday morning if that is possible. Thank you.',
    },
  },
  {
    minute: 4,
    told: 'A husband calls about his wife, and presses no key',
    caller: {
      from: '+12025550151',
      to: maple,
      says: 'I am sorry to call so late. My wife has pressure in her chest since dinner and her left arm feels numb. She says it is nothing.',
    },
  },
  {
    minute: 9,
    told: 'A mother calls in Spanish about her baby',
    caller: {
      from: '+12135550152',
      to: harbor,
      language: 'es-US',
      key: '1',
      says: 'Buenas noches, mi bebé tiene dos meses y tiene fiebre de ciento uno. No quiere comer y está muy dormido.',
    },
  },
  {
    minute: 14,
    told: 'Somebody hangs up during the greeting',
    caller: { from: '+12025550153', to: maple, hangsUpAt: /Thank you for calling/ },
  },
  { minute: 18, told: 'Somebody presses the medical key and says nothing', caller: { from: '+12025550154', to: maple, key: '1' } },
  { minute: 22, told: 'Somebody without a number hangs up in the menu', caller: { to: maple, hangsUpAt: /press 1/ } },
  {
    minute: 26,
    told: 'A patient needs a refill and says for how long the pills last',
    caller: {
      from: '+12025550155',
      to: maple,
      says: 'Hi, I need a refill of my blood pressure pills, the lisinopril. I have about a week left. My pharmacy is the one on Main Street.',
    },
  },
  {
    minute: 31,
    told: 'A patient disputes a bill',
    caller: {
      from: '+12025550156',
      to: maple,
      says: 'I got a bill for the visit in October and I do not agree with the amount. Somebody from billing should call me please.',
    },
  },
];
