import { describe, expect, it } from '@jest/globals';
import { defaultMenu } from '../../../shared/practice/default-menu.ts';
import { defaultScripts } from '../../../shared/practice/default-scripts.ts';
import { sentenceKey } from '../../../shared/practice/file/speech.ts';
import { sentenceNames, sentenceRow } from '../../../shared/practice/speech/sentences.ts';
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
  ...sentenceNames.map((name) => [name, sentenceRow(name).says] as const),
  ...Object.entries(defaultScripts).map(([topic, { say }]) => [topic, say] as const),
  ...defaultMenu.map(({ key, say }) => [`menu ${key}`, say] as const),
].flatMap(([name, say]) => languages.map((language): [string, Language, string] => [name, language, say[language]]));

it.each(defaults)('the default words for %s in %s pass every rule that a practice has to pass', (_name, language, text) => {
  expect(unsafeWording(text)).toBeUndefined();
  expect(looksLikeAnotherLanguage(text, language)).toBe(false);
});

it.each(sentenceNames)('the default of %s can be copied into a file as it is', (name) => {
  const { 'en-US': en, 'es-US': es } = sentenceRow(name).says;
  const setting = `${sentenceKey(name)}: ${JSON.stringify({ en, es })}`;
  const line = name === 'greeting' || name === 'greetingWhenOpen' ? setting : `speech: { ${setting} }`;
  expect(problemsIn(`${smallest}languages: [en, es]\n${line}\n`)).toEqual([]);
});

describe('a greeting', () => {
  const bilingual = `${smallest}languages: [en, es]\n`;

  it.each([
    [
      'that discourages emergency care',
      'greeting: { en: "Do not go to the ER, {time}.", es: "Estamos cerrados, {time}." }',
      14,
      'emergency care',
    ],
    ['without its Spanish', 'greeting: { en: "We are closed, {time}." }', 14, 'es is missing'],
    ['with the English twice', 'greeting: { en: "We are closed, {time}.", es: "We are closed, {time}." }', 14, 'needs a translation'],
    [
      'with English where Spanish belongs',
      'greeting: { en: "Closed, {time}.", es: "Thank you for calling, our office is closed {time}" }',
      14,
      'does not look like Spanish',
    ],
    [
      'with Spanish where English belongs',
      'greeting: { en: "Gracias por llamar, la oficina está cerrada {time}", es: "Cerrado {time}." }',
      14,
      'does not look like English',
    ],
    [
      'with a place that cannot be filled in',
      'greeting: { en: "Call {number}, {time}.", es: "Cerrado {time}." }',
      14,
      '"{number}" cannot be filled in',
    ],
  ])('%s is refused', (_what, line, at, message) => {
    expect(problemsIn(`${bilingual}${line}\n`).map((problem) => [problem.line, problem.message])).toEqual([
      [at, expect.stringContaining(message)],
    ]);
  });

  it('is not the only text under these rules: scripts are too', () => {
    const script = `${smallest}scripts: { billing: { say: { en: It is probably nothing. } } }\n`;
    expect(problemsIn(script).map(({ path }) => path)).toEqual(['scripts.billing.say.en']);
  });
});

describe('a sentence keeps what makes it work', () => {
  it.each([
    ['greeting-when-busy', 'Nobody can answer right now.', 'say by when somebody calls back: write {time} where the promised time belongs'],
    ['menu-first', 'Press {key}.', 'write {reason} and {key}: every entry has its own'],
    ['menu-next', '{reason}.', 'write {reason} and {key}: every entry has its own'],
    ['again-offer', 'An earlier message, 6.', 'name the key 5: it is the one that works here'],
    ['person-offer', 'A person, 10.', 'name the key 0: it is the one that works here'],
    ['professionals-offer', 'Professionals, 7.', 'name the key *: it is the one that works here'],
    ['slow-offer', 'Slowly. Otherwise dial 9 1 1.', 'name the key 9: it is the one that works here'],
    ['crisis', 'For thoughts of suicide, call 988.', 'name 9 1 1 and then 9 8 8'],
    ['callback-question', 'We will call you at {number}.', 'name the key 3: it is the one that works here'],
    ['read-back', 'We have {number}.', 'name the key 3: it is the one that works here'],
    ['recording-notice', 'Speak after the tone, or press 9.', 'say that the message is recorded, and that 9 refuses'],
    ['recording-notice', 'Your message is recorded. In an emergency, dial 9 1 1.', 'say that the message is recorded, and that 9 refuses'],
    ['recording-notice-no-number', 'It is recorded.', 'say that the message is recorded, and that 9 refuses'],
    ['not-recorded', 'Nothing is recorded.', 'write {time} where the promised time belongs'],
    ['keep-or-again', 'To keep it, press 1.', 'name the keys 1 (keep) and 2 (record again)'],
    ['thanks', 'Thank you, goodbye.', 'write {time} where the promised time belongs'],
    [
      'thanks-medical',
      'We call you {time}, by {clock}. If it gets worse, dial 9 1 1.',
      'write {time} and {clock}, and say that they call again and press 1 if nobody has called',
    ],
    ['waiting-choice', 'To leave a message, press 1.', 'name the keys 2 (message) and 3 (call-back)'],
    ['callback-promised', 'We will call you.', 'write {time} where the promised time belongs'],
  ])('%s: %s', (sentence, text, message) => {
    expect(problemsIn(`${smallest}speech: { ${sentence}: { en: "${text}" } }\n`).map((problem) => problem.message)).toEqual([message]);
  });

  it.each([
    ['again-offer', 'For a message you left before, press 5'],
    ['professionals-offer', 'Laboratories, pharmacies: press the star key'],
    ['recording-notice', 'This is recorded (9 refuses). In an emergency dial 9-1-1.'],
    ['thanks-medical', 'Within {time}, by {clock}; if not, press 1, not 2.'],
  ])('in words of the practice’s own: %s: %s', (sentence, text) => {
    expect(problemsIn(`${smallest}speech: { ${sentence}: { en: "${text}" } }\n`)).toEqual([]);
  });
});
