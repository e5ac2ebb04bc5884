import type { SentenceRow } from './sentence.ts';
import { tellsKey } from './sentence.ts';

const tellsKeys = (...keys: readonly string[]): SentenceRow['mustSay'] => ({
  pattern: new RegExp(keys.map((key) => `(?=[^]*(?<!\\d)${key}(?!\\d))`).join(''), 'u'),
  message: `name the keys ${keys.join(', ')}: they are the ones that work here`,
});
const dayAndKey: SentenceRow['mustSay'] = {
  pattern: /(?=[^]*\{day\})(?=[^]*\{key\})/u,
  message: 'write {day} and {key}: every closure has its own',
};
const saysDay: SentenceRow['mustSay'] = { pattern: /\{day\}/u, message: 'write {day}, so that nobody closes another day by mistake' };

/** The line on which you close the office by telephone. It is reached with the pound key in the menu of the main line, after the 911 sentence. */
export const ownerLineSpeech = {
  ownerWelcome: {
    about: 'The first sentence on the line on which you close the office by telephone.',
    says: { 'en-US': 'This is the owner line of {practice}.', 'es-US': 'Esta es la línea del consultorio {practice} para su personal.' },
    mustSay: { pattern: /\{practice\}/u, message: 'write {practice}, so that nobody closes another office by mistake' },
  },
  ownerAskPhone: {
    about: 'Asked when the call comes from a telephone that belongs to nobody in your settings.',
    says: {
      'en-US': 'Please key the last four digits of your own phone number.',
      'es-US': 'Por favor, marque los últimos cuatro dígitos de su propio teléfono.',
    },
  },
  ownerAskPin: {
    about: 'Asks for the PIN.',
    says: { 'en-US': 'Please key your six-digit PIN.', 'es-US': 'Por favor, marque su PIN de seis dígitos.' },
  },
  ownerWrongPin: {
    about: 'The PIN, or the four digits before it, were not right.',
    says: { 'en-US': 'That is not right.', 'es-US': 'No es correcto.' },
  },
  ownerLocked: {
    about: 'Too many wrong tries.',
    says: {
      'en-US': 'This PIN is locked on this line for a quarter of an hour. Nothing was changed. Goodbye.',
      'es-US': 'Este PIN queda bloqueado en esta línea por un cuarto de hora. No se cambió nada. Adiós.',
    },
  },
  ownerNoPin: {
    about: 'Said without a right PIN; a patient may have come here by mistake.',
    says: {
      'en-US': 'This line is for the people who run the office. If you need us, please call again and leave a message. Goodbye.',
      'es-US': 'Esta línea es para el personal de la oficina. Si nos necesita, por favor llame otra vez y deje un mensaje. Adiós.',
    },
  },
  ownerMenu: {
    about: 'What can be done on this line.',
    says: {
      'en-US': 'Closed today, press 1. Closed tomorrow, 2. To open late, 3. To take a closure back, 4.',
      'es-US': 'Cerrado hoy, oprima 1. Cerrado mañana, 2. Para abrir más tarde, 3. Para quitar un cierre, 4.',
    },
    mustSay: tellsKeys('1', '2', '3', '4'),
  },
  ownerWhichDay: {
    about: 'Asks for the day of a late opening.',
    says: { 'en-US': 'Late today, press 1. Late tomorrow, 2.', 'es-US': 'Más tarde hoy, oprima 1. Mañana, 2.' },
    mustSay: tellsKeys('1', '2'),
  },
  ownerAskTime: {
    about: 'Asks for the time of a late opening.',
    says: {
      'en-US': 'When do you open? Key four digits: two for the hour, two for the minutes.',
      'es-US': '¿A qué hora abre? Marque cuatro dígitos: dos de la hora y dos de los minutos.',
    },
  },
  ownerWhichHalf: {
    about: 'Asked when the time could be in the morning or in the afternoon.',
    says: { 'en-US': 'In the morning, press 1. In the afternoon, 2.', 'es-US': 'De la mañana, oprima 1. De la tarde, 2.' },
    mustSay: tellsKeys('1', '2'),
  },
  ownerNoTime: {
    about: 'The keys were no time of day.',
    says: { 'en-US': 'That is no time of day.', 'es-US': 'Esa no es una hora.' },
  },
  ownerClosedAnyway: {
    about: 'There is nothing to close that day.',
    says: { 'en-US': 'On {day}, the office is closed anyway.', 'es-US': 'El {day}, la oficina está cerrada de todos modos.' },
    places: ['day'],
    mustSay: saysDay,
  },
  ownerOver: {
    about: 'The hours of that day are over.',
    says: { 'en-US': 'The office hours of {day}, are over already.', 'es-US': 'El horario del {day}, ya terminó.' },
    places: ['day'],
    mustSay: saysDay,
  },
  ownerNotLater: {
    about: 'The time is not later than the office opens anyway.',
    says: { 'en-US': 'On {day}, the office opens no later than that anyway.', 'es-US': 'El {day}, la oficina abre a esa hora o antes.' },
    places: ['day'],
    mustSay: saysDay,
  },
  ownerTooLate: {
    about: 'The time is after the office closes.',
    says: {
      'en-US': 'On {day}, the office has closed by then. To close the whole day, choose closed.',
      'es-US': 'El {day}, la oficina ya está cerrada a esa hora. Para cerrar todo el día, elija cerrado.',
    },
    places: ['day'],
    mustSay: saysDay,
  },
  ownerPast: {
    about: 'The time has passed.',
    says: { 'en-US': 'That time has passed.', 'es-US': 'Esa hora ya pasó.' },
  },
  ownerUsualWords: {
    about: 'The first choice of what callers hear.',
    says: { 'en-US': 'What do callers hear? The usual words, press 0.', 'es-US': '¿Qué oyen los que llaman? Lo de siempre, oprima 0.' },
    mustSay: tellsKey('0'),
  },
  ownerPreparedWords: {
    about: 'The choice of a sentence from your settings.',
    says: { 'en-US': '{reason}, {key}.', 'es-US': '{reason}, {key}.' },
    places: ['reason', 'key'],
    mustSay: { pattern: /(?=[^]*\{reason\})(?=[^]*\{key\})/u, message: 'write {reason} and {key}: every sentence has its own' },
  },
  ownerRecordOffer: {
    about: 'The choice of an announcement of your own.',
    says: { 'en-US': 'To record your own, press star.', 'es-US': 'Para grabar el suyo, oprima asterisco.' },
    mustSay: tellsKey('*'),
  },
  ownerRecord: {
    about: 'Said before the tone.',
    says: {
      'en-US': 'After the tone, say what callers should hear, in less than a minute. Then press any key.',
      'es-US': 'Después del tono, diga lo que deben oír los que llaman, en menos de un minuto. Luego oprima cualquier tecla.',
    },
  },
  ownerRecordedOnce: {
    about: 'Something was recorded on this call before.',
    says: {
      'en-US': 'Each call takes one recording. To record it again, please hang up and call once more.',
      'es-US': 'Cada llamada permite una grabación. Para grabar otra vez, por favor cuelgue y llame de nuevo.',
    },
  },
  ownerReadBackClosed: {
    about: 'Reads a closed day back. {until} is the next opening.',
    says: { 'en-US': 'Closed on {day}, until {until}.', 'es-US': 'Cerrado el {day}, hasta el {until}.' },
    places: ['day', 'until'],
    mustSay: saysDay,
  },
  ownerReadBackLate: {
    about: 'Reads a late opening back. {until} is the opening.',
    says: { 'en-US': 'Closed on {day}, until you open at {until}.', 'es-US': 'Cerrado el {day}, hasta que abra: {until}.' },
    places: ['day', 'until'],
    mustSay: { pattern: /(?=[^]*\{day\})(?=[^]*\{until\})/u, message: 'write {day} and {until}, so that nobody errs' },
  },
  ownerConfirm: {
    about: 'Said after what was read back.',
    says: {
      'en-US': 'To make this live, press 1. To begin again, 2. Anything else changes nothing.',
      'es-US': 'Para activarlo, oprima 1. Para empezar de nuevo, 2. Con cualquier otra cosa no cambia nada.',
    },
    mustSay: tellsKeys('1', '2'),
  },
  ownerLive: {
    about: 'The closure is live.',
    says: { 'en-US': 'This is live now, and it ends by itself. Goodbye.', 'es-US': 'Ya está activo y termina solo. Adiós.' },
  },
  ownerNothingChanged: {
    about: 'Said when no key was pressed, or another one.',
    says: { 'en-US': 'Nothing was changed. Goodbye.', 'es-US': 'No se cambió nada. Adiós.' },
  },
  ownerNoClosure: {
    about: 'There is no closure to take back.',
    says: { 'en-US': 'There is no closure now.', 'es-US': 'No hay ningún cierre ahora.' },
  },
  ownerTakeBack: {
    about: 'Offers one closure to be taken back.',
    says: { 'en-US': 'To open as usual on {day}, press {key}.', 'es-US': 'Para abrir como siempre el {day}, oprima {key}.' },
    places: ['day', 'key'],
    mustSay: dayAndKey,
  },
  ownerTakenBack: {
    about: 'The closure was taken back.',
    says: {
      'en-US': 'Taken back: on {day}, you open as usual. Goodbye.',
      'es-US': 'Cierre quitado: el {day}, abre como siempre. Adiós.',
    },
    places: ['day'],
    mustSay: saysDay,
  },
} as const satisfies Record<string, SentenceRow>;
