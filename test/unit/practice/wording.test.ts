import { describe, expect, it } from '@jest/globals';
import { defaultScripts } from '../../../shared/practice/default-scripts.ts';
import { defaultSpeech, requiredWords } from '../../../shared/practice/default-speech.ts';
import { type Language, languages } from '../../../shared/practice/vocabulary.ts';
import { looksLikeAnotherLanguage, unsafeWording } from '../../../shared/practice/wording.ts';
import { problemsIn, smallest } from './a-file.ts';

describe('a text that talks somebody out of emergency care is refused', () => {
  it.each([
    'Please do not go to the ER.',
    "Don't call 911 for refills.",
    'Do not go to the emergency room unless a nurse tells you to.',
    'Never visit an emergency department without calling us.',
    'Call us before going to the emergency room.',
    'Stay away from the hospital; we will call you.',
    'There is no need to call an ambulance.',
    'You do not need the emergency room.',
    'Leave a message instead of calling 911.',
    'Come to us rather than the ER.',
    'Avoid unnecessary ER visits.',
    'If you go to the emergency room without a referral your plan will not pay.',
    'Only call 911 when a nurse agrees.',
    'You should not use the E.R. at night.',
    'Please don’t dial 9 1 1.',
    'No vaya a la sala de emergencias.',
    'Por favor no llame al 911.',
    'Llámenos antes de ir al hospital.',
    'Deje un mensaje en vez de llamar a una ambulancia.',
    'No hace falta ir a urgencias.',
    'No es necesario que llame al 911.',
    'Evite las visitas a la sala de emergencias.',
  ])('%s', (text) => {
    expect(unsafeWording(text)).toMatch(/emergency care/u);
  });
});

describe('a text in which somebody without a licence judges or advises is refused', () => {
  it.each([
    'It is probably nothing.',
    'That sounds like a cold.',
    "That's normal after a vaccine.",
    'There is nothing to worry about.',
    'You can wait until the office opens.',
    'Skip your dose tonight.',
    'Seguramente no es nada.',
    'Eso es normal.',
    'Puede esperar hasta mañana.',
    'No es grave.',
  ])('%s', (text) => {
    expect(unsafeWording(text)).toMatch(/licensed/u);
  });
});

describe('a text that is kind and clear is accepted', () => {
  it.each([
    'If this is a medical emergency, hang up and dial 911 or go to the nearest emergency room.',
    'Do not wait: call 911.',
    "Don't hesitate to go to the emergency room.",
    'Do not leave a message in an emergency, call 911 instead.',
    'Our nurse returns calls within 30 minutes. If it gets worse, go to the ER.',
    'We do not take walk-ins, but the hospital next door does.',
    'Si es una emergencia, cuelgue y llame al 911.',
    'No espere: vaya a la sala de emergencias.',
    'Puede esperar una llamada en menos de 30 minutos.',
    'You can wait on the line for an assistant.',
  ])('%s', (text) => {
    expect(unsafeWording(text)).toBeUndefined();
  });
});

const defaults = [
  ...Object.entries(defaultSpeech),
  ...Object.entries(defaultScripts).map(([topic, { say }]) => [topic, say] as const),
].flatMap(([name, say]) => languages.map((language): [string, Language, string] => [name, language, say[language]]));

it.each(defaults)('the default words for %s in %s pass every rule that a practice has to pass', (name, language, text) => {
  expect(unsafeWording(text)).toBeUndefined();
  expect(looksLikeAnotherLanguage(text, language)).toBe(false);
  const needed = Object.entries(requiredWords).find(([sentence]) => sentence === name)?.[1];
  expect(needed === undefined || needed.pattern.test(text)).toBe(true);
});

describe('a greeting', () => {
  const bilingual = `${smallest}languages: [en, es]\n`;

  it.each([
    ['that discourages emergency care', 'greeting: { en: Do not go to the ER., es: Estamos cerrados. }', 14, 'emergency care'],
    ['without its Spanish', 'greeting: { en: We are closed. }', 14, 'es is missing'],
    ['with the English twice', 'greeting: { en: We are closed., es: We are closed. }', 14, 'needs a translation'],
    [
      'with English where Spanish belongs',
      'greeting: { en: Closed., es: "Thank you for calling, our office is closed" }',
      14,
      'does not look like Spanish',
    ],
    [
      'with Spanish where English belongs',
      'greeting: { en: "Gracias por llamar, la oficina está cerrada", es: Cerrado. }',
      14,
      'does not look like English',
    ],
    ['with a place that cannot be filled in', 'greeting: { en: "Call {number}.", es: Cerrado. }', 14, '"{number}" cannot be filled in'],
  ])('%s is refused', (_what, line, at, message) => {
    expect(problemsIn(`${bilingual}${line}\n`).map((problem) => [problem.line, problem.message])).toEqual([
      [at, expect.stringContaining(message)],
    ]);
  });

  it.each([
    ['message-offer', 'For a nurse, press 7.', 'press 1'],
    ['recording-notice', 'Speak after the tone.', 'is recorded'],
    ['thanks', 'Thank you, goodbye.', '{time}'],
  ])('%s keeps what makes it work', (sentence, text, message) => {
    expect(problemsIn(`${smallest}speech: { ${sentence}: { en: "${text}" } }\n`).map((problem) => problem.message)).toEqual([
      expect.stringContaining(message),
    ]);
  });

  it('is not the only text under these rules: scripts are too', () => {
    const script = `${smallest}scripts: { billing: { say: { en: It is probably nothing. } } }\n`;
    expect(problemsIn(script).map(({ path }) => path)).toEqual(['scripts.billing.say.en']);
  });
});
