import { mainLine } from '../../infra/flows/main-line.flow.ts';
import type { Manner } from '../../local/connect/phones.ts';
import type { SimulatedCall } from '../../local/connect/simulated-call.ts';
import { aCallTo, type CallGiven, type FinishedCall } from '../support/call.ts';
import { all, fails, harbor, theFunctions, type TheNight } from './the-practice.ts';

export const emergency = /dial 9 1 1/;
export const beep = /beep/;
const desk = '+12025550190';
const doctor = '+12025550141';
const talksAndHangsUp = (leg: SimulatedCall) =>
  leg.onEvent(({ type }) => {
    if (type !== 'answered') return;
    leg.say('Hello, this is the desk. I will take care of it.');
    leg.hangUp();
  });
/** A person who answers, says what there is to say, and hangs up. */
export const answersThePhone: Manner = { kind: 'person', afterMs: 5_000, then: talksAndHangsUp };

/** A call to the main line on such a night; a closed practice that knows the caller, unless said otherwise. */
export const call = ({ night, ...given }: CallGiven & { readonly night?: TheNight } = {}) =>
  aCallTo(mainLine, { functions: theFunctions(night), ...given });
export const firstWords = ({ events }: FinishedCall) => events.flatMap((event) => (event.type === 'prompt' ? [event.text] : []))[0];

export const openWithDesk: TheNight = { next: 'front-desk', told: { deskNumber: desk } };
export const onCallAnswers = { night: { onCall: { first: doctor } }, phones: { [doctor]: answersThePhone } } as const;

/** A call of each kind, so that together they come to every block of the main line. */
export const scenes: readonly (CallGiven & { readonly night?: TheNight })[] = [
  {},
  { night: { practice: harbor }, presses: ['8', '1'] },
  { from: null, presses: ['2', '', '2025550123#'] },
  { night: { next: 'queue' }, agentsAvailable: 1 },
  { night: { next: 'queue', practice: harbor }, agentsAvailable: 1, presses: ['8'] },
  { night: openWithDesk, phones: { [desk]: { kind: 'nobody' } } },
  { night: openWithDesk, phones: { [desk]: answersThePhone } },
  { ...onCallAnswers, presses: ['*', ''] },
  { functions: all(fails) },
  { functions: all(fails), fallbackNumber: '+12025550180', phones: { '+12025550180': { kind: 'busy' } } },
];
