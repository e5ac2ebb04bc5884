import { recordingOff, setHook, setQueue, toQueue } from '../language/contact-blocks.ts';

/**
 * Hands the caller to the assistants of the practice's pod and language, with our own flows for every moment of it: Connect's own would
 * name the queue and speak of recordings. Nothing is recorded while a person speaks. `nobody`: the queue did not take the call.
 */
export const toPerson = <const N extends string>({ nobody }: { readonly nobody: N }) => ({
  person: setHook<'beforeAgent' | N>('CustomerQueue', 'caller-queue', { then: 'beforeAgent', failed: nobody }),
  beforeAgent: setHook('AgentWhisper', 'agent-whisper', { then: 'beforeCaller', failed: 'beforeCaller' }),
  beforeCaller: setHook('CustomerWhisper', 'customer-whisper', { then: 'callerOnHold', failed: 'callerOnHold' }),
  callerOnHold: setHook('CustomerHold', 'customer-hold', { then: 'agentOnHold', failed: 'agentOnHold' }),
  agentOnHold: setHook('AgentHold', 'agent-hold', { then: 'agentGone', failed: 'agentGone' }),
  agentGone: setHook('CustomerRemaining', 'agent-gone', { then: 'queue', failed: 'queue' }),
  queue: setQueue<'unrecorded' | N>('$.Attributes.queueArn', { then: 'unrecorded', failed: nobody }),
  unrecorded: recordingOff({ then: 'wait' }),
  wait: toQueue({ full: nobody, failed: nobody }),
});
