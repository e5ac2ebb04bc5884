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

const english = {
  general:
    'You have reached an after-hours medical line. Please leave a message with your name and phone number, and a person will listen to it.',
  connecting: 'Please stay on the line while we try to reach a person for you.',
  askNumber: 'Please key your phone number, area code first.',
  wrongNumber: 'That does not look like a phone number.',
  readBack: 'We have',
  readBackChoice: 'If that is wrong, press 3. Otherwise stay on the line.',
  sayNumber: 'Then please say your number in your message.',
  notice: 'Your message will be recorded. Please speak after the tone, and press any key when you are done.',
  thanks: 'Thank you. A person will listen to your message and call you back. If things get worse, hang up and dial 9 1 1.',
} as const;

const spanish: Record<keyof typeof english, string> = {
  general:
    'Ha llamado a una línea médica fuera de horario. Por favor deje un mensaje con su nombre y su número de teléfono, y una persona lo escuchará.',
  connecting: 'Por favor, no cuelgue. Estamos tratando de comunicarle con una persona.',
  askNumber: 'Por favor, marque su número de teléfono con código de área.',
  wrongNumber: 'Ese no parece ser un número de teléfono.',
  readBack: 'Tenemos el número',
  readBackChoice: 'Si no es correcto, oprima el 3. Si es correcto, no cuelgue.',
  sayNumber: 'Entonces, por favor diga su número en su mensaje.',
  notice: 'Su mensaje será grabado. Por favor, hable después del tono y oprima cualquier tecla cuando termine.',
  thanks: 'Gracias. Una persona escuchará su mensaje y le llamará. Si la situación empeora, cuelgue y marque el 9 1 1.',
};

/** The flow's own words in each language, by what they are for. */
export const ownWords = { 'en-US': english, 'es-US': spanish } as const;

/** What a caller hears in the queue. */
export const holding = {
  'en-US': 'Please stay on the line. A person will be with you as soon as possible. If this is an emergency, hang up and dial 9 1 1.',
  'es-US': 'Por favor, no cuelgue. Una persona le atenderá lo antes posible. Si es una emergencia, cuelgue y marque el 9 1 1.',
} as const;
/** When nobody has come in the time that we let anybody wait. */
export const nobodyCame = {
  'en-US':
    'We are sorry, nobody could take your call. We know that you called, and a person will call you back. ' +
    'If your number is hidden, please call again and leave a message. In an emergency, dial 9 1 1.',
  'es-US':
    'Lo sentimos, nadie pudo atenderle. Sabemos que llamó, y una persona le llamará. ' +
    'Si su número es privado, por favor llame otra vez y deje un mensaje. En una emergencia, marque el 9 1 1.',
} as const;
