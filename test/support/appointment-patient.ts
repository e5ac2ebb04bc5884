import { appointmentsOf, secretsOf } from '../../local/commands/stores.ts';
import type { SimulatedCall } from '../../local/connect/simulated-call.ts';
import { importAppointments } from '../../shared/actions/import-appointments.ts';
import { Temporal } from '../../shared/domain/time.ts';
import type { TestNight } from './night.ts';

export const reminded = '+12025550189';
const birthKeys = '07041988';

/** Takes over one appointment of an invented patient, as the operator's command does. `at` is the practice's wall clock, `2026-12-02 09:40`. */
export async function book({ opened: { place }, practices, now }: TestNight, practiceId: string, at: string) {
  const clock = () => Temporal.Instant.fromEpochMilliseconds(now);
  const needs = { appointments: appointmentsOf(place), secrets: secretsOf(place), now: clock };
  const [day, time] = at.split(' ');
  const file = `id,date,time,birth-date,phone\nA-9,${day},${time},1988-07-04,${reminded}\n`;
  const { refused } = await importAppointments(needs, await practices.live(practiceId), file);
  if (refused.length > 0) throw new Error(refused.join('\n'));
}

/** Lets the patient's phone be answered: hear, birth date, and these keys, each when it is asked for. */
export function patientAnswers({ runtime }: TestNight, ...keys: ('0' | '1' | '2' | '3')[]) {
  const then = (call: SimulatedCall) => {
    const when = (words: RegExp, act: () => void) => void call.whenHeard(words).then(act);
    when(/To hear it, press 1/, () => call.press('1'));
    when(/date of birth/, () => call.press(birthKeys));
    const [first = '1', second] = keys;
    when(/To confirm, press 1/, () => call.press(first));
    if (second) when(/press 2 again/, () => call.press(second));
  };
  runtime.connect.phones.set(reminded, { kind: 'person', afterMs: 6_000, then });
}

/** The calls that were placed to remind of appointments. */
export const reminderCalls = ({ runtime }: TestNight) =>
  runtime.connect.contacts().filter(({ channel, attributes }) => channel === 'VOICE' && attributes['appointmentId'] !== undefined);
