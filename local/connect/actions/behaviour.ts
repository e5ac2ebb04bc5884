import * as z from 'zod';
import { atOnce, failure, next, parametersOf } from '../flow/action.ts';
import { numberText, onOff, text, truth } from '../flow/values.ts';
import { RoutingCriteria } from '../routing-criteria.ts';

const Logging = z.strictObject({ FlowLoggingBehavior: onOff });
const Voice = z.strictObject({
  TextToSpeechVoice: text,
  TextToSpeechEngine: z.enum(['Standard', 'Neural', 'Generative']).optional(),
  TextToSpeechStyle: text.optional(),
});
const hookNames = [
  'AgentHold',
  'AgentWhisper',
  'CustomerHold',
  'CustomerQueue',
  'CustomerRemaining',
  'CustomerWhisper',
  'DefaultAgentUI',
  'DisconnectAgentUI',
  'PauseContact',
  'ResumeContact',
] as const;
const Hooks = z.strictObject({
  EventHooks: z
    .partialRecord(z.enum(hookNames), text)
    .refine((hooks) => Object.keys(hooks).length === 1, 'an action sets exactly one hook'),
  EventHooksConfiguration: z.partialRecord(z.enum(hookNames), z.strictObject({ DisableExecution: truth })).default({}),
});
const Routing = z.strictObject({
  QueuePriority: numberText(1, 999_999).optional(),
  QueueTimeAdjustmentSeconds: numberText(-999_999, 999_999).optional(),
});
const Criteria = z.strictObject({ RoutingCriteria });
const Streaming = z.strictObject({
  MediaStreamingState: onOff,
  MediaStreamType: z.literal('Audio').default('Audio'),
  Participants: z
    .array(z.strictObject({ ParticipantType: z.literal('Customer'), MediaDirections: z.array(z.enum(['To', 'From'])) }))
    .default([]),
});

/** Flow logs are not kept here; the block only has to be right. */
export const updateFlowLoggingBehavior = atOnce((block, session) => {
  parametersOf(Logging, block, session);
  return next;
});

export const updateContactTextToSpeechVoice = atOnce((block, session) => {
  const { TextToSpeechVoice: voice } = parametersOf(Voice, block, session);
  session.contact.voice = voice;
  session.stage.line?.speakAs(voice);
  return next;
});

/** Names the flow that runs at an event of the contact, or says that none does. */
export const updateContactEventHooks = atOnce((block, session) => {
  const { EventHooks, EventHooksConfiguration } = parametersOf(Hooks, block, session);
  const { hooks, silencedHooks } = session.contact;
  for (const [name, flow] of Object.entries(EventHooks)) {
    if (!session.stage.flowExists(flow)) return failure(`there is no flow ${flow || '(empty)'}`);
    hooks[name] = flow;
  }
  for (const [name, { DisableExecution }] of Object.entries(EventHooksConfiguration)) {
    if (DisableExecution) silencedHooks.add(name);
    else silencedHooks.delete(name);
  }
  return next;
});

export const updateContactRoutingBehavior = atOnce((block, session) => {
  const { QueuePriority, QueueTimeAdjustmentSeconds } = parametersOf(Routing, block, session);
  session.contact.priority = QueuePriority ?? session.contact.priority;
  session.contact.queueAgeSeconds = QueueTimeAdjustmentSeconds ?? session.contact.queueAgeSeconds;
  return next;
});

/** Says which agents may get the contact, step by step as the time of each step runs out. */
export const updateContactRoutingCriteria = atOnce((block, session) => {
  session.contact.routingCriteria = parametersOf(Criteria, block, session).RoutingCriteria.Steps;
  return next;
});

/** Streams what the customer says and hears. Only the facts of the stream are here: nothing is in it. */
export const updateContactMediaStreamingBehavior = atOnce((block, session) => {
  const { MediaStreamingState } = parametersOf(Streaming, block, session);
  if (!session.stage.line) return failure('only a call can be streamed');
  if (MediaStreamingState === 'Disabled' && !session.contact.mediaStreams) return next;
  const stream = session.stage.stream(MediaStreamingState === 'Enabled');
  if (!stream) return failure('the instance has no place for media streams');
  session.contact.mediaStreams = { Customer: { Audio: stream } };
  return next;
});
