import type { SimulatedCall } from '../connect/simulated-call.ts';
import type { Practice } from '../../shared/practice/practice.ts';
import { localPin } from '../opening/crew.ts';
import type { LocalRuntime } from '../runtime.ts';

export interface Clinician {
  readonly phone: string;
  readonly pin: string;
  /** How many calls are slept through before one is answered. */
  readonly misses?: number;
  /** Says that the patient was reached on the call on which the page is accepted; otherwise when asked later. */
  readonly reachesAtOnce?: boolean;
}

/** Lets a clinician's phone be answered: PIN, hear, accept, and later the key that the patient was reached. */
export function answerPages({ connect }: LocalRuntime, { phone, pin, misses = 0, reachesAtOnce = true }: Clinician): void {
  let missed = 0;
  connect.phones.set(phone, { kind: 'nobody' });
  const answer = () => connect.phones.set(phone, { kind: 'person', afterMs: 6_000, then: (call) => answerPage(call, pin, reachesAtOnce) });
  if (misses === 0) return answer();
  connect.phones.onRing(({ number }) => {
    if (number !== phone) return;
    missed += 1;
    if (missed === misses) answer();
  });
}

/** Everybody who can be paged answers the first ring, and reaches the patient at once. */
export function answerAllPages(runtime: LocalRuntime, practices: readonly Practice[]): void {
  for (const { people } of practices)
    for (const { phone } of Object.values(people)) if (phone) answerPages(runtime, { phone, pin: localPin });
}

function answerPage(call: SimulatedCall, pin: string, reachesAtOnce: boolean) {
  const when = (words: RegExp, act: () => void) => void call.whenHeard(words).then(act);
  when(/key your six-digit PIN/, () => call.press(pin));
  when(/To accept, press 1/, () => call.press('1'));
  when(/When you have reached the patient, press 9/, () => (reachesAtOnce ? call.press('9') : call.hangUp({ now: true })));
  when(/If you have reached the patient, press 9/, () => call.press('9'));
}
