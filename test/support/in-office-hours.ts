import { readFileSync } from 'node:fs';
import type { SimulatedCall } from '../../local/connect/simulated-call.ts';
import { harbor, type TestNight } from './night.ts';

const practiceId = 'harbor-pediatrics';
const desk = '+12135550115';

/** Opens the second practice for the rest of the test, by a settings file that says so, and lets its front desk answer. */
export async function openWithDesk(night: TestNight) {
  const yaml = readFileSync(`practices/${practiceId}.yaml`, 'utf8');
  const open = yaml.replace(/hours:\n(?: {2}.*\n)+/, 'hours:\n  Monday-Sunday: 00:00-24:00\n').replace(/closed:\n(?: {2}.*\n)+/, '');
  const answer = await night.publish(practiceId, open);
  if (!JSON.stringify(answer).includes('published')) throw new Error(JSON.stringify(answer));
}

/** A call in hours; the front desk takes it, or lets it ring. */
export async function callInHours(night: TestNight, from: string, { taken }: { readonly taken: boolean }): Promise<SimulatedCall> {
  const then = (leg: SimulatedCall) =>
    leg.onEvent(({ type }) => {
      if (type !== 'answered') return;
      leg.say('Front desk, how can I help?');
      leg.hangUp();
    });
  night.runtime.connect.phones.set(desk, taken ? { kind: 'person', afterMs: 5_000, then } : { kind: 'nobody' });
  return night.call({ from, to: harbor, hangsUpAt: /press 1/ });
}
