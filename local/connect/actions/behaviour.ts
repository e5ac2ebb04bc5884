import * as z from 'zod';
import { atOnce, failure, next, numberText, parametersOf } from '../flow/action.ts';

const OnOff = z.enum(['Enabled', 'Disabled']);
const Logging = z.strictObject({ FlowLoggingBehavior: OnOff });
const Recording = z.strictObject({
  RecordingBehavior: z.strictObject({
    // An agent's leg is never recorded by this product, so the simulator does not know how.
    RecordedParticipants: z.array(z.never(), 'recording people (RecordedParticipants) is not simulated'),
    IVRRecordingBehavior: OnOff.optional(),
  }),
});
const Voice = z.strictObject({
  TextToSpeechVoice: z.string(),
  TextToSpeechEngine: z.enum(['Standard', 'Neural', 'Generative']).optional(),
  TextToSpeechStyle: z.string().optional(),
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
    .partialRecord(z.enum(hookNames), z.string())
    .refine((hooks) => Object.keys(hooks).length === 1, 'an action sets exactly one hook'),
});
const Routing = z.strictObject({
  QueuePriority: numberText(1, 999_999).optional(),
  QueueTimeAdjustmentSeconds: numberText(0, 999_999).optional(),
});

/** Flow logs are not kept here; the block only has to be right. */
export const updateFlowLoggingBehavior = atOnce((block, session) => {
  parametersOf(Logging, block, session);
  return next;
});

/** Switches the recording of the automated part of a call on and off; a later part goes into the same file. */
export const updateContactRecordingBehavior = atOnce((block, session) => {
  const { RecordingBehavior } = parametersOf(Recording, block, session);
  session.stage.line?.record(RecordingBehavior.IVRRecordingBehavior === 'Enabled');
  return next;
});

export const updateContactTextToSpeechVoice = atOnce((block, session) => {
  session.voice = parametersOf(Voice, block, session).TextToSpeechVoice;
  session.stage.line?.speakAs(session.voice);
  return next;
});

/** Names the flow that runs at an event of the contact. */
export const updateContactEventHooks = atOnce((block, session) => {
  const { EventHooks } = parametersOf(Hooks, block, session);
  for (const flow of Object.values(EventHooks)) {
    if (!session.stage.flowExists(flow)) return failure(`there is no flow ${flow || '(empty)'}`);
  }
  Object.assign(session.contact.hooks, EventHooks);
  return next;
});

export const updateContactRoutingBehavior = atOnce((block, session) => {
  const { QueuePriority, QueueTimeAdjustmentSeconds } = parametersOf(Routing, block, session);
  session.contact.priority = QueuePriority ?? session.contact.priority;
  session.contact.queueAgeSeconds = QueueTimeAdjustmentSeconds ?? session.contact.queueAgeSeconds;
  return next;
});
