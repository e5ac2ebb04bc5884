import { mainLine } from '../../infra/flows/main-line.flow.ts';
import { aCallTo, type CallGiven, type FinishedCall } from '../support/call.ts';
import { answers, asUsual, bilingual, fails } from './practice-answers.ts';

export const withAnswer = (differently: Parameters<typeof answers>[0]) => ({ ...asUsual, 'answer-call': answers(differently) });
export const open = withAnswer({ open: 'yes' });
export const speaksSpanish = withAnswer(bilingual);
export const withheld = withAnswer({ callbackKnown: 'no', callbackQuestion: '' });
export const emergency = /dial 9 1 1/;

/** A call to the main line of a practice that is closed and knows the caller, unless said otherwise. */
export const call = (given: CallGiven) => aCallTo(mainLine, { functions: asUsual, ...given });
export const firstWords = ({ events }: FinishedCall) => events.flatMap((event) => (event.type === 'prompt' ? [event.text] : []))[0];

/** A call of each kind, so that together they come to every block. */
export const scenes: readonly CallGiven[] = [
  {},
  { functions: { ...speaksSpanish }, presses: { greetingOrSpanish: '2', confirmNumber: '3', askNumber: '2025550123#' } },
  { functions: withheld, presses: { offer: '1', askNumber: '1#' } },
  { functions: withheld, presses: { askNumber: '2025550123#', readBack: '1' } },
  { functions: open, agentsAvailable: 1 },
  { functions: { 'answer-call': fails, 'open-message': fails } },
];
