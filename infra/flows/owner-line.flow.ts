import { askDigits, branch, hangUp, loop, menu, say } from './language/blocks.ts';
import { callFunction, keepInFlow, loggingOff, recordingOff, recordingOn, toFlow } from './language/contact-blocks.ts';
import { flow } from './language/flow.ts';
import { beep, listening } from './parts/own-words.ts';
import { inCallersLanguage, kept, told } from './parts/words.ts';

/** Seconds to wait for a key after the last word; a recording has one silent pass of five seconds before its minute. */
const wait = { digits: 10, choice: 8, recording: 55 };

/** What the flow says by itself when owner-line is out of reach. Nothing here says more than is known. */
const ownWords = {
  'en-US': {
    phone: 'none',
    sorry:
      'This line cannot help just now, and nothing was changed. Please call whoever runs Nightdesk for you, or have your settings file published.',
    unsure:
      'We cannot tell whether that was done. Please call again in some minutes and press 4 to hear what is closed, or call whoever runs Nightdesk for you.',
  },
  'es-US': {
    phone: 'none',
    sorry:
      'Esta línea no puede ayudarle ahora y no se cambió nada. Por favor, llame a quien administra Nightdesk, o pida que se publique su archivo.',
    unsure:
      'No sabemos si el cambio se hizo. Por favor, llame otra vez en unos minutos y oprima 4 para oír qué está cerrado, o llame a quien administra Nightdesk.',
  },
} as const;
const lastResort =
  '<speak>Nothing was changed. Please call again. <lang xml:lang="es-US">No se cambió nada. Llame otra vez.</lang></speak>';

const choose = (choice: string) =>
  callFunction('owner-line', { give: { step: 'choose', choice, time: '', half: '' }, then: 'chosen', failed: 'sorry' });
const chooseLate = (half: string) =>
  callFunction('owner-line', {
    give: { step: 'choose', choice: '$.FlowAttributes.choice', time: '$.StoredCustomerInput', half },
    then: 'chosen',
    failed: 'sorry',
  });
const announce = (key: string) => callFunction('owner-line', { give: { step: 'announcement', key }, then: 'announced', failed: 'sorry' });
const takeBack = (key: string, failed: 'takeBackFirstAgain' | 'takeBackSecondAgain' | 'unsure') =>
  callFunction('owner-line', { give: { step: 'take-back', key }, then: 'written', failed });

/**
 * Closing the office by telephone. A caller comes here from the menu of the main line, so 911 has been said. The PIN first; then a day, what callers
 * hear, and the whole read back before the one key that makes it live. Silence, another key, a hang-up and a failure of ours change nothing, and a
 * write that failed is tried once more before the caller is told that nobody knows. Neither digits nor words are logged, and nothing but
 * the announcement is recorded.
 */
export const ownerLine = flow({
  name: 'owner-line',
  type: 'CONTACT_FLOW',
  description: 'The office is closed by telephone: PIN, day, announcement, read-back, confirmation; or a closure is taken back.',
  start: 'quiet',
  blocks: {
    quiet: loggingOff({ then: 'unrecorded' }),
    unrecorded: recordingOff({ then: 'voice' }),
    ...inCallersLanguage(ownWords, { then: 'begin' }),
    begin: callFunction('owner-line', { give: { step: 'begin' }, then: 'begun', failed: 'noOwner' }),
    begun: branch('$.External.result', { equals: { begun: 'words' }, otherwise: 'noOwner' }),
    words: keepInFlow(
      {
        recognised: '$.External.recognised',
        welcome: '$.External.welcome',
        askPhone: '$.External.askPhone',
        askPin: '$.External.askPin',
        wrongPin: '$.External.wrongPin',
        noPin: '$.External.noPin',
        locked: '$.External.locked',
        menu: '$.External.menu',
        whichDay: '$.External.whichDay',
        askTime: '$.External.askTime',
        nothing: '$.External.nothing',
      },
      { then: 'welcome', failed: 'sorry' },
    ),
    welcome: say(kept('welcome'), { then: 'pinTries', failed: 'sorry' }),

    pinTries: loop(3, { again: 'who', done: 'noPin' }),
    who: branch('$.FlowAttributes.recognised', { equals: { yes: 'pin' }, otherwise: 'phone' }),
    phone: askDigits(kept('askPhone'), { seconds: wait.digits, digits: 4, then: 'phoneKeyed', failed: 'sorry' }),
    phoneKeyed: branch('$.StoredCustomerInput', { equals: { Timeout: 'pinTries' }, otherwise: 'keepPhone' }),
    keepPhone: keepInFlow({ phone: '$.StoredCustomerInput' }, { then: 'pin', failed: 'sorry' }),
    pin: askDigits(kept('askPin'), { seconds: wait.digits, digits: 6, then: 'pinKeyed', failed: 'sorry' }),
    pinKeyed: branch('$.StoredCustomerInput', { equals: { Timeout: 'pinTries' }, otherwise: 'check' }),
    check: callFunction('owner-line', {
      give: { step: 'pin', pin: '$.StoredCustomerInput', phone: '$.FlowAttributes.phone' },
      then: 'checked',
      failed: 'noOwner',
    }),
    checked: branch('$.External.result', { equals: { ok: 'menuTries', wrong: 'wrongPin', locked: 'locked' }, otherwise: 'noOwner' }),
    wrongPin: say(kept('wrongPin'), { then: 'pinTries' }),
    // A patient may have pressed # by mistake: before the PIN every way leads to a message.
    noPin: say(kept('noPin'), { then: 'message' }),
    locked: say(kept('locked'), { then: 'message' }),
    noOwner: say('$.FlowAttributes.sorry', { then: 'message' }),
    message: toFlow('take-message', { failed: 'end' }),

    // Whoever errs comes back here; after five times it is better to call again.
    menuTries: loop(5, { again: 'menu', done: 'nothing' }),
    menu: menu(kept('menu'), {
      seconds: wait.choice,
      keys: { '1': 'closedToday', '2': 'closedTomorrow', '3': 'lateDay', '4': 'list' },
      silence: 'menuTries',
      unclear: 'menuTries',
      failed: 'sorry',
    }),
    closedToday: choose('closed-today'),
    closedTomorrow: choose('closed-tomorrow'),
    lateDay: menu(kept('whichDay'), {
      seconds: wait.choice,
      keys: { '1': 'lateToday', '2': 'lateTomorrow' },
      silence: 'menuTries',
      unclear: 'menuTries',
      failed: 'sorry',
    }),
    lateToday: keepInFlow({ choice: 'late-today' }, { then: 'time', failed: 'sorry' }),
    lateTomorrow: keepInFlow({ choice: 'late-tomorrow' }, { then: 'time', failed: 'sorry' }),
    time: askDigits(kept('askTime'), { seconds: wait.digits, digits: 4, then: 'timeKeyed', failed: 'sorry' }),
    timeKeyed: branch('$.StoredCustomerInput', { equals: { Timeout: 'menuTries' }, otherwise: 'late' }),
    late: chooseLate(''),
    whichHalf: menu(told('say'), {
      seconds: wait.choice,
      keys: { '1': 'morning', '2': 'afternoon' },
      silence: 'menuTries',
      unclear: 'menuTries',
      failed: 'sorry',
    }),
    morning: chooseLate('morning'),
    afternoon: chooseLate('afternoon'),
    chosen: branch('$.External.result', {
      equals: { offer: 'offerTries', 'which-half': 'whichHalf', again: 'again', refused: 'lastWord' },
      otherwise: 'sorry',
    }),
    again: say(told('say'), { then: 'menuTries', failed: 'sorry' }),

    offerTries: loop(3, { again: 'offer', done: 'nothing' }),
    offer: menu(told('say'), {
      seconds: wait.choice,
      keys: {
        '0': 'usualWords',
        '1': 'first',
        '2': 'second',
        '3': 'third',
        '4': 'fourth',
        '5': 'fifth',
        '6': 'sixth',
        '7': 'seventh',
        '8': 'eighth',
        '9': 'ninth',
        '*': 'recordOffer',
      },
      silence: 'offerTries',
      unclear: 'offerTries',
      failed: 'sorry',
    }),
    usualWords: announce('0'),
    first: announce('1'),
    second: announce('2'),
    third: announce('3'),
    fourth: announce('4'),
    fifth: announce('5'),
    sixth: announce('6'),
    seventh: announce('7'),
    eighth: announce('8'),
    ninth: announce('9'),

    recordOffer: callFunction('owner-line', { give: { step: 'record' }, then: 'mayRecord', failed: 'sorry' }),
    mayRecord: branch('$.External.result', { equals: { record: 'beforeTone', again: 'again', refused: 'lastWord' }, otherwise: 'sorry' }),
    beforeTone: say(told('say'), { then: 'record', failed: 'sorry' }),
    record: recordingOn({ then: 'tone' }),
    tone: say(beep, { then: 'speak' }),
    speak: menu(listening, { seconds: wait.recording, keys: {}, silence: 'recorded', unclear: 'recorded', failed: 'recorded' }),
    recorded: recordingOff({ then: 'ownWords' }),
    ownWords: announce('*'),

    announced: branch('$.External.result', {
      equals: { 'read-back': 'readBack', offer: 'offerTries', again: 'again', refused: 'lastWord' },
      otherwise: 'sorry',
    }),
    readBack: menu(told('say'), {
      seconds: wait.choice,
      keys: { '1': 'confirm', '2': 'menuTries' },
      silence: 'nothing',
      unclear: 'nothing',
      failed: 'sorry',
    }),
    confirm: callFunction('owner-line', { give: { step: 'confirm' }, then: 'written', failed: 'confirmAgain' }),
    confirmAgain: callFunction('owner-line', { give: { step: 'confirm' }, then: 'written', failed: 'unsure' }),

    list: callFunction('owner-line', { give: { step: 'list' }, then: 'listed', failed: 'sorry' }),
    listed: branch('$.External.result', { equals: { listed: 'takeBack', again: 'again', refused: 'lastWord' }, otherwise: 'sorry' }),
    takeBack: menu(told('say'), {
      seconds: wait.choice,
      keys: { '1': 'takeBackFirst', '2': 'takeBackSecond' },
      silence: 'nothing',
      unclear: 'nothing',
      failed: 'sorry',
    }),
    takeBackFirst: takeBack('1', 'takeBackFirstAgain'),
    takeBackFirstAgain: takeBack('1', 'unsure'),
    takeBackSecond: takeBack('2', 'takeBackSecondAgain'),
    takeBackSecondAgain: takeBack('2', 'unsure'),

    written: branch('$.External.result', { equals: { done: 'lastWord', again: 'again', refused: 'lastWord' }, otherwise: 'unsure' }),
    lastWord: say(told('say'), { then: 'end' }),
    nothing: say(kept('nothing'), { then: 'end' }),
    unsure: say(kept('unsure'), { then: 'end' }),
    // Without markup: an empty text fails, and empty markup would be silence.
    sorry: say('$.FlowAttributes.sorry', { then: 'end', failed: 'lastResort' }),
    lastResort: say(lastResort, { then: 'end' }),
    end: hangUp(),
  },
});
