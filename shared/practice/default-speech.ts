import type { SpokenSentence } from './practice.ts';
import type { Language } from './vocabulary.ts';

/**
 * What callers hear when a practice writes nothing of its own. Short, for a worried person at two in the morning.
 * The 911 sentence is not here: flows say it first and no setting touches it. Changes are read by a Spanish speaker before they ship.
 */
export const defaultSpeech: Record<SpokenSentence, Record<Language, string>> = {
  greeting: {
    'en-US': 'Thank you for calling {practice}. The office is closed right now, but we are here to help.',
    'es-US': 'Gracias por llamar a {practice}. La oficina está cerrada en este momento, pero estamos aquí para ayudarle.',
  },
  greetingWhenOpen: {
    'en-US': 'Thank you for calling {practice}.',
    'es-US': 'Gracias por llamar a {practice}.',
  },
  messageOffer: {
    'en-US':
      'Please leave us a message. For anything medical, press 1, and a nurse or doctor will call you back {time}. For anything else, press 2.',
    'es-US':
      'Por favor, déjenos un mensaje. Para cualquier asunto médico, oprima 1, y una enfermera o un médico le llamará {time}. Para cualquier otro asunto, oprima 2.',
  },
  recordingNotice: {
    'en-US':
      'Your message will be recorded. After the tone, please say your name, your date of birth, and how we can help. When you are done, hang up or press any key.',
    'es-US':
      'Su mensaje será grabado. Después del tono, diga su nombre, su fecha de nacimiento y en qué podemos ayudarle. Al terminar, cuelgue u oprima cualquier tecla.',
  },
  thanks: {
    'en-US': 'Thank you. We have your message. We will call you back {time}. Goodbye.',
    'es-US': 'Gracias. Recibimos su mensaje. Le llamaremos {time}. Adiós.',
  },
};

/** What a sentence must contain to do its work, and how to say so. */
export const requiredWords: Partial<Record<SpokenSentence, { pattern: RegExp; message: string }>> = {
  messageOffer: {
    pattern: /\b(?:press|oprima|presione|marque|pulse)(?: el| la tecla)? 1\b/iu,
    message: 'say which key is for anything medical: "press 1" in English, "oprima 1" in Spanish',
  },
  recordingNotice: { pattern: /record|grab/iu, message: 'say that the message is recorded' },
  thanks: { pattern: /\{time\}/u, message: 'write {time} where the promised time belongs' },
};
