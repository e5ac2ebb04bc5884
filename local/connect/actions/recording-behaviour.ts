import * as z from 'zod';
import { atOnce, failure, next, parametersOf } from '../flow/action.ts';
import type { Session } from '../flow/session.ts';
import { onOff } from '../flow/values.ts';

const participants = z.array(z.enum(['Agent', 'Customer'])).default([]);
/** Analytics are computed by AWS after the call, from what was recorded; none are here, and nothing in a flow sees them. */
const analytics = z.looseObject({}).optional();
const Older = z.strictObject({
  RecordingBehavior: z.strictObject({
    RecordedParticipants: participants,
    ScreenRecordedParticipants: z.array(z.literal('Agent')).optional(),
    IVRRecordingBehavior: onOff.optional(),
  }),
  AnalyticsBehavior: analytics,
});
const VoiceBehavior = z.strictObject({
  VoiceRecordingBehavior: z.strictObject({ RecordedParticipants: participants, IVRRecordingBehavior: onOff.optional() }).optional(),
  VoiceAnalyticsBehavior: analytics,
});
const Newer = z.strictObject({
  VoiceBehavior: VoiceBehavior.optional(),
  ChatBehavior: analytics,
  ScreenRecordingBehavior: analytics,
});

/** Switches the recording of the automated part of a call on and off; a later part goes into the same file. */
export const updateContactRecordingBehavior = atOnce((block, session) => {
  const { RecordingBehavior } = parametersOf(Older, block, session);
  record(RecordingBehavior, session);
  return next;
});

/** The same in the words of the newer block, which takes an error branch for a contact of another channel than it speaks of. */
export const updateContactRecordingAndAnalyticsBehavior = atOnce((block, session) => {
  const { VoiceBehavior: voice, ChatBehavior } = parametersOf(Newer, block, session);
  const { channel } = session.contact;
  if ((channel === 'VOICE' && !voice && ChatBehavior) || (channel !== 'VOICE' && voice && !ChatBehavior))
    return failure(`it is about another channel than ${channel}`, 'ChannelMismatch');
  if (voice?.VoiceRecordingBehavior) record(voice.VoiceRecordingBehavior, session);
  return next;
});

interface Recorded {
  readonly RecordedParticipants: readonly ('Agent' | 'Customer')[];
  readonly IVRRecordingBehavior?: 'Enabled' | 'Disabled' | undefined;
}

function record({ RecordedParticipants, IVRRecordingBehavior }: Recorded, { stage, contact }: Session) {
  contact.recordedPeople = RecordedParticipants;
  stage.line?.record(IVRRecordingBehavior === 'Enabled');
}
