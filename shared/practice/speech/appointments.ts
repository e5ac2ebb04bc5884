import type { SentenceRow } from './sentence.ts';
import { tellsKey } from './sentence.ts';

/** Every one of these, in any order. */
const all = (...patterns: string[]): RegExp => new RegExp(patterns.map((pattern) => `(?=[^]*${pattern})`).join(''), 'u');
const key = (digit: string): string => String.raw`(?<!\d)${digit}(?!\d)`;
const time = String.raw`\{time\}`;

/** The appointment line and the reminder call. Nothing here may say what an appointment is for: anybody may hear it. */
export const appointmentSpeech = {
  appointmentWrongDate: {
    about: 'The keys were no birth date.',
    says: { 'en-US': 'That does not look like a complete date.', 'es-US': 'Esa fecha no parece completa.' },
  },
  appointmentAskNumber: {
    about: 'Asks a caller whose own number is not the one on file.',
    says: {
      'en-US': 'Please key the phone number that the office has for the patient, area code first.',
      'es-US': 'Por favor, marque el número de teléfono del paciente que tiene la oficina, con código de área.',
    },
  },
  appointmentNotFound: {
    about:
      'A birth date or a number was not right, or there is no appointment: said in the same words, so that it tells nothing about anybody.',
    says: {
      'en-US': 'We find nothing under that. Please try once more.',
      'es-US': 'No encontramos nada con esos datos. Por favor, inténtelo otra vez.',
    },
  },
  appointmentNoMore: {
    about: 'The tries are over; the caller goes on to leave a message.',
    says: {
      'en-US': 'We find nothing that we can tell you here. Please leave a message, and we will call you.',
      'es-US': 'No encontramos nada que podamos decirle por aquí. Por favor, deje un mensaje y le llamaremos.',
    },
  },
  appointmentOffer: {
    about:
      'Said when birth date and number are right. {day} is the day, {clock} the time on your clock; in Spanish it brings its article: las 9:40 de la mañana.',
    says: {
      'en-US':
        'You have an appointment on {day}, at {clock}. To confirm, press 1. To cancel, press 2. To ask for another time, press 3. To hear this again, press 9. For anything else, press 0.',
      'es-US':
        'Tiene una cita el {day}, a {clock}. Para confirmar, oprima 1. Para cancelar, oprima 2. Para pedir otra hora, oprima 3. Para oírlo otra vez, oprima 9. Para otra cosa, oprima 0.',
    },
    places: ['day', 'clock'],
    mustSay: {
      pattern: all(String.raw`\{day\}`, String.raw`\{clock\}`, ...['1', '2', '3', '9', '0'].map(key)),
      message: 'write {day} and {clock}, and name the keys 1 (confirm), 2 (cancel), 3 (another time), 9 (again) and 0 (anything else)',
    },
  },
  appointmentCancelQuestion: {
    about: 'Asked once more before an appointment is cancelled.',
    says: {
      'en-US': 'To cancel this appointment, press 2 again. To keep it, press 9.',
      'es-US': 'Para cancelar esta cita, oprima 2 otra vez. Para conservarla, oprima 9.',
    },
    mustSay: { pattern: all(key('2'), key('9')), message: 'name the keys 2 (cancel) and 9 (keep)' },
  },
  appointmentConfirmed: {
    about: 'Said after the appointment was confirmed.',
    says: {
      'en-US': 'Thank you. Your appointment is confirmed. For anything else, press 0. Otherwise you can hang up.',
      'es-US': 'Gracias. Su cita está confirmada. Para otra cosa, oprima 0. Si no, ya puede colgar.',
    },
    mustSay: tellsKey('0'),
  },
  appointmentCancelled: {
    about: 'Said after the appointment was cancelled. {time} is the time that you promise for appointments.',
    says: {
      'en-US':
        'Your appointment is cancelled. We will call you {time} to find another one. For anything else, press 0. Otherwise you can hang up.',
      'es-US': 'Su cita está cancelada. Le llamaremos {time} para buscar otra. Para otra cosa, oprima 0. Si no, ya puede colgar.',
    },
    places: ['time'],
    mustSay: { pattern: all(time, key('0')), message: 'write {time} where the promised time belongs, and name the key 0 (anything else)' },
  },
  appointmentMoveAsked: {
    about: 'Said after another time was asked for. {time} is the time that you promise for appointments.',
    says: {
      'en-US':
        'Thank you. We will call you {time} to find another time. Until then, your appointment stays as it is. For anything else, press 0. Otherwise you can hang up.',
      'es-US':
        'Gracias. Le llamaremos {time} para buscar otra hora. Mientras tanto, su cita sigue como está. Para otra cosa, oprima 0. Si no, ya puede colgar.',
    },
    places: ['time'],
    mustSay: { pattern: all(time, key('0')), message: 'write {time} where the promised time belongs, and name the key 0 (anything else)' },
  },
  appointmentSilent: {
    about: 'Said to whoever keys nothing, before the call goes on to leave a message.',
    says: { 'en-US': 'Then please leave a message.', 'es-US': 'Entonces, por favor deje un mensaje.' },
  },
  appointmentGoodbye: {
    about: 'The last word to whoever asks for nothing more.',
    says: { 'en-US': 'Thank you. Goodbye.', 'es-US': 'Gracias. Adiós.' },
  },
  reminderOpening: {
    about:
      'All that a reminder call says before a key: anybody, or a machine, may have picked up. Leave {practice} out where your name tells what kind of care you give.',
    says: {
      'en-US':
        'This is a call from {practice} for the person who gave us this number. To hear it, press 1. To get no more of these calls on this number, press 7.',
      'es-US':
        'Esta es una llamada de {practice} para la persona que nos dio este número. Para escucharla, oprima 1. Para no recibir más de estas llamadas en este número, oprima 7.',
    },
    mustSay: { pattern: all(key('1'), key('7')), message: 'name the keys 1 (hear it) and 7 (no more of these calls)' },
  },
  reminderStopOffer: {
    about: 'Added to the appointment on a reminder call.',
    says: {
      'en-US': 'To get no more of these calls on this number, press 7.',
      'es-US': 'Para no recibir más de estas llamadas en este número, oprima 7.',
    },
    mustSay: tellsKey('7'),
  },
  reminderStopped: {
    about: 'Said after the key 7. It counts at once.',
    says: {
      'en-US': 'You will get no more reminder calls on this number. Goodbye.',
      'es-US': 'No recibirá más llamadas de recordatorio en este número. Adiós.',
    },
  },
  reminderCallUs: {
    about: 'The end of a reminder call in which nothing was told. {number} is the number that you show, read digit by digit.',
    says: {
      'en-US': 'You can call us at {number}. Goodbye.',
      'es-US': 'Puede llamarnos al {number}. Adiós.',
    },
    places: ['number'],
    mustSay: { pattern: /\{number\}/u, message: 'write {number} where your number belongs' },
  },
} as const satisfies Record<string, SentenceRow>;
