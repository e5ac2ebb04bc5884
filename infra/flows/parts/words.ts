import { branch, say } from '../language/blocks.ts';
import { callFunction, keepInFlow, setVoice } from '../language/contact-blocks.ts';
import { hasOwnWord, type Language, ownWords, type Word } from './own-words.ts';

/** Words of the flow, said one after the other. They hold markup, so they are never plain text. */
export const speak = (...words: readonly Word[]): string => `<speak>${words.map(fromFlow).join(' ')}</speak>`;
/** The same, slowly: for somebody who is old, frightened, or listens in a second language. */
export const speakSlowly = (...words: readonly Word[]): string =>
  `<speak><prosody rate="75%">${words.map(fromFlow).join(' ')}</prosody></speak>`;

/** The same for a sentence that is no word of every flow: kept in this one, or in the answer that is still there. */
export const kept = (word: string): string => `<speak>$.FlowAttributes.${word}</speak>`;
export const told = (word: string): string => `<speak>$.External.${word}</speak>`;

export const fromFlow = (word: Word): string => `$.FlowAttributes.${word}`;
/** Values of the last answer, kept in the flow: the next call of a function overwrites them. */
export const asAnswered = (words: readonly Word[]): Record<string, string> =>
  Object.fromEntries(words.map((word) => [word, `$.External.${word}`]));

/** The voice of the caller's language, and what the flow says by itself in it. */
export const inCallersLanguage = <const N extends string>(
  own: Readonly<Record<Language, Readonly<Record<string, string>>>>,
  { then }: { readonly then: N },
) => ({
  voice: branch('$.Attributes.language', { equals: { 'es-US': 'spanishVoice' }, otherwise: 'englishVoice' }),
  englishVoice: setVoice('en-US', { then: 'english', failed: 'english' }),
  english: keepInFlow(own['en-US'], { then, failed: then }),
  spanishVoice: setVoice('es-US', { then: 'spanish', failed: 'spanish' }),
  spanish: keepInFlow(own['es-US'], { then, failed: then }),
});

/**
 * The first blocks of a flow that a call comes to from another one: the voice of the caller's language, the flow's own words, and over them
 * the practice's, when our function answers in full. Without an answer the call goes on with the flow's own, after two seconds: the caller may
 * have waited eight for a key, and nobody sits in silence for more than ten.
 */
export const practiceWords = <const N extends string>(words: readonly Word[], { then }: { readonly then: N }) => {
  const own = words.filter(hasOwnWord);
  return {
    ...inCallersLanguage({ 'en-US': ownWords(own, 'en-US'), 'es-US': ownWords(own, 'es-US') }, { then: 'ask' }),
    ask: callFunction<'told' | N>('answer-call', {
      give: { step: 'words', language: '$.Attributes.language' },
      seconds: 2,
      then: 'told',
      failed: then,
    }),
    told: branch<'words' | N>('$.External.complete', { equals: { yes: 'words' }, otherwise: then }),
    words: keepInFlow(asAnswered(words), { then, failed: then }),
  };
};

/** Says a word of the flow, and goes on in any case. */
export const sayWord = <const N extends string>(word: Word, to: { readonly then: N; readonly failed?: N }) => say(speak(word), to);
