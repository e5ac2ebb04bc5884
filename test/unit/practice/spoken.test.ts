import { describe, expect, it } from '@jest/globals';
import {
  callBackQuestion,
  greeting,
  languageOffer,
  messageOffer,
  recordingNotice,
  spokenPromise,
  thanks,
} from '../../../shared/practice/spoken.ts';
import { digitByDigit } from '../../../shared/domain/caller/digit-by-digit.ts';
import { examplePractice } from '../../support/practices.ts';
import { at } from '../hours/an-office.ts';
import { changed, parsed, smallest } from './a-file.ts';

const maple = examplePractice('maple-street-family-medicine');
const harbor = examplePractice('harbor-pediatrics');
const night = at('2026-11-24T02:00');

describe('what a caller hears', () => {
  it('is the name as the practice says it', () => {
    const clinic = parsed(changed('name: Elm Clinic', 'name: Elm Clinic LLP\nsay-as: Elm $& Clinic'));
    expect(greeting(clinic, 'en-US', false)).toBe('Thank you for calling Elm $& Clinic. The office is closed right now.');
    expect(greeting(clinic, 'en-US', true)).toBe('Thank you for calling Elm $& Clinic.');
  });

  it('is the practice’s own greeting, in the caller’s language', () => {
    expect(greeting(harbor, 'es-US', false)).toMatch(/^Gracias por llamar a Harbor Pediatrics/u);
  });

  it('offers the other language in that language, if there is one', () => {
    expect(languageOffer(harbor, 'en-US')).toBe('Para español, oprima 2.');
    expect(languageOffer(harbor, 'es-US')).toBe('For English, press 2.');
    expect(languageOffer(maple, 'en-US')).toBe('');
  });

  it('names the key for anything medical and the time in which somebody calls', () => {
    expect(messageOffer(maple, 'en-US', night)).toBe(
      'For anything medical, press 1. A nurse or doctor will call you within 30 minutes. For anything else, press 2.',
    );
    expect(messageOffer(harbor, 'es-US', night)).toContain('le llamará en menos de 20 minutos');
  });

  it('reads the number back one digit at a time', () => {
    expect(callBackQuestion('en-US', '+12025550147')).toBe('We will call you at 2 0 2, 5 5 5, 0 1 4 7. To give another number, press 3.');
    expect(callBackQuestion('es-US', '+12025550147')).toBe('Le llamaremos al 2 0 2, 5 5 5, 0 1 4 7. Para dar otro número, oprima 3.');
    expect(digitByDigit('+442079460018')).toBe('4 4 2 0 7 9 4 6 0 0 1 8');
  });

  it('is never longer, up to the tone, than a worried caller can bear: 45 seconds at 2.5 words a second, with the pauses for keys', () => {
    const emergency = 'If this is a medical emergency, hang up and dial 9 1 1.';
    for (const practice of [maple, harbor, parsed(smallest)]) {
      for (const language of practice.languages) {
        const heard = [emergency, greeting(practice, language, false), messageOffer(practice, language, night)];
        const asked = [callBackQuestion(language, '+12025550147'), recordingNotice(practice, language)];
        expect([...heard, ...asked].join(' ').split(/\s+/u).length / 2.5).toBeLessThan(45);
      }
    }
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

  it('ends the call', () => {
    expect(thanks(maple, 'en-US', maple.promises.medical, night)).toBe(
      'Thank you. We have your message, and we will call you within 30 minutes. Goodbye.',
    );
    expect(thanks(harbor, 'es-US', harbor.promises.other, night)).toBe(
      'Gracias. Tenemos su mensaje y le llamaremos a más tardar mañana, martes. Adiós.',
    );
  });
});
