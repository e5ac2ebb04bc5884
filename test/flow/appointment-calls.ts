import { appointmentLine } from '../../infra/flows/appointment-line.flow.ts';
import { hangUp, say } from '../../infra/flows/language/blocks.ts';
import { recordingOff, recordingOn } from '../../infra/flows/language/contact-blocks.ts';
import { flow } from '../../infra/flows/language/flow.ts';
import { reminderCall } from '../../infra/flows/reminder-call.flow.ts';
import { aCallTo, anOutboundCall, type CallGiven, type FinishedCall } from '../support/call.ts';
import type { FlowFunction } from '../support/flow-stage.ts';

/** Where a message is taken, as far as these flows care. */
export const takeMessage = flow({
  name: 'take-message',
  type: 'CONTACT_FLOW',
  description: 'Stands in for the flow that takes messages.',
  start: 'tone',
  blocks: {
    tone: say('Please leave your message after the tone.', { then: 'recorded' }),
    recorded: recordingOn({ then: 'spoken' }),
    spoken: say('Thank you for your message.', { then: 'unrecorded' }),
    unrecorded: recordingOff({ then: 'over' }),
    over: hangUp(),
  },
});

export const born = '07041988';
export const onFile = '2025550188';
/** What nobody may hear before birth date and number are right. */
export const secret = /December|9:40/;

const words = {
  askBirthDate: 'Please key the birth date.',
  wrongDate: 'That is no complete date.',
  askNumber: 'Please key the number on file.',
  notFound: 'We find nothing under that.',
  noMore: 'We find nothing that we can tell you.',
  silent: 'Then please leave a message.',
  goodbye: 'Thank you. Goodbye.',
  opening: 'This is a call from Maple Street. To hear it, press 1. For no more of these calls, press 7.',
  callUs: 'You can call us at 2 0 2, 5 5 5, 0 1 0 0.',
};
const found = {
  result: 'found',
  offer: 'You have an appointment on Wednesday, December 2, at 9:40 AM. To confirm, press 1.',
  cancelQuestion: 'To cancel, press 2 again.',
};
const said: Record<string, string> = {
  confirm: 'Your appointment is confirmed.',
  cancel: 'Your appointment is cancelled.',
  move: 'We will call you to find another time.',
  'opt-out': 'You will get no more reminder calls.',
};

/** appointment-line as it answers; `numberKnown`: the number that the call shows is the one on file. `differently` replaces the answer to a step. */
export function answers({ numberKnown = true, ...differently }: Record<string, unknown> = {}): Record<string, FlowFunction> {
  const answer: FlowFunction = ({ step = '', birthDate, number = '' }) => {
    if (step in differently) return differently[step];
    if (step === 'begin') return { result: 'ready', ...words };
    if (step !== 'find') return { result: 'done', say: said[step] };
    if (!/^\d{8}$/.test(birthDate ?? '') || birthDate === '13311988') return { result: 'wrong-date' };
    if (birthDate === born && (numberKnown || number.endsWith(onFile))) return found;
    return { result: number === '' ? 'number' : 'not-found' };
  };
  return { 'appointment-line': answer };
}

const attributes = { practiceId: 'maple-street', language: 'en-US' };
/** A patient who calls from the number on file, unless said otherwise. */
export const call = (given: CallGiven = {}) =>
  aCallTo(appointmentLine, { functions: answers(), attributes, flows: { 'take-message': takeMessage }, ...given });
/** A reminder call to the number on file. */
export const ring = (given: CallGiven = {}) =>
  anOutboundCall(reminderCall, {
    functions: answers(),
    attributes: { ...attributes, appointmentId: 'ap-1' },
    flows: { 'take-message': takeMessage },
    ...given,
  });

export const stepsOf = (finished: FinishedCall) => finished.given('appointment-line').map(({ step }) => step);
