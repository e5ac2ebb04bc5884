import { branch } from '../language/blocks.ts';
import { recordingOff } from '../language/contact-blocks.ts';
import { callPhone } from '../language/people-blocks.ts';
import { fromFlow, sayWord } from './words.ts';

/**
 * The practice's front desk rings, for less time than its own voicemail takes to answer. Connect takes only seconds that stand in the flow, so
 * each step of the setting has its block; the next lower one is taken. The desk sees the caller's number. `nobody`: it did not answer.
 */
export const frontDesk = <const N extends string>({ over, nobody }: { readonly over: N; readonly nobody: N }) => {
  const ringing = (seconds: number) => callPhone(fromFlow('deskNumber'), { seconds, then: over, failed: nobody });
  return {
    deskGreeting: sayWord('greetingWhenOpen', { then: 'deskCalling' }),
    deskCalling: sayWord('frontDesk', { then: 'unrecordedDesk' }),
    unrecordedDesk: recordingOff({ then: 'rings' }),
    rings: branch(fromFlow('deskRings'), {
      equals: { '10': 'desk10', '15': 'desk15', '30': 'desk30', '45': 'desk45' },
      otherwise: 'desk20',
    }),
    desk10: ringing(10),
    desk15: ringing(15),
    desk20: ringing(20),
    desk30: ringing(30),
    desk45: ringing(45),
  };
};
