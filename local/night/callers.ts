import type { SimulatedCall } from '../connect/simulated-call.ts';
import type { LocalRuntime } from '../runtime.ts';

/** What a caller does, in the order in which the flow lets them. */
export interface Caller {
  /** E.164; absent when withheld. */
  readonly from?: string;
  readonly to: string;
  readonly language?: 'es-US';
  /** The key pressed when a message is offered: 1 is anything medical. */
  readonly key?: string;
  /** What is said after the beep; nothing is said when absent. */
  readonly says?: string;
  /** Hangs up at the first prompt with these words. */
  readonly hangsUpAt?: RegExp;
}

/** The words with which the flow offers a key, in either language. */
const offers = { spanish: /oprima 8/, message: /press 1|oprima 1/ } as const;

/** Places a call and lets the caller act by what is heard; nothing here knows the flow's blocks. */
export function placeCall(runtime: LocalRuntime, { from, to, language, key, says, hangsUpAt }: Caller): SimulatedCall {
  const call = runtime.connect.callIn({ to, ...(from && { from }) });
  const when = (words: RegExp, act: () => void) => void call.whenHeard(words).then(act);
  if (hangsUpAt) when(hangsUpAt, () => call.hangUp({ now: true }));
  if (language === 'es-US') when(offers.spanish, () => call.press('8'));
  if (key) when(offers.message, () => call.press(key));
  void call.whenRecording().then(() => {
    if (says) call.say(says, language ? { language } : {});
    call.hangUp();
  });
  return call;
}
