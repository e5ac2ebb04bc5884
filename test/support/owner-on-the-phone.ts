import type { SimulatedCall } from '../../local/connect/simulated-call.ts';
import { localPin } from '../../local/opening/crew.ts';
import { maple, type TestNight } from './night.ts';

/** The telephone of the manager of the first practice. */
export const managersPhone = '+12025550160';

interface Owner {
  /** The key of the menu: 1 closed today, 2 closed tomorrow, 4 take back. */
  readonly menu: string;
  /** The key for what callers hear; `says` is recorded instead. */
  readonly announcement?: string;
  readonly says?: string;
}

/**
 * The manager calls the main line of the first practice, presses # in the menu and then what each question asks for, until the last key that
 * makes it live.
 */
export async function ownersCall(night: TestNight, { menu, announcement = '0', says }: Owner): Promise<SimulatedCall> {
  const { connect } = night.runtime;
  const call = connect.callIn({ from: managersPhone, to: maple });
  const when = (words: RegExp, act: () => void) => void call.whenHeard(words).then(act);
  when(/medical, press 1/, () => call.press('#'));
  when(/six-digit PIN/, () => call.press(localPin));
  when(/Closed today, press 1/, () => call.press(menu));
  when(/usual words, press 0/, () => call.press(says ? '*' : announcement));
  when(/To make this live, press 1/, () => call.press('1'));
  when(/To open as usual on/, () => call.press('1'));
  void call.whenRecording().then(() => {
    const said = call.say(says ?? '');
    night.runtime.clock.at(said + 1_000, () => call.press('5'));
  });
  for (let seconds = 0; call.reason === undefined && seconds < 300; seconds += 5) await night.pass({ seconds: 5 });
  return call;
}
