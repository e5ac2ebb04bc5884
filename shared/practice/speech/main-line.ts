import type { SentenceRow } from './sentence.ts';
import { tellsKey } from './sentence.ts';

/** A time, be it filled in or written out: every closed greeting says by when somebody calls. */
const callBackTime = {
  pattern: /\{time\}|\b\d+ ?(?:minutes?|hours?|minutos?|horas?)\b|\bone hour\b|\buna hora\b/iu,
  message: 'say by when somebody calls back: write {time} where the promised time belongs',
};

/**
 * From the greeting to the choice of a reason. For a worried person at two in the morning: with the 911 sentence before it, the wait for a
 * key and the recording notice after it, all of it takes less than 45 seconds at 2.5 words a second.
 */
export const mainLineSpeech = {
  greeting: {
    about: 'What callers hear after the 911 sentence when you are closed.',
    says: {
      'en-US': 'Thank you for calling {practice}. We are closed. A nurse or doctor calls back {time}.',
      'es-US': 'Gracias por llamar a {practice}. Está cerrado. Una enfermera o un médico le llama {time}.',
    },
    places: ['time'],
    mustSay: callBackTime,
  },
  callsBack: {
    about: 'Said instead of the greeting after an announcement of yours, such as "closed because of the snow".',
    says: { 'en-US': 'A nurse or doctor calls back {time}.', 'es-US': 'Una enfermera o un médico le llama {time}.' },
    places: ['time'],
    mustSay: callBackTime,
  },
  greetingWhenOpen: {
    about: 'The same while you are open.',
    says: { 'en-US': 'Thank you for calling {practice}.', 'es-US': 'Gracias por llamar a {practice}.' },
  },
  greetingWhenBusy: {
    about: 'Said while you are open and nobody can answer, before the menu.',
    says: {
      'en-US': 'Nobody can answer right now. A nurse or doctor calls back {time}.',
      'es-US': 'Nadie puede atender en este momento. Una enfermera o un médico le llama {time}.',
    },
    places: ['time'],
    mustSay: callBackTime,
  },
  chooseLanguage: {
    about: 'Said in this language to callers who hear your other one, before the greeting.',
    says: { 'en-US': 'For English, press 8.', 'es-US': 'Para español, oprima 8.' },
    mustSay: tellsKey('8'),
  },
  frontDesk: {
    about: 'Said before your front desk is called.',
    says: {
      'en-US': 'One moment, we are calling the front desk.',
      'es-US': 'Un momento, estamos llamando a la recepción.',
    },
  },
  menuFirst: {
    about: 'The first entry of the menu.',
    says: { 'en-US': 'For {reason}, press {key}.', 'es-US': 'Para {reason}, oprima {key}.' },
    places: ['reason', 'key'],
    mustSay: { pattern: /\{reason\}.*\{key\}|\{key\}.*\{reason\}/u, message: 'write {reason} and {key}: every entry has its own' },
  },
  menuNext: {
    about: 'Every further entry of the menu, shorter.',
    says: { 'en-US': '{reason}, {key}.', 'es-US': '{reason}, {key}.' },
    places: ['reason', 'key'],
    mustSay: { pattern: /\{reason\}.*\{key\}|\{key\}.*\{reason\}/u, message: 'write {reason} and {key}: every entry has its own' },
  },
  againOffer: {
    about: 'Offered to everybody in the same words, so that it says nothing about anybody: calling again about a message.',
    says: { 'en-US': 'An earlier message, 5.', 'es-US': 'Un mensaje anterior, 5.' },
    mustSay: tellsKey('5'),
  },
  personOffer: {
    about: 'Added while an assistant is free.',
    says: { 'en-US': 'A person, 0.', 'es-US': 'Una persona, 0.' },
    mustSay: tellsKey('0'),
  },
  professionalsOffer: {
    about: 'The key for laboratories, pharmacies and clinicians.',
    says: { 'en-US': 'Professionals, star.', 'es-US': 'Profesionales, asterisco.' },
    mustSay: tellsKey('*'),
  },
  slowOffer: {
    about: 'The key that says the menu again, slowly.',
    says: { 'en-US': 'Slowly, 9.', 'es-US': 'Despacio, 9.' },
    mustSay: tellsKey('9'),
  },
  crisis: {
    about: 'Said to everybody who pressed 1, before anything else is asked. The call goes on by itself.',
    says: {
      'en-US':
        'If anybody may be in danger, dial 9 1 1. For thoughts of suicide, call or text 9 8 8. You can also stay on the line with us.',
      'es-US':
        'Si alguien puede estar en peligro, marque el 9 1 1. Si piensa en el suicidio, llame o escriba al 9 8 8. También puede seguir en la línea.',
    },
    mustSay: { pattern: /9[ -]?1[ -]?1[^]*9[ -]?8[ -]?8/u, message: 'name 9 1 1 and then 9 8 8' },
  },
  appointmentChoice: {
    about: 'Asked of somebody who chose an appointment.',
    says: {
      'en-US': 'To confirm, cancel or move an appointment with the keys of your phone, press 1. For anything else, stay on the line.',
      'es-US': 'Para confirmar, cancelar o cambiar una cita con las teclas, oprima 1. Para otra cosa, espere.',
    },
    mustSay: tellsKey('1'),
  },
  askBirthDate: {
    about: 'Asked before anything is said about an earlier message or an appointment.',
    says: {
      'en-US': "Please key the patient's date of birth: two digits for the month, two for the day, four for the year.",
      'es-US': 'Por favor, marque la fecha de nacimiento del paciente: dos dígitos del mes, dos del día y cuatro del año.',
    },
  },
  earlierNotFound: {
    about: 'Said after the birth date when there is nothing that may be told.',
    says: {
      'en-US': 'Please leave your message after the tone, and say that you have called before.',
      'es-US': 'Por favor, deje su mensaje después del tono y diga que ya llamó antes.',
    },
  },
  earlierFound: {
    about: 'Said when the number and the birth date belong to an open message.',
    says: {
      'en-US': 'We have your message, and you are still on our list. You can add to it after the tone.',
      'es-US': 'Tenemos su mensaje y usted sigue en nuestra lista. Puede agregar algo después del tono.',
    },
  },
} as const satisfies Record<string, SentenceRow>;
