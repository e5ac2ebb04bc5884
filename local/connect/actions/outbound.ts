import * as z from 'zod';
import { type Action, atOnce, failure, next, parametersOf } from '../flow/action.ts';
import { until } from '../flow/step.ts';
import { numberText, text } from '../flow/values.ts';
import { E164 } from '../phone-number.ts';

const Complete = z.strictObject({ CallerId: z.strictObject({ Name: text.optional(), Number: text.optional() }).optional() });
const Kept = z.strictObject({ CallbackNumber: text });
const Callback = z.strictObject({
  QueueId: text.optional(),
  AgentId: text.optional(),
  InitialCallDelaySeconds: numberText(0, 259_200),
  MaximumConnectionAttempts: numberText(1, 10),
  RetryDelaySeconds: numberText(0, 259_200),
});
const dialling = new Set(['API', 'OUTBOUND', 'CALLBACK']);

/** Waits until the called person has answered. Without this block the first prompt does. An agent's call shows the number that it says. */
export const completeOutboundCall: Action = {
  goesOn: true,
  *play(block, session) {
    const { CallerId } = parametersOf(Complete, block, session);
    const { contact, stage } = session;
    if (contact.channel !== 'VOICE' || !dialling.has(contact.initiation)) return failure('this is no outbound call');
    const number = CallerId?.Number || undefined;
    if (number !== undefined && !E164.test(number)) return failure('the caller id is not in E.164');
    yield* until(stage.answered(number));
    return next;
  },
};

/** Keeps the number that a call-back calls. */
export const updateContactCallbackNumber = atOnce((block, session) => {
  const { CallbackNumber } = parametersOf(Kept, block, session);
  const can = session.stage.dialable(CallbackNumber);
  if (typeof can === 'string') return failure('the number cannot be called', can);
  session.contact.callbackNumber = can.number;
  return next;
});

/** Puts a call-back into a queue: an agent who takes it is joined to the number, which is called then. The caller of now is done with. */
export const createCallbackContact = atOnce((block, session) => {
  const given = parametersOf(Callback, block, session);
  const { contact, stage } = session;
  const number = contact.callbackNumber ?? contact.customer;
  if (number === undefined) return failure('there is no number to call back');
  const agents = given.AgentId === undefined ? undefined : (stage.queueOfAgent(given.AgentId) ?? '');
  const queue = agents ?? given.QueueId ?? contact.queue ?? contact.targetQueue ?? '';
  if (stage.canQueue(queue) === 'unknown') return failure(`there is no queue ${queue || '(none set)'}`);
  const [delayMs, retryMs] = [given.InitialCallDelaySeconds * 1_000, given.RetryDelaySeconds * 1_000];
  stage.callBack({ number, queue, delayMs, attempts: given.MaximumConnectionAttempts, retryMs });
  stage.report({ type: 'callback', number, queue: stage.queueName(queue) ?? queue, delayMs });
  return next;
});
