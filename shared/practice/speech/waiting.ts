import { keyAlone, saysAll, type SentenceRow } from './sentence.ts';

/** What somebody hears who waits for a person. Nothing here says that it will be quick. */
export const waitingSpeech = {
  holding: {
    about: 'Said again and again to a caller who waits for a person. Say only what is true.',
    says: {
      'en-US': 'Thank you for waiting. A person answers as soon as one is free. In an emergency, hang up and dial 9 1 1.',
      'es-US': 'Gracias por esperar. Una persona le atiende en cuanto esté libre. En una emergencia, cuelgue y marque el 9 1 1.',
    },
  },
  waitingChoice: {
    about: 'Offered every half minute to a caller who waits.',
    says: {
      'en-US': 'To leave a message, press 2. To be called back, press 3. Or just stay on the line.',
      'es-US': 'Para dejar un mensaje, oprima 2. Para que le llamemos, oprima 3. O simplemente espere.',
    },
    mustSay: { pattern: saysAll(keyAlone('2'), keyAlone('3')), message: 'name the keys 2 (message) and 3 (call-back)' },
  },
  personComes: {
    about: 'Said in the moment in which a person takes the call, so that their first word is not lost.',
    says: { 'en-US': 'Here is a person.', 'es-US': 'Ya le atiende una persona.' },
  },
  oneMoment: {
    about: 'Said while something is looked up.',
    says: { 'en-US': 'One moment, please.', 'es-US': 'Un momento, por favor.' },
  },
  nobodyFree: {
    about: 'Nobody is at the phones any more, or the office has closed while the caller waited.',
    says: {
      'en-US': 'We are sorry, nobody is free any more. Please leave a message, and we will call you.',
      'es-US': 'Lo sentimos, ya no hay nadie libre. Por favor, deje un mensaje y le llamaremos.',
    },
  },
  callbackPromised: {
    about: 'The caller chose to be called back.',
    says: {
      'en-US': 'We will call you {time}. If it cannot wait, call again and press 1. Goodbye.',
      'es-US': 'Le llamaremos {time}. Si no puede esperar, llame otra vez y oprima 1. Adiós.',
    },
    places: ['time'],
    mustSay: { pattern: /\{time\}/u, message: 'write {time} where the promised time belongs' },
  },
  onHold: {
    about: 'Said again and again while an assistant has put the caller on hold.',
    says: {
      'en-US': 'You are on hold. The person you spoke with comes back to you.',
      'es-US': 'Está en espera. La persona con la que habló vuelve enseguida.',
    },
  },
  cutOff: {
    about: 'The assistant is gone and the caller is still on the line.',
    says: {
      'en-US':
        'The person you spoke with has left the call. If you need anything more, please stay on the line. Otherwise you can hang up.',
      'es-US': 'La persona con la que habló ya no está en la llamada. Si necesita algo más, espere. Si no, puede colgar.',
    },
  },
} as const satisfies Record<string, SentenceRow>;
