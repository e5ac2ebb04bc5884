import { menu, say } from '../language/blocks.ts';
import { recordingOff, recordingOn } from '../language/contact-blocks.ts';
import { announcementInBothLanguages, beep, listening } from './own-words.ts';
import { sayWord } from './words.ts';

/** The message flow itself cannot be reached: three minutes are recorded here, with no function and no other flow. The recording makes the item. */
export const lastResort = <const N extends string>({ end }: { readonly end: N }) => ({
  lastNotice: say(announcementInBothLanguages, { then: 'lastRecord' }),
  lastRecord: recordingOn({ then: 'lastBeep' }),
  lastBeep: say(beep, { then: 'lastListen' }),
  lastListen: menu(listening, { seconds: 175, keys: {}, silence: 'lastStop', unclear: 'lastStop', failed: 'lastStop' }),
  lastStop: recordingOff({ then: 'lastThanks' }),
  lastThanks: sayWord('thanks', { then: end }),
});
