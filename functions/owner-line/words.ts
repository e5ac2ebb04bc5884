import type { Practice } from '../../shared/practice/practice.ts';
import { ownerLineSpeech } from '../../shared/practice/speech/owner-line.ts';
import type { Place } from '../../shared/practice/speech/sentence.ts';
import type { Language } from '../../shared/practice/vocabulary.ts';

/** A sentence of the owner line with its places filled in. */
export type Say = (name: keyof typeof ownerLineSpeech, places?: Partial<Record<Exclude<Place, 'practice'>, string>>) => string;

/** The practice's own words in a language, else the usual ones. */
export function wordsOf({ speech, sayAs }: Practice, language: Language): Say {
  const own: Readonly<Record<string, Partial<Record<Language, string>> | undefined>> = speech;
  return (name, places = {}) =>
    Object.entries({ practice: sayAs, ...places }).reduce(
      (words, [place, value]) => words.replaceAll(`{${place}}`, () => value),
      own[name]?.[language] ?? ownerLineSpeech[name].says[language],
    );
}

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
