import { askDigits, branch, hangUp, loop, menu, say } from './language/blocks.ts';
import { callFunction, loggingOff, recordingOff } from './language/contact-blocks.ts';
import { flow } from './language/flow.ts';
import { callPhone } from './language/people-blocks.ts';

/** Seconds to wait for a key after the last word, and for the key "reached" while the clinician has the patient on another phone. */
const wait = { pin: 8, choice: 8, reached: 120, patient: 40 };

/**
 * The call that wakes the clinician on call. Before the PIN nothing is said but whose line it is, for the phone may be answered by anybody,
 * and by a machine. Then one summary, and one key: accept, hear again, pass on. Only a key that answer-page has recorded counts; silence,
 * a machine, a hang-up and a failure of ours leave the escalation where it was, and the next page goes out by itself.
 */
export const page = flow({
  name: 'page',
  type: 'CONTACT_FLOW',
  description: 'The on-call clinician is called: PIN, summary, accept or pass, later: patient reached.',
  start: 'quiet',
  blocks: {
    quiet: loggingOff({ then: 'opening' }),
    opening: say('This is the Nightdesk on-call line.', { then: 'pinTries' }),

    pinTries: loop(3, { again: 'pin', done: 'noPin' }),
    pin: askDigits('Please key your six-digit PIN.', { seconds: wait.pin, digits: 6, then: 'keyed', failed: 'sorry' }),
    keyed: branch('$.StoredCustomerInput', { equals: { Timeout: 'pinTries' }, otherwise: 'check' }),
    check: callFunction('answer-page', { give: { step: 'pin', pin: '$.StoredCustomerInput' }, then: 'checked', failed: 'sorry' }),
    checked: branch('$.External.result', {
      equals: { ok: 'stage', wrong: 'wrongPin', locked: 'locked', stale: 'stale' },
      otherwise: 'sorry',
    }),
    wrongPin: say('That PIN is not right.', { then: 'pinTries' }),
    noPin: say('Without the PIN we can tell you no more. We will call again in a few minutes. Goodbye.', { then: 'end' }),
    locked: say('This PIN is locked for now. Please open your workspace, or call the person who runs Nightdesk. Goodbye.', { then: 'end' }),
    stale: say('This page is no longer waiting for you. There is nothing to do. Thank you, and goodbye.', { then: 'end' }),

    stage: branch('$.External.stage', { equals: { offer: 'offerTries', 'follow-up': 'followUpTries' }, otherwise: 'sorry' }),

    offerTries: loop(3, { again: 'offer', done: 'noAnswer' }),
    offer: menu('$.External.summary To accept, press 1. To hear it again, press 2. To pass it on, press 3.', {
      seconds: wait.choice,
      keys: { '1': 'accept', '2': 'offer', '3': 'pass' },
      silence: 'offerTries',
      unclear: 'offerTries',
      failed: 'sorry',
    }),
    accept: callFunction('answer-page', { give: { step: 'accept' }, then: 'accepted', failed: 'sorry' }),
    accepted: branch('$.External.result', { equals: { done: 'acceptedSay', refused: 'lastWord' }, otherwise: 'sorry' }),
    acceptedSay: say('$.External.say', { then: 'joinOffer' }),
    pass: callFunction('answer-page', { give: { step: 'pass' }, then: 'told', failed: 'sorry' }),

    // One key and the patient is on the line, who sees the practice's number. Two phones that were joined prove nothing: the key 9 still says it.
    joinOffer: menu('To be connected with the patient now, press 1. To call by yourself, press 2, or hang up.', {
      seconds: wait.choice,
      keys: { '1': 'join', '9': 'reached' },
      silence: 'reachedTries',
      unclear: 'reachedTries',
      failed: 'reachedTries',
    }),
    join: callFunction('answer-page', { give: { step: 'connect' }, then: 'joinable', failed: 'sorry' }),
    joinable: branch('$.External.result', { equals: { call: 'joining', refused: 'lastWord' }, otherwise: 'sorry' }),
    joining: say('$.External.say', { then: 'unrecorded' }),
    unrecorded: recordingOff({ then: 'patient' }),
    patient: callPhone('$.External.number', {
      seconds: wait.patient,
      showing: '$.External.ourNumber',
      then: 'reachedTries',
      failed: 'notAnswered',
    }),
    notAnswered: say('The patient did not answer. The call-back number was said before; you can try it again yourself.', {
      then: 'joinOffer',
    }),

    // An escalation ends when the patient is reached, and a person says so with a key that says nothing else: 1 or 3 may be pressed out of habit.
    reachedTries: loop(2, { again: 'waitReached', done: 'followUpLater' }),
    waitReached: menu('When you have reached the patient, press 9. You may also hang up now: we will call you again to ask.', {
      seconds: wait.reached,
      keys: { '9': 'reached' },
      silence: 'reachedTries',
      unclear: 'reachedTries',
      failed: 'followUpLater',
    }),
    followUpLater: say('We will call you again to ask whether you have reached the patient. Goodbye.', { then: 'end' }),

    followUpTries: loop(3, { again: 'followUp', done: 'noAnswer' }),
    followUp: menu('$.External.summary If you have reached the patient, press 9. If not yet, press 2.', {
      seconds: wait.choice,
      keys: { '9': 'reached', '2': 'notReached' },
      silence: 'followUpTries',
      unclear: 'followUpTries',
      failed: 'sorry',
    }),
    reached: callFunction('answer-page', { give: { step: 'reached' }, then: 'told', failed: 'sorry' }),
    notReached: callFunction('answer-page', { give: { step: 'not-reached' }, then: 'told', failed: 'sorry' }),

    told: branch('$.External.result', { equals: { done: 'lastWord', refused: 'lastWord' }, otherwise: 'sorry' }),
    lastWord: say('$.External.say', { then: 'end', failed: 'sorry' }),
    noAnswer: say('We have no answer from you, so this page stays open. We will call again. Goodbye.', { then: 'end' }),
    sorry: say(
      'Something went wrong on our side, and your answer may not be recorded. Please open your workspace, or wait: we will call again.',
      {
        then: 'end',
      },
    ),
    end: hangUp(),
  },
});
