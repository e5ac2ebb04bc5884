import { describe, expect, it } from '@jest/globals';
import { emergencySentence } from '../../../infra/flows/parts/own-words.ts';
import type { Practice } from '../../../shared/practice/practice.ts';
import {
  clockTime,
  digits,
  languageOffer,
  menuWords,
  say,
  secondsToTone,
  spokenPromise,
  spokenText,
} from '../../../shared/practice/spoken.ts';
import { sentenceNames } from '../../../shared/practice/speech/sentences.ts';
import { examplePractice } from '../../support/practices.ts';
import { at } from '../hours/an-office.ts';
import { changed, parsed, smallest } from './a-file.ts';
import { readSsml } from './read-ssml.ts';

const maple = examplePractice('maple-street-family-medicine');
const harbor = examplePractice('harbor-pediatrics');
const night = at('2026-11-24T02:00');

describe('what a caller hears', () => {
  it('is the name as the practice says it', () => {
    const clinic = parsed(changed('name: Elm Clinic', 'name: Elm Clinic LLP\nsay-as: Elm $& Clinic'));
    expect(say(clinic, 'greeting', 'en-US', { time: 'within 30 minutes' })).toBe(
      'Thank you for calling Elm $&amp; Clinic. We are closed. A nurse or doctor calls back within 30 minutes.',
    );
    expect(say(clinic, 'greetingWhenOpen', 'en-US')).toBe('Thank you for calling Elm $&amp; Clinic.');
  });

  it('is the practice’s own sentence, in the caller’s language, and the default where it has none', () => {
    expect(say(harbor, 'frontDesk', 'en-US')).toBe('One moment, the front desk is being called.');
    expect(say(harbor, 'thanks', 'es-US', { time: 'hoy' })).toBe('Gracias. Tenemos su mensaje y le llamaremos hoy. Adiós.');
  });

  it('has every name in it as it is pronounced, also one that is filled in', () => {
    const clinic = parsed(`${smallest}pronunciations: { Elm: ellem, Okafor: oh kah for }\n`);
    expect(say(clinic, 'greetingWhenOpen', 'en-US')).toBe('Thank you for calling <sub alias="ellem">Elm</sub> Clinic.');
    expect(say(clinic, 'callsFrom', 'en-US', { number: 'Okafor' })).toContain('from <sub alias="oh kah for">Okafor</sub>.');
    expect(spokenText(clinic, 'Dr. Okafor of {practice} & {time}')).toBe(
      'Dr. <sub alias="oh kah for">Okafor</sub> of <sub alias="ellem">Elm</sub> Clinic &amp; {time}',
    );
  });

  it('never has a place left open: what is not known is not said, and what is filled in is not filled again', () => {
    for (const name of sentenceNames) expect(say(maple, name, 'en-US')).not.toMatch(/[{}]/u);
    expect(say(maple, 'thanks', 'en-US', { time: '{practice} {time}' })).toContain('call you {practice} {time}.');
  });

  it('offers the other language in that language and voice, if there is one', () => {
    expect(languageOffer(harbor, 'en-US')).toBe('<lang xml:lang="es-US">Para español, oprima 8.</lang>');
    expect(languageOffer(harbor, 'es-US')).toBe('<lang xml:lang="en-US">For English, press 8.</lang>');
    expect(languageOffer(maple, 'en-US')).toBe('');
  });

  it('reads a number one digit at a time', () => {
    expect(say(maple, 'callbackQuestion', 'en-US', { number: digits('+12025550147') })).toBe(
      'We will call you at 2 0 2, 5 5 5, 0 1 4 7. To give another number, press 3.',
    );
    expect(say(harbor, 'callbackQuestion', 'es-US', { number: digits('+12025550147') })).toBe(
      'Le llamaremos al 2 0 2, 5 5 5, 0 1 4 7. Para dar otro número, oprima 3.',
    );
    expect(digits('+442079460018')).toBe('4 4 2 0 7 9 4 6 0 0 1 8');
  });
});

describe('the menu', () => {
  it('tells every reason with its key, then what everybody is offered in the same words', () => {
    expect(menuWords(maple, 'en-US')).toEqual({
      plain:
        'For anything medical, press 1. An appointment, 2. A prescription, 3. Anything else, 4. ' +
        'An earlier message, 5. Professionals, star. Slowly, 9.',
      withPerson:
        'For anything medical, press 1. An appointment, 2. A prescription, 3. Anything else, 4. ' +
        'An earlier message, 5. A person, 0. Professionals, star. Slowly, 9.',
    });
  });

  it('is the practice’s own, in both languages', () => {
    expect(menuWords(harbor, 'en-US').plain).toMatch(
      /^For anything medical, press 1\. An appointment, 2\. School forms, 3\. Anything else, 4\./u,
    );
    expect(menuWords(harbor, 'es-US').plain).toMatch(
      /^Para asuntos médicos, oprima 1\. Una cita, 2\. Formularios escolares, 3\. Otro asunto, 4\./u,
    );
  });

  it('keeps the keys of entries that are left out', () => {
    const clinic = parsed(
      `${smallest}menu: { 1: { reason: medical, say: { en: your <health> } }, 4: { reason: other, say: { en: ¿anything? else } } }\n`,
    );
    expect(menuWords(clinic, 'en-US').plain).toMatch(/^For your &lt;health&gt;, press 1\. ¿Anything\? else, 4\. An earlier message, 5\./u);
  });

  it('may be worded another way', () => {
    const clinic = parsed(
      `${smallest}speech: { menu-first: { en: "Press {key} for {reason}." }, menu-next: { en: "{key}: {reason}." } }\npronunciations: { An: Ann }\n`,
    );
    expect(menuWords(clinic, 'en-US').plain).toMatch(/^Press 1 for anything medical\. 2: <sub alias="Ann">An<\/sub> appointment\./u);
  });
});

describe('a promised time', () => {
  it.each([
    [{ kind: 'minutes', minutes: 30 } as const, '2026-11-24T02:00', 'within 30 minutes', 'en menos de 30 minutos'],
    [{ kind: 'minutes', minutes: 60 } as const, '2026-11-24T02:00', 'within 1 hour', 'en menos de una hora'],
    [{ kind: 'minutes', minutes: 120 } as const, '2026-11-24T02:00', 'within 2 hours', 'en menos de 2 horas'],
    [{ kind: 'business-days', days: 1 } as const, '2026-11-24T02:00', 'by the end of today', 'hoy mismo, antes del final del día'],
    [{ kind: 'business-days', days: 1 } as const, '2026-11-23T21:00', 'by the end of tomorrow, Tuesday', 'a más tardar mañana, martes'],
    [
      { kind: 'business-days', days: 1 } as const,
      '2026-11-25T21:00',
      'by the end of Monday, November 30',
      'a más tardar el lunes 30 de noviembre',
    ],
  ])('%j at %s is "%s"', (promise, now, english, spanish) => {
    expect(spokenPromise(maple, promise, 'en-US', at(now))).toBe(english);
    expect(spokenPromise(maple, promise, 'es-US', at(now))).toBe(spanish);
  });
});

describe('a time of day', () => {
  it.each([
    ['2026-11-24T22:40', '2026-11-24T22:10', '10:40 PM', 'las 10:40 de la noche'],
    ['2026-11-24T08:00', '2026-11-24T07:30', '8 AM', 'las 8 de la mañana'],
    ['2026-11-24T13:05', '2026-11-24T12:35', '1:05 PM', 'la 1:05 de la tarde'],
    ['2026-11-24T01:00', '2026-11-24T00:30', '1 AM', 'la 1 de la madrugada'],
    ['2026-11-24T12:00', '2026-11-24T11:30', '12 PM', 'las 12 del mediodía'],
    ['2026-11-25T00:10', '2026-11-24T23:40', 'Wednesday at 12:10 AM', 'las 12:10 de la madrugada del miércoles'],
    ['2026-11-30T08:00', '2026-11-27T20:00', 'Monday at 8 AM', 'las 8 de la mañana del lunes'],
  ])('%s, said at %s, is "%s"', (when, now, english, spanish) => {
    expect(clockTime(maple, at(when), 'en-US', at(now))).toBe(english);
    expect(clockTime(maple, at(when), 'es-US', at(now))).toBe(spanish);
  });

  it('is that of the practice’s clock', () => {
    expect(clockTime(harbor, at('2026-11-24T22:40'), 'en-US', at('2026-11-24T22:10'))).toBe('7:40 PM');
  });

  it('fits into the last sentence in both languages', () => {
    const places = (language: 'en-US' | 'es-US') => ({ time: 'x', clock: clockTime(maple, at('2026-11-24T13:05'), language, night) });
    expect(say(maple, 'thanksMedical', 'en-US', places('en-US'))).toContain('If nobody has called by 1:05 PM, call again and press 1.');
    expect(say(maple, 'thanksMedical', 'es-US', places('es-US'))).toContain('Si nadie ha llamado a la 1:05 de la tarde, llame otra vez');
  });
});

describe('a caller who presses nothing', () => {
  const words = (ssml: string): number => readSsml(ssml).text.split(/\s+/u).filter(Boolean).length;
  const bilingual: Practice = parsed(`${smallest}languages: [en, es]\n`);

  it.each([
    ['Maple Street', maple],
    ['Harbor Pediatrics', harbor],
    ['a practice that wrote nothing of its own', parsed(smallest)],
    ['one that also speaks Spanish', bilingual],
  ])('of %s hears the tone within 45 seconds, in every language', (_name, practice) => {
    for (const language of practice.languages) expect(secondsToTone(practice, language, night)).toBeLessThanOrEqual(45);
  });

  it('hears 911, the offer of the other language, the greeting, the menu and the notice, at 2.5 words a second, and has 8 seconds for a key', () => {
    const heard = [
      emergencySentence.replaceAll(/<\/?speak>|xml:lang/gu, (tag) => (tag === 'xml:lang' ? tag : '')),
      languageOffer(bilingual, 'es-US'),
      say(bilingual, 'greeting', 'es-US', { time: 'en menos de 30 minutos' }),
      menuWords(bilingual, 'es-US').withPerson,
      say(bilingual, 'recordingNoticeNoNumber', 'es-US'),
    ].map(words);
    expect(secondsToTone(bilingual, 'es-US', night)).toBeCloseTo(heard.reduce((a, b) => a + b) / 2.5 + 8);
  });

  it('does not wait for the marks of a pronunciation', () => {
    const clinic = parsed(`${smallest}pronunciations: { Elm: e l l e m }\n`);
    expect(secondsToTone(clinic, 'en-US', night)).toBe(secondsToTone(parsed(smallest), 'en-US', night));
  });
});
