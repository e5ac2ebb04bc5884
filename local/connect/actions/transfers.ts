import * as z from 'zod';
import { type Action, atOnce, end, failure, next, numberText, type Outcome, parametersOf } from '../flow/action.ts';
import type { Session } from '../flow/session.ts';
import { until } from '../flow/step.ts';
import { E164 } from '../phone-number.ts';

const TargetQueue = z.strictObject({ QueueId: z.string() });
const NoParameters = z.strictObject({});
const ToFlow = z.strictObject({ ContactFlowId: z.string() });
const ThirdParty = z.strictObject({
  ThirdPartyPhoneNumber: z.string(),
  ThirdPartyConnectionTimeLimitSeconds: numberText(1, 600),
  ContinueFlowExecution: z.enum(['True', 'False']).default('False'),
  CallerId: z.strictObject({ Name: z.string().optional(), Number: z.string().optional() }).optional(),
});
const Outbound = z.strictObject({ CallerId: z.strictObject({ Number: z.string().optional() }).optional() });

export const updateContactTargetQueue = atOnce((block, session) => {
  const { QueueId } = parametersOf(TargetQueue, block, session);
  if (session.stage.canQueue(QueueId) === 'unknown') return failure(`there is no queue ${QueueId || '(empty)'}`);
  session.contact.targetQueue = QueueId;
  return next;
});

/** On success the flow is over: the contact waits in its queue, and the queue's flow goes on. */
export const transferContactToQueue = atOnce((block, session) => {
  parametersOf(NoParameters, block, session);
  return intoQueue(session, session.contact.targetQueue);
}, false);

export const dequeueContactAndTransferToQueue = atOnce((block, session) => {
  const { QueueId } = parametersOf(TargetQueue, block, session);
  return intoQueue(session, QueueId);
}, false);

function intoQueue({ stage }: Session, queue: string | undefined): Outcome {
  if (queue === undefined) return failure('no target queue is set');
  const can = stage.canQueue(queue);
  if (can === 'unknown') return failure(`there is no queue ${queue || '(empty)'}`);
  if (can === 'full') return failure('the queue is full', 'QueueAtCapacity');
  stage.enqueue(queue);
  return end('queued');
}

export const transferToFlow = atOnce((block, session) => {
  const { ContactFlowId } = parametersOf(ToFlow, block, session);
  const flow = session.stage.flow(ContactFlowId);
  return flow ? { take: 'flow', flow } : failure(`there is no flow ${ContactFlowId || '(empty)'}`);
}, false);

/** Bridges the caller to a phone. The flow waits until the other side hangs up; if the caller does, it never goes on. */
export const transferParticipantToThirdParty: Action = {
  goesOn: true,
  *play(block, session) {
    const given = parametersOf(ThirdParty, block, session);
    if (!session.stage.line) return failure('only a call can be bridged');
    if (!E164.test(given.ThirdPartyPhoneNumber)) return failure('the number is not in E.164', 'CallFailed');
    const limitMs = given.ThirdPartyConnectionTimeLimitSeconds * 1_000;
    const outcome = yield* until(session.stage.transfer(given.ThirdPartyPhoneNumber, limitMs, given.CallerId?.Number));
    if (outcome !== 'over') return failure('the other side was not reached', outcome);
    return given.ContinueFlowExecution === 'True' ? next : end('disconnect');
  },
};

/** Waits until the called person has answered. Without this block the first prompt does. */
export const completeOutboundCall: Action = {
  goesOn: true,
  *play(block, session) {
    parametersOf(Outbound, block, session);
    if (session.contact.initiation !== 'API' || session.contact.channel !== 'VOICE') return failure('this is no outbound call');
    yield* until(session.stage.answered());
    return next;
  },
};

const ended = (how: 'disconnect' | 'finish') =>
  atOnce((block, session) => {
    parametersOf(NoParameters, block, session);
    return end(how);
  }, false);

export const disconnectParticipant = ended('disconnect');
export const endFlowExecution = ended('finish');
