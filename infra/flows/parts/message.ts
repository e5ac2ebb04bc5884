import { branch, loop, menu, say } from '../language/blocks.ts';
import { callFunction, keepInFlow, recordingOff, recordingOn, setAttributes } from '../language/contact-blocks.ts';
import { announcementInBothLanguages, beep, listening, type Word } from './own-words.ts';
import { knownOfCall } from './number.ts';
import { fromFlow, sayWord, speak } from './words.ts';

/** Seconds to wait for a key. Nine is told early in the notice: with the words after it a caller has eight seconds to press it. */
const wait = { refuse: 2, keep: 8 };
/** A minute of message: 5 s of nothing and 55 s in which a key ends it. */
const minute = 55;

export const messageWords = [
  'minutes',
  'recordingNotice',
  'recordingNoticeNoNumber',
  'notRecorded',
  'nothingHeard',
  'keepOrAgain',
  'callsFrom',
  'thanks',
] as const satisfies readonly Word[];

/**
 * The message itself: notice, beep, recording, thanks. It is registered before the beep, because no block runs after a hang-up, and recorded
 * also when registering fails. Whoever refuses a recording goes on at `refused`. The flow has the blocks of callBackNumber too, which lead to
 * `notice`.
 */
export const recordMessage = <const N extends string>({ refused, end }: { readonly refused: N; readonly end: N }) => ({
  notice: branch(fromFlow('number'), { equals: { none: 'noticeByCaller' }, otherwise: 'noticeWithNumber' }),
  noticeByCaller: branch(fromFlow('callerKnown'), { equals: { yes: 'noticeWithNumber' }, otherwise: 'noticeWithoutNumber' }),
  noticeWithNumber: noticeOf('recordingNotice', 'refuse'),
  // Whoever refuses is called back: not without a number.
  noticeWithoutNumber: noticeOf('recordingNoticeNoNumber', 'tries'),
  noticeAgain: say(announcementInBothLanguages, { then: 'register' }),
  medicalAtNotice: setAttributes({ medical: 'yes' }, { then: 'register', failed: 'register' }),

  register: callFunction('open-message', { give: { step: 'register', ...knownOfCall }, then: 'registered', failed: 'record' }),
  registered: branch('$.External.registered', { equals: { yes: 'promise' }, otherwise: 'record' }),
  promise: keepInFlow({ thanks: '$.External.thanks' }, { then: 'record', failed: 'record' }),

  record: recordingOn({ then: 'beep' }),
  beep: say(beep, { then: 'length' }),
  length: branch(fromFlow('minutes'), { equals: { '1': 'listen1', '2': 'listen2', '4': 'listen4', '5': 'listen5' }, otherwise: 'listen3' }),
  listen5: listenThen('listen4'),
  listen4: listenThen('listen3'),
  listen3: listenThen('listen2'),
  listen2: listenThen('listen1'),
  listen1: listenThen('finish'),
  finish: recordingOff({ then: 'ended' }),

  // Somebody who ended the message before they could have said a word gets another beep.
  ended: callFunction('open-message', { give: { step: 'ended', ...knownOfCall }, then: 'heard', failed: 'keepOrAgain' }),
  heard: branch('$.External.heard', { equals: { no: 'secondTry' }, otherwise: 'keepOrAgain' }),
  secondTry: loop(1, { again: 'nothingHeard', done: 'keepOrAgain' }),
  nothingHeard: sayWord('nothingHeard', { then: 'record' }),

  // What was recorded before stays in the file: it is heard too, and nothing that was said is lost.
  keepOrAgain: menu(speak('keepOrAgain'), {
    seconds: wait.keep,
    keys: { '1': 'callsFrom', '2': 'againTries' },
    silence: 'callsFrom',
    unclear: 'callsFrom',
    failed: 'callsFrom',
  }),
  againTries: loop(3, { again: 'record', done: 'callsFrom' }),
  callsFrom: sayWord('callsFrom', { then: 'thanks' }),
  thanks: sayWord('thanks', { then: end }),

  refuse: callFunction('open-message', { give: { step: 'refuse', ...knownOfCall }, then: refused, failed: refused }),
});

const noticeOf = (word: Word, refused: 'refuse' | 'tries') =>
  menu<'refuse' | 'tries' | 'medicalAtNotice' | 'register' | 'noticeAgain'>(speak(word), {
    seconds: wait.refuse,
    keys: { '9': refused, '1': 'medicalAtNotice' },
    silence: 'register',
    unclear: 'register',
    failed: 'noticeAgain',
  });

const listenThen = <const N extends string>(silence: N) =>
  menu<N | 'finish'>(listening, { seconds: minute, keys: {}, silence, unclear: 'finish', failed: 'finish' });
