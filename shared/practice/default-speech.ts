import type { SpokenSentence } from './practice.ts';
import type { Language } from './vocabulary.ts';

/**
 * What callers hear when a practice writes nothing of its own. For a worried person at two in the morning: from answer to tone in less than 45 seconds at 2.5 words a second.
 * The 911 sentence is not here: flows say it first and no setting touches it. Changes are read by a Spanish speaker before they ship.
 */
export const defaultSpeech: Record<SpokenSentence, Record<Language, string>> = {
  greeting: {
    'en-US': 'Thank you for calling {practice}. The office is closed right now.',
    'es-US': 'Gracias por llamar a {practice}. La oficina está cerrada en este momento.',
  },
  greetingWhenOpen: {
    'en-US': 'Thank you for calling {practice}.',
    'es-US': 'Gracias por llamar a {practice}.',
  },
  messageOffer: {
    'en-US': 'For anything medical, press 1. A nurse or doctor will call you {time}. For anything else, press 2.',
    'es-US': 'Para cualquier asunto médico, oprima 1. Una enfermera o un médico le llamará {time}. Para otro asunto, oprima 2.',
  },
  recordingNotice: {
    'en-US': 'Your message is recorded. After the tone, say your name, your date of birth, and what you need. Then hang up.',
    'es-US': 'Su mensaje se graba. Después del tono, diga su nombre, su fecha de nacimiento y lo que necesita. Luego cuelgue.',
  },
  thanks: {
    'en-US': 'Thank you. We have your message, and we will call you {time}. Goodbye.',
    'es-US': 'Gracias. Tenemos su mensaje y le llamaremos {time}. Adiós.',
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
