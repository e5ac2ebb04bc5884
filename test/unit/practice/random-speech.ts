import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Practice } from '../../../shared/practice/practice.ts';
import { menuWords, say } from '../../../shared/practice/spoken.ts';
import type { Place } from '../../../shared/practice/speech/sentence.ts';
import { sentenceNames } from '../../../shared/practice/speech/sentences.ts';
import { fragment } from '../../../shared/practice/ssml.ts';
import { languages } from '../../../shared/practice/vocabulary.ts';
import type { RandomRun } from '../../support/random-run.ts';
import { parsed, smallest } from './a-file.ts';
import { readSsml } from './read-ssml.ts';

const signs = fc.constantFrom(
  ...'<>&"\'{}$\\ \n\u0000\uD800',
  'amp;',
  '{practice}',
  '{time}',
  '$&',
  'Okafor',
  'a',
  'é',
  '😀',
  ']]>',
  '<!--',
);
const text = fc.oneof(fc.string({ unit: signs, maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 60 }), fc.string());
const word = fc.oneof(
  fc.constantFrom('a', 'Okafor', 'amp', 'lt', 'sub', 'alias', 'é', '&', '{'),
  fc.string({ minLength: 1, maxLength: 6 }),
);
const pronunciations = fc.dictionary(word, text, { maxKeys: 4 });

/** As the voice has to be given it: what XML cannot hold is a space. */
const speakable = (written: string): string => written.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, ' ');

export const anyFragment: RandomRun = {
  name: 'any-fragment',
  inputs: 20_000,
  run: (numRuns, seed) =>
    fc.assert(
      fc.property(text, pronunciations, (written, known) => {
        const { text: heard, aliases } = readSsml(fragment(written, known));
        assert.equal(heard, speakable(written));
        for (const alias of aliases) assert(Object.values(known).map(speakable).includes(alias));
      }),
      { numRuns, seed },
    ),
};

const clinic = parsed(`${smallest}languages: [en, es]\n`);
const placed: readonly Place[] = ['practice', 'time', 'clock', 'number', 'reason', 'key', 'day', 'until', 'count'];
const places = fc.record(Object.fromEntries(placed.map((place) => [place, text])), { requiredKeys: [] });

/** Also what the check of a file would refuse, as an older version may have stored it. */
export const anySentence: RandomRun = {
  name: 'any-sentence',
  inputs: 10_000,
  run: (numRuns, seed) =>
    fc.assert(
      fc.property(text, text, places, pronunciations, (written, sayAs, filled, known) => {
        const say_ = { 'en-US': written, 'es-US': written };
        const speech = Object.fromEntries(sentenceNames.map((name) => [name, say_]));
        const menu = clinic.menu.map((entry) => ({ ...entry, say: say_ }));
        const practice = { ...clinic, sayAs, speech, menu, pronunciations: known };
        for (const language of languages) {
          for (const name of sentenceNames) readSsml(say(practice, name, language, filled));
          for (const words of Object.values(menuWords(practice, language))) readSsml(words);
        }
      }),
      { numRuns, seed },
    ),
};

const chunk = fc.constantFrom('house', 'Okafor', '&', '<b>', '"', "it's", '\\', '$&', 'é', '😀', '{practice}', '#: -', '\u0007', '%');
const words = (most: number) => fc.array(chunk, { minLength: 1, maxLength: most }).map((chunks) => chunks.join(' '));
const said = (most: number, end = '') => words(most).map((en) => ({ en: `${en}${end}` }));
const entry = fc.record({ reason: fc.constantFrom('appointment', 'refill', 'billing', 'other'), say: said(4) });
const menu = fc
  .record({ 2: entry, 3: entry, 4: entry }, { requiredKeys: [] })
  .chain((others) => said(4).map((say) => ({ 1: { reason: 'medical', say }, ...others })));
const callSettings = fc.record(
  {
    menu,
    'front-desk': fc.record({ number: fc.constant('+1 202 555 0199'), rings: fc.integer({ min: 10, max: 60 }) }),
    'medical-path': fc.constantFrom('assistants', 'on-call', 'message'),
    professionals: fc.constantFrom('on-call', 'message'),
    'message-length': fc.integer({ min: 1, max: 5 }),
    pronunciations: fc.dictionary(fc.constantFrom('Okafor', 'é', "it's", 'house', 'Elm', 'b', 'A&B', 'constructor'), words(6)),
    announcements: fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/u), said(10), { maxKeys: 9 }),
    greeting: said(10, ' {time}'),
    speech: fc.record({ thanks: said(10, ' {time}'), holding: said(10), 'menu-next': said(5, ' {reason} {key}') }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);

/** Settings of a call that are right make a practice that is stored, read back the same, and said in well-formed words. */
export const anyCallSettings: RandomRun = {
  name: 'any-call-settings',
  inputs: 3_000,
  run: (numRuns, seed) =>
    fc.assert(
      fc.property(callSettings, (settings) => {
        const lines = Object.entries(settings).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
        const practice = parsed(`${smallest}${lines.join('')}`);
        assert.deepEqual(Practice.parse(JSON.parse(JSON.stringify(practice))), practice);
        for (const spoken of Object.values(menuWords(practice, 'en-US'))) readSsml(spoken);
        for (const name of sentenceNames) readSsml(say(practice, name, 'en-US', { time: '<soon>' }));
      }),
      { numRuns, seed },
    ),
};
