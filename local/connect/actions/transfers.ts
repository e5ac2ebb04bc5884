import * as z from 'zod';
import { type Action, atOnce, end, failure, next, type Outcome, parametersOf } from '../flow/action.ts';
import type { Session } from '../flow/session.ts';
import { until } from '../flow/step.ts';
import { numberText, text, truth } from '../flow/values.ts';
import { E164 } from '../phone-number.ts';

const Target = z
  .strictObject({ QueueId: text.optional(), AgentId: text.optional() })
  .refine(({ QueueId, AgentId }) => (QueueId === undefined) !== (AgentId === undefined), 'names a QueueId or an AgentId');
const NoParameters = z.strictObject({});
const ToFlow = z.strictObject({ ContactFlowId: text });
const seconds = numberText(1, 600);
const ThirdParty = z.strictObject({
  ThirdPartyPhoneNumber: text,
  // Deployed flows say the first, the reference the second.
  ThirdPartyConnectionTimeLimitSeconds: seconds.optional(),
  ThirdPartyConnectionTimeoutSeconds: seconds.optional(),
  ThirdPartyDTMFDigits: text.optional(),
  // participant-actions-transferparticipanttothirdparty.html: left out is True.
  ContinueFlowExecution: truth.default(true),
  CallerId: z.strictObject({ Name: text.optional(), Number: text.optional() }).optional(),
});
const usualSeconds = 30;

export const updateContactTargetQueue = atOnce((block, session) => {
  const queue = queueFor(parametersOf(Target, block, session), session);
  if (session.stage.canQueue(queue) === 'unknown') return failure(`there is no queue ${queue || '(empty)'}`);
  session.contact.targetQueue = queue;
  return next;
});

/** On success the flow is over: the contact waits in its queue, and the queue's flow goes on. */
export const transferContactToQueue = atOnce((block, session) => {
  parametersOf(NoParameters, block, session);
  return intoQueue(session, session.contact.targetQueue);
}, false);

export const dequeueContactAndTransferToQueue = atOnce(
  (block, session) => intoQueue(session, queueFor(parametersOf(Target, block, session), session)),
  false,
);

function queueFor({ QueueId, AgentId }: z.infer<typeof Target>, { stage }: Session): string {
  return QueueId ?? stage.queueOfAgent(AgentId ?? '') ?? '';
}

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

/** Bridges the caller to a phone, who hears it ring. The flow waits until the other side hangs up; if the caller does, it never goes on. */
export const transferParticipantToThirdParty: Action = {
  goesOn: true,
  *play(block, session) {
    const given = parametersOf(ThirdParty, block, session);
    if (!session.stage.line) return failure('only a call can be bridged');
    if (!E164.test(given.ThirdPartyPhoneNumber)) return failure('the number is not in E.164', 'CallFailed');
    const { ThirdPartyConnectionTimeLimitSeconds, ThirdPartyConnectionTimeoutSeconds = usualSeconds } = given;
    const limitMs = (ThirdPartyConnectionTimeLimitSeconds ?? ThirdPartyConnectionTimeoutSeconds) * 1_000;
    session.silence.ms = 0;
    const outcome = yield* until(session.stage.transfer(given.ThirdPartyPhoneNumber, limitMs, given.CallerId?.Number || undefined));
    if (outcome !== 'over') return failure('the other side was not reached', outcome);
    return given.ContinueFlowExecution ? next : end('alone');
  },
};

const ended = (how: 'disconnect' | 'finish') =>
  atOnce((block, session) => {
    parametersOf(NoParameters, block, session);
    return end(how);
  }, false);

export const disconnectParticipant = ended('disconnect');
export const endFlowExecution = ended('finish');
