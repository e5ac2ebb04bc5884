import type { SentenceRow } from './sentence.ts';

/** What laboratories, pharmacies and clinicians hear, and anybody who is held while the clinician on call is called. */
export const professionalsSpeech = {
  professionals: {
    about: 'Said to a professional caller who pressed star.',
    says: {
      'en-US': 'We are calling the clinician on call. Please stay on the line; it may take up to five minutes.',
      'es-US': 'Estamos llamando al médico de guardia. Por favor, no cuelgue; puede tardar hasta cinco minutos.',
    },
  },
  stillCalling: {
    about: 'Said between two tries.',
    says: {
      'en-US': 'We are still trying to reach the clinician on call. Thank you for waiting.',
      'es-US': 'Seguimos tratando de comunicarnos con el médico de guardia. Gracias por esperar.',
    },
  },
  notReachedLive: {
    about: 'The tries are over. The page goes on after the call.',
    says: {
      'en-US': 'We could not reach the clinician yet, and we go on calling. Please leave a message with a number that is answered.',
      'es-US':
        'Aún no hemos podido comunicarnos con el médico, y seguimos llamando. Por favor, deje un mensaje con un número que alguien conteste.',
    },
  },
  spokeWithClinician: {
    about: 'Asked when the clinician has hung up.',
    says: {
      'en-US': 'If you spoke with the clinician, you can hang up now. To leave a message instead, stay on the line.',
      'es-US': 'Si habló con el médico, ya puede colgar. Si prefiere dejar un mensaje, espere.',
    },
  },
} as const satisfies Record<string, SentenceRow>;
