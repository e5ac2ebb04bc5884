import { ownerLine } from '../../infra/flows/owner-line.flow.ts';
import { aCallTo, type CallGiven, type FinishedCall } from '../support/call.ts';
import type { FlowFunction } from '../support/flow-stage.ts';
import { theFunctions } from './the-practice.ts';

const begun = {
  result: 'begun',
  recognised: 'yes',
  welcome: 'This is the owner line of Maple Street.',
  askPhone: 'Please key the last four digits of your own phone number.',
  askPin: 'Please key your six-digit PIN.',
  wrongPin: 'That is not right.',
  noPin: 'This line is for the people who run the office.',
  locked: 'This PIN is locked.',
  menu: 'Closed today, press 1.',
  whichDay: 'Late today, press 1.',
  askTime: 'When do you open?',
  nothing: 'Nothing was changed. Goodbye.',
};
export const offer = { result: 'offer', say: 'The usual words, press 0. To record your own, press star.' };
export const readBack = { result: 'read-back', say: 'Closed on Wednesday, November 25, until Thursday 8 AM. To make this live, press 1.' };
export const pin = '246810';

/** owner-line as it answers when everything goes well; `differently` replaces the answer to a step. */
export function answers(differently: Record<string, unknown> = {}): Record<string, FlowFunction> {
  const usual: Record<string, FlowFunction> = {
    begin: () => begun,
    pin: ({ pin: keyed }) => ({ result: keyed === pin ? 'ok' : 'wrong' }),
    choose: ({ time, half }) => (time === '0930' && half === undefined ? { result: 'which-half', say: 'In the morning, press 1.' } : offer),
    record: () => ({ result: 'record', say: 'After the tone, say what callers should hear.' }),
    announcement: () => readBack,
    confirm: () => ({ result: 'done', say: 'This is live now. Goodbye.' }),
    list: () => ({ result: 'listed', say: 'To open as usual on Wednesday, press 1.' }),
    'take-back': () => ({ result: 'done', say: 'Taken back. Goodbye.' }),
  };
  const answer: FlowFunction = (parameters, contact) => {
    const { step = '' } = parameters;
    const different = differently[step];
    if (different instanceof Error) throw different;
    return different ?? usual[step]?.(parameters, contact);
  };
  return { ...theFunctions(), 'owner-line': answer };
}
export const down = new Error('timed out');
export const attributes = { practiceId: 'maple-street', language: 'en-US' };
export const stranger = { begin: { ...begun, recognised: 'no' } };

export const ring = ({ differently, ...given }: CallGiven & { readonly differently?: Record<string, unknown> } = {}) =>
  aCallTo(ownerLine, { functions: answers(differently), attributes, ...given });
export const stepsOf = (call: FinishedCall) => call.given('owner-line').map(({ step }) => step);
export const madeLive = (call: FinishedCall) => stepsOf(call.ends()).some((step) => step === 'confirm' || step === 'take-back');
export const tomorrow = { pin, menu: '2', offer: '0', readBack: '1' };

/** A call of each kind, so that together they come to every block. */
export const scenes: readonly Parameters<typeof ring>[0][] = [
  {},
  { attributes: { ...attributes, language: 'es-US' }, presses: tomorrow },
  { differently: stranger, presses: { ...tomorrow, phone: '0160', pin: ['1#', pin] } },
  ...['1', '2'].map((half) => ({ presses: { ...tomorrow, menu: '3', lateDay: half, time: '0930', whichHalf: half } })),
  ...'123456789'.split('').map((key) => ({ presses: { ...tomorrow, offer: key } })),
  { presses: { ...tomorrow, menu: '1', offer: '*', speak: '5' } },
  { presses: { pin, menu: '4', takeBack: '1' } },
  { presses: { pin, menu: '4', takeBack: '2' } },
  { presses: { pin } },
  { differently: { choose: { result: 'again', say: 'Here is why.' } }, presses: { pin, menu: '2' } },
  { differently: { pin: { result: 'locked' } }, presses: { pin } },
  { differently: { begin: down } },
  { differently: { confirm: down }, presses: tomorrow },
  { differently: { 'take-back': down }, presses: { pin, menu: '4', takeBack: '1' } },
  { differently: { 'take-back': down }, presses: { pin, menu: '4', takeBack: '2' } },
];

/** What somebody does who was let in and leaves out the key that counts, or presses another. */
export const withoutTheLastKey: [string, Parameters<typeof ring>[0]][] = [
  ['when nothing is pressed in the menu', { presses: { pin } }],
  ['when only other keys are pressed', { presses: { pin, menu: ['7', '8', '9', '0', '#'] } }],
  ['when no day is chosen', { presses: { pin, menu: ['3', '3'], lateDay: ['', '9'] } }],
  ['when no time is keyed', { presses: { pin, menu: '3', lateDay: '1' } }],
  [
    'when the half of the day is not said',
    { presses: { pin, menu: ['3', '3'], lateDay: ['1', '1'], time: ['0930', '0930'], whichHalf: ['', '7'] } },
  ],
  ['when nothing is chosen for callers to hear', { presses: { pin, menu: '2', offer: ['#', '', '#'] } }],
  ['when the read-back is not answered', { presses: { pin, menu: '2', offer: '0' } }],
  ['when the read-back is answered with another key', { presses: { ...tomorrow, readBack: '9' } }],
  ['when no closure is chosen to take back', { presses: { pin, menu: '4' } }],
  ['when another key is pressed there', { presses: { pin, menu: '4', takeBack: '9' } }],
];
