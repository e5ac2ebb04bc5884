import type { SentenceRow } from './sentence.ts';
import { keyAlone, saysAll, tellsKey } from './sentence.ts';

/** From the number to call back to the last word of thanks. */
export const messageSpeech = {
  callbackQuestion: {
    about: 'Which number will be called. {number} is read digit by digit.',
    says: {
      'en-US': 'We will call you at {number}. To give another number, press 3.',
      'es-US': 'Le llamaremos al {number}. Para dar otro número, oprima 3.',
    },
    places: ['number'],
    mustSay: tellsKey('3'),
  },
  askNumber: {
    about: 'Asks for a number. One from abroad begins with 0 1 1.',
    says: {
      'en-US': 'Please key the number where we can call you, area code first, and then the pound key.',
      'es-US': 'Por favor, marque el número donde podemos llamarle, con código de área, y después la tecla numeral.',
    },
  },
  wrongNumber: {
    about: 'The keys were no telephone number.',
    says: { 'en-US': 'That does not look like a complete number.', 'es-US': 'Ese número no parece completo.' },
  },
  readBack: {
    about: 'Reads the keyed number back, digit by digit.',
    says: {
      'en-US': 'We have {number}. If that is wrong, press 3.',
      'es-US': 'Tenemos el {number}. Si no es correcto, oprima 3.',
    },
    places: ['number'],
    mustSay: tellsKey('3'),
  },
  keepNumber: {
    about: 'Said after three tries: the number the call came from is kept.',
    says: {
      'en-US': 'Then we will use the number you are calling from.',
      'es-US': 'Entonces usaremos el número del que llama.',
    },
  },
  sayNumber: {
    about: 'The same, when the call shows no number.',
    says: {
      'en-US': 'Then please say your number in your message.',
      'es-US': 'Entonces, por favor diga su número en el mensaje.',
    },
  },
  callsFrom: {
    about: 'The number that will show on the phone when you call back; dialling it reaches you.',
    says: {
      'en-US': 'We will call from {number}. You can reach us on that number too.',
      'es-US': 'Le llamaremos desde el {number}. También puede llamarnos a ese número.',
    },
    places: ['number'],
  },
  recordingNotice: {
    about: 'The notice before the recording starts.',
    says: {
      'en-US':
        'Your message is recorded; press 9 to refuse. After the tone, say your name, birth date, and what you need. No card numbers.',
      'es-US':
        'Su mensaje se graba; oprima 9 si no quiere. Después del tono, diga su nombre, fecha de nacimiento y qué necesita. Sin números de tarjeta.',
    },
    mustSay: {
      pattern: saysAll('record|grab', keyAlone('9')),
      message: 'say that the message is recorded, and that 9 refuses',
    },
  },
  recordingNoticeNoNumber: {
    about: 'The same for a caller whose number we do not know.',
    says: {
      'en-US':
        'Your message is recorded; press 9 to refuse. After the tone, say your name, phone number, birth date, and what you need. No card numbers.',
      'es-US':
        'Su mensaje se graba; oprima 9 si no quiere. Después del tono, diga su nombre, teléfono, fecha de nacimiento y qué necesita. Sin números de tarjeta.',
    },
    mustSay: {
      pattern: saysAll('record|grab', keyAlone('9')),
      message: 'say that the message is recorded, and that 9 refuses',
    },
  },
  notRecorded: {
    about: 'The caller refused a recording, and nobody is free.',
    says: {
      'en-US': 'Nothing is recorded. A person will call you {time}. If it cannot wait, call again and press 1.',
      'es-US': 'No se graba nada. Una persona le llamará {time}. Si no puede esperar, llame otra vez y oprima 1.',
    },
    places: ['time'],
    mustSay: { pattern: /\{time\}/u, message: 'write {time} where the promised time belongs' },
  },
  nothingHeard: {
    about: 'The message was over before a word could be said.',
    says: {
      'en-US': 'We did not hear a message. Please speak after the tone.',
      'es-US': 'No escuchamos ningún mensaje. Por favor, hable después del tono.',
    },
  },
  keepOrAgain: {
    about: 'Asked after the message.',
    says: {
      'en-US': 'To keep your message, press 1, or just hang up. To record it again, press 2.',
      'es-US': 'Para guardar su mensaje, oprima 1, o simplemente cuelgue. Para grabarlo otra vez, oprima 2.',
    },
    mustSay: { pattern: saysAll(keyAlone('1'), keyAlone('2')), message: 'name the keys 1 (keep) and 2 (record again)' },
  },
  thanks: {
    about: 'The last sentence. {time} is the promised time, such as "within 30 minutes".',
    says: {
      'en-US': 'Thank you. We have your message, and we will call you {time}. Goodbye.',
      'es-US': 'Gracias. Tenemos su mensaje y le llamaremos {time}. Adiós.',
    },
    places: ['time'],
    mustSay: { pattern: /\{time\}/u, message: 'write {time} where the promised time belongs' },
  },
  thanksMedical: {
    about:
      'The last sentence after a medical message. {clock} is the promised time of day; in Spanish it brings its article: las 10:40 de la noche.',
    says: {
      'en-US':
        'Thank you. A nurse or doctor will call you {time}. If nobody has called by {clock}, call again and press 1. If it gets worse, dial 9 1 1.',
      'es-US':
        'Gracias. Una enfermera o un médico le llamará {time}. Si nadie ha llamado a {clock}, llame otra vez y oprima 1. Si empeora, marque el 9 1 1.',
    },
    places: ['time', 'clock'],
    mustSay: {
      pattern: saysAll(String.raw`\{time\}`, String.raw`\{clock\}`, keyAlone('1')),
      message: 'write {time} and {clock}, and say that they call again and press 1 if nobody has called',
    },
  },
} as const satisfies Record<string, SentenceRow>;
