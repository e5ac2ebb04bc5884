import type { Practice } from '../../shared/practice/practice.ts';
import { type Places, say } from '../../shared/practice/spoken.ts';
import type { ownerLineSpeech } from '../../shared/practice/speech/owner-line.ts';
import type { Language } from '../../shared/practice/vocabulary.ts';

/** A sentence of the owner line with its places filled in, as a fragment of SSML. */
export type Say = (name: keyof typeof ownerLineSpeech, places?: Places) => string;

/** The practice's own words in a language, else the usual ones. */
export const wordsOf =
  (practice: Practice, language: Language): Say =>
  (name, places) =>
    say(practice, name, language, places);

/** What the flow says by itself between two steps, by the names under which it keeps them. */
export const flowWords = (say: Say): Record<string, string> => ({
  welcome: say('ownerWelcome'),
  askPhone: say('ownerAskPhone'),
  askPin: say('ownerAskPin'),
  wrongPin: say('ownerWrongPin'),
  noPin: say('ownerNoPin'),
  locked: say('ownerLocked'),
  menu: say('ownerMenu'),
  whichDay: say('ownerWhichDay'),
  askTime: say('ownerAskTime'),
  nothing: say('ownerNothingChanged'),
});
