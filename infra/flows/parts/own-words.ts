import { isSpokenSentence, sentences, type SpokenSentence } from '../../../shared/practice/speech/sentences.ts';

/**
 * What the flows say by themselves, when no practice and no function has given them words: short, plain, and kind to somebody who is
 * frightened at two in the morning. The emergency sentence is here and nowhere else, so that no setting can edit it away.
 */
export const emergencySentence =
  '<speak>In an emergency, hang up and dial 9 1 1. <lang xml:lang="es-US">Emergencias: marque 9 1 1.</lang></speak>';

/** Announced in both languages when not even the language of the call is known. */
export const announcementInBothLanguages =
  '<speak>Your message will be recorded. <lang xml:lang="es-US">Su mensaje será grabado.</lang></speak>';

/** The sound after which the caller speaks. */
export const beep = '<speak><say-as interpret-as="expletive">beep</say-as></speak>';
/** Nothing to hear, while the caller speaks. */
export const listening = '<speak><break time="5s"/></speak>';

/** Sentences that a practice fills with its name, a time or a number, as the flow says them without. */
const withoutPlaces = {
  'en-US': {
    general:
      'You have reached an after-hours medical line. Please leave a message with your name and phone number, and a person will listen to it.',
    connecting: 'Please stay on the line while we try to reach a person for you.',
    callbackQuestion: 'We will call you at the number you are calling from. To give another number, press 3.',
    callsFrom: 'You can always reach us on the number that you have just dialed.',
    notRecorded: 'Nothing is recorded. A person will call you. If it cannot wait, call again and press 1.',
    thanks: 'Thank you. A person will listen to your message and call you back. If things get worse, hang up and dial 9 1 1.',
    callbackPromised: 'A person will call you back. If it cannot wait, call again and press 1. Goodbye.',
  },
  'es-US': {
    general:
      'Ha llamado a una línea médica fuera de horario. Por favor deje un mensaje con su nombre y su número de teléfono, y una persona lo escuchará.',
    connecting: 'Por favor, no cuelgue. Estamos tratando de comunicarle con una persona.',
    callbackQuestion: 'Le llamaremos al número desde el que llama. Para dar otro número, oprima 3.',
    callsFrom: 'Siempre puede llamarnos al número que acaba de marcar.',
    notRecorded: 'No se graba nada. Una persona le llamará. Si no puede esperar, llame otra vez y oprima 1.',
    thanks: 'Gracias. Una persona escuchará su mensaje y le llamará. Si la situación empeora, cuelgue y marque el 9 1 1.',
    callbackPromised: 'Una persona le llamará. Si no puede esperar, llame otra vez y oprima 1. Adiós.',
  },
} as const;

export type Language = keyof typeof withoutPlaces;

/** What a flow knows of a call and says to it, by name: a sentence, or a code that it goes by. */
export type Word =
  SpokenSentence | keyof (typeof withoutPlaces)['en-US'] | keyof typeof codes | 'languageOffer' | 'menu' | 'menuWithPerson';

/** Before our function has answered: nothing is known, and nothing is assumed. */
const codes = {
  next: 'closed',
  callerKnown: 'no',
  number: 'none',
  minutes: '3',
  otherLanguage: 'none',
  reason2: 'other',
  reason3: 'other',
  reason4: 'other',
  medicalPath: 'message',
  professionalsPath: 'message',
  deskNumber: 'none',
  deskRings: '20',
  ourNumber: 'none',
  announcement: 'none',
} as const;

/** The flow's own words of a language. Throws for a word that only a practice can give: the flow must do without it. */
export function ownWords(words: readonly Word[], language: Language): Record<string, string> {
  return Object.fromEntries(words.map((word) => [word, ownWord(word, language) ?? noWordsFor(word)]));
}

const noWordsFor = (word: Word): never => {
  throw new Error(`The flow has no words of its own for "${word}".`);
};

/** A sentence with a place in it is none that the flow can say by itself. */
function ownWord(word: Word, language: Language): string | undefined {
  const without: Readonly<Record<string, string>> = { ...codes, ...withoutPlaces[language] };
  const own = without[word] ?? (isSpokenSentence(word) ? sentences[word].says[language] : undefined);
  return own?.includes('{') ? undefined : own;
}

/** Whether a flow can say or know this without a practice. */
export const hasOwnWord = (word: Word): boolean => ownWord(word, 'en-US') !== undefined;
