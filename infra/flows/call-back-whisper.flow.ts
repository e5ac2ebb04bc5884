import { branch, endFlow } from './language/blocks.ts';
import { callFunction, loggingOff, setAttributes, setHook } from './language/contact-blocks.ts';
import { flow } from './language/flow.ts';
import { callShowing } from './language/people-blocks.ts';

/**
 * An assistant calls somebody back: the phone shows the number of the practice that the person had called, so that they recognise it, and
 * reach the same practice when they dial it. Not known: the call goes out with the number of the queue. Nothing is said: the assistant speaks.
 * Put on hold, they hear the practice's words in their language.
 */
export const callBackWhisper = flow({
  name: 'call-back-whisper',
  type: 'OUTBOUND_WHISPER',
  description: "An assistant calls back: the called phone shows the practice's number.",
  start: 'quiet',
  blocks: {
    quiet: loggingOff({ then: 'onHold' }),
    onHold: setHook('CustomerHold', 'customer-hold', { then: 'agentOnHold', failed: 'agentOnHold' }),
    agentOnHold: setHook('AgentHold', 'agent-hold', { then: 'whose', failed: 'whose' }),
    whose: callFunction('answer-call', { give: { step: 'call-back' }, then: 'known', failed: 'end' }),
    known: branch('$.External.known', { equals: { yes: 'practice' }, otherwise: 'end' }),
    practice: setAttributes(
      { practiceId: '$.External.practiceId', language: '$.External.language' },
      { then: 'showing', failed: 'showing' },
    ),
    showing: callShowing('$.External.ourNumber', { then: 'end', failed: 'end' }),
    end: endFlow(),
  },
});
