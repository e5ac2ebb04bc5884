import type { FlowFunction } from '../support/flow-stage.ts';

/** What answer-call says of a closed practice whose caller is known and that speaks English only. */
const closed = {
  practiceId: 'maple-street',
  practiceName: 'Maple Street',
  language: 'en-US',
  otherLanguage: '',
  languageOffer: '',
  open: 'no',
  greeting: 'Thank you for calling Maple Street. The office is closed.',
  offer: 'For anything medical, press 1. For anything else, press 2.',
  recordingNotice: 'Your message is recorded. Speak after the tone.',
  callbackKnown: 'yes',
  callbackQuestion: 'We will call you at 2 0 2, 5 5 5, 0 1 7 7. To give another number, press 3.',
  queueArn: 'assistants',
};
const inSpanish = {
  ...closed,
  language: 'es-US',
  greeting: 'Gracias por llamar a Maple Street.',
  offer: 'Para cualquier asunto médico, oprima 1.',
  recordingNotice: 'Su mensaje se graba.',
  callbackQuestion: 'Le llamaremos al 2 0 2, 5 5 5, 0 1 7 7. Para dar otro número, oprima 3.',
};
export type Answer = Partial<Record<keyof typeof closed, string>>;

/** answer-call as it answers; `differently` replaces some of it. Asked for Spanish, it answers in Spanish and offers no other language. */
export function answers(differently: Answer = {}): FlowFunction {
  return ({ language }) => (language === 'es-US' ? inSpanish : { ...closed, ...differently });
}
/** A practice that also speaks Spanish. */
export const bilingual: Answer = { otherLanguage: 'es-US', languageOffer: 'Para español, oprima 2.' };

/** open-message as it answers: in the language of the call, with the promised time. */
export const opens: FlowFunction = ({ language }) => ({
  registered: 'yes',
  thanks: language === 'es-US' ? 'Gracias. Le llamaremos en menos de 30 minutos.' : 'Thank you. We will call you within 30 minutes.',
});

export const fails: FlowFunction = () => {
  throw new Error('timed out');
};
export const nonsense: FlowFunction = () => ({ weather: 'fine' });
export const nothing: FlowFunction = () => null;

/** Both functions, as they answer. */
export const asUsual = { 'answer-call': answers(), 'open-message': opens };
