import { askDigits, branch, loop, menu, say } from '../language/blocks.ts';
import { callFunction, keepInFlow } from '../language/contact-blocks.ts';
import { appointmentWords } from './appointment-words.ts';
import { inCallersLanguage, kept, told } from './words.ts';

/** Seconds to wait for a key after the last word. */
export const patience = 8;

/** The words that are said before it is known who is on the phone; the next answer of our function overwrites $.External. */
const wordsKept = ['askBirthDate', 'wrongDate', 'askNumber', 'notFound', 'noMore', 'silent', 'goodbye', 'opening', 'callUs'];

/**
 * The first blocks: the voice of the call's language, words of our own, and the practice's words, without which nothing can be asked.
 * The flow itself has `sorry`, where a call comes to when our function is out of reach or a word cannot be said.
 */
export const beginning = <const N extends string>({ then }: { readonly then: N }) => ({
  ...inCallersLanguage(appointmentWords, { then: 'begin' }),
  begin: callFunction('appointment-line', { give: { step: 'begin' }, then: 'begun', failed: 'sorry' }),
  begun: branch('$.External.result', { equals: { ready: 'words' }, otherwise: 'sorry' }),
  words: keepInFlow<N | 'sorry'>(Object.fromEntries(wordsKept.map((word) => [word, `$.External.${word}`])), { then, failed: 'sorry' }),
});

/**
 * Who is on the phone: three birth dates, and whatever is not right sounds the same. What is keyed goes to our function and is never said.
 * The flow itself has `number` (the number on file is needed as well), `silent` (nothing keyed, twice) and `noMore` (three tries are over).
 */
export const identity = {
  tries: loop(3, { again: 'birthDate', done: 'noMore' }),
  birthDate: askDigits(kept('askBirthDate'), { seconds: patience, digits: 8, then: 'keyedDate', failed: 'sorry' }),
  keyedDate: branch('$.StoredCustomerInput', { equals: { Timeout: 'noDate' }, otherwise: 'keepDate' }),
  noDate: loop(1, { again: 'birthDate', done: 'silent' }),
  keepDate: keepInFlow({ birthDate: '$.StoredCustomerInput' }, { then: 'find', failed: 'sorry' }),
  find: callFunction('appointment-line', {
    give: { step: 'find', birthDate: '$.FlowAttributes.birthDate', number: '' },
    then: 'found',
    failed: 'sorry',
  }),
  found: branch('$.External.result', {
    equals: { found: 'choice', number: 'number', 'not-found': 'notFound', 'wrong-date': 'wrongDate', 'too-often': 'noMore' },
    otherwise: 'sorry',
  }),
  wrongDate: say(kept('wrongDate'), { then: 'tries' }),
  notFound: say(kept('notFound'), { then: 'tries' }),
};

/** The keys of the menu that every appointment is offered with. */
const keys = { '1': 'confirm', '2': 'cancelQuestion', '3': 'move', '9': 'choice', '0': 'message' } as const;

/**
 * The appointment, and one key for it. Its words stay in $.External until a key calls our function again. `more` are further keys of the menu, which
 * its words name. The flow itself has `message`, where one is taken, and `end`.
 */
export const choices = <const N extends string = never>(more: Readonly<Record<string, N>> = {}) => ({
  choice: menu<N | (typeof keys)[keyof typeof keys] | 'noChoice' | 'sorry'>(told('offer'), {
    seconds: patience,
    keys: { ...keys, ...more },
    silence: 'noChoice',
    unclear: 'noChoice',
    failed: 'sorry',
  }),
  noChoice: loop(1, { again: 'choice', done: 'silent' }),
  cancelQuestion: menu(told('cancelQuestion'), {
    seconds: patience,
    keys: { '2': 'cancel', '9': 'choice', '0': 'message' },
    silence: 'noCancel',
    unclear: 'noCancel',
    failed: 'sorry',
  }),
  noCancel: loop(1, { again: 'cancelQuestion', done: 'silent' }),

  confirm: callFunction('appointment-line', { give: { step: 'confirm' }, then: 'written', failed: 'sorry' }),
  cancel: callFunction('appointment-line', { give: { step: 'cancel' }, then: 'written', failed: 'sorry' }),
  move: callFunction('appointment-line', { give: { step: 'move' }, then: 'written', failed: 'sorry' }),
  written: branch('$.External.result', { equals: { done: 'thanks', gone: 'noMore' }, otherwise: 'sorry' }),
  // Nothing more is asked of somebody who has said all: silence is a goodbye here.
  thanks: menu(told('say'), { seconds: patience, keys: { '0': 'message' }, silence: 'goodbye', unclear: 'goodbye', failed: 'goodbye' }),
  goodbye: say(kept('goodbye'), { then: 'end' }),
});
