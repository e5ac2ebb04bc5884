import type { Topic } from '../domain/classification/vocabulary.ts';
import type { Language } from './vocabulary.ts';

interface DefaultScript {
  say: Record<Language, string>;
  fields: readonly string[];
}

const handOver: DefaultScript = {
  say: {
    'en-US':
      'I am getting this to the nurse or doctor on call now. Please keep your phone close. If anything gets worse, hang up and call 911.',
    'es-US':
      'Voy a pasar esto ahora a la enfermera o al médico de guardia. Tenga su teléfono cerca. Si algo empeora, cuelgue y llame al 911.',
  },
  fields: [],
};

/** What assistants say and ask for. Nothing here judges, advises or promises an outcome. */
export const defaultScripts: Record<Topic, DefaultScript> = {
  symptom: handOver,
  medication: handOver,
  refill: {
    say: {
      'en-US':
        'I will send this to the practice. Which medicine is it, which pharmacy do you use, and for how many days do you still have some?',
      'es-US': 'Voy a enviar esto al consultorio. ¿Qué medicina es, qué farmacia usa y para cuántos días le queda?',
    },
    fields: ['drug', 'strength', 'quantity-left', 'pharmacy'],
  },
  appointment: {
    say: {
      'en-US': 'I can take your request, and the office confirms it when it opens. What is the visit for, and which days suit you?',
      'es-US': 'Puedo tomar su solicitud y la oficina la confirma cuando abra. ¿Para qué es la visita y qué días le convienen?',
    },
    fields: ['visit-type', 'preferred-days', 'provider'],
  },
  results: {
    say: {
      'en-US': 'I cannot see or read results. I will ask the practice to call you about them. Which test was it, and when?',
      'es-US': 'No puedo ver ni leer resultados. Pediré al consultorio que le llame. ¿Qué examen fue y cuándo?',
    },
    fields: ['test', 'test-date'],
  },
  'records-referral': {
    say: {
      'en-US': 'I will pass this on. Which records or referral do you need, where should they go, and by when?',
      'es-US': 'Voy a pasar su solicitud. ¿Qué documentos o referido necesita, a dónde deben enviarse y para cuándo?',
    },
    fields: ['what', 'destination', 'deadline'],
  },
  billing: {
    say: {
      'en-US': 'I will send this to billing. Please tell me the date on the statement and your question. Please do not give a card number.',
      'es-US': 'Voy a enviar esto a facturación. Dígame la fecha del estado de cuenta y su pregunta. Por favor, no dé números de tarjeta.',
    },
    fields: ['statement-date', 'question'],
  },
  insurance: {
    say: {
      'en-US': 'I will send this to billing. Which plan is it, and what happened?',
      'es-US': 'Voy a enviar esto a facturación. ¿Qué seguro es y qué pasó?',
    },
    fields: ['plan', 'question'],
  },
  privacy: {
    say: {
      'en-US': 'Thank you for telling us. I am passing this to the person responsible for privacy, in your words.',
      'es-US': 'Gracias por avisarnos. Voy a pasar esto a la persona encargada de la privacidad, en sus palabras.',
    },
    fields: [],
  },
  complaint: {
    say: {
      'en-US': 'I am sorry this happened. I am writing it down in your words, and the manager will call you.',
      'es-US': 'Siento mucho lo ocurrido. Lo anoto en sus palabras y la persona encargada le llamará.',
    },
    fields: [],
  },
  demographics: {
    say: {
      'en-US': 'I will pass the change on to the office. What should it say now, and from which date?',
      'es-US': 'Voy a pasar el cambio a la oficina. ¿Cuál es el dato nuevo y desde qué fecha?',
    },
    fields: ['new-value', 'from-date'],
  },
  other: {
    say: {
      'en-US': 'I will pass this on to the practice. How can we help, and when is a good time to call you?',
      'es-US': 'Voy a pasar su mensaje al consultorio. ¿En qué podemos ayudarle y cuándo podemos llamarle?',
    },
    fields: [],
  },
};
