import { askPhoneNumber, branch, hangUp, ifFallbackNumber, loop, menu, say } from './language/blocks.ts';
import {
  callFunction,
  checkStaff,
  keepInFlow,
  loggingOff,
  recordingOff,
  recordingOn,
  setAttributes,
  setHook,
  setQueue,
  setVoice,
  toQueue,
} from './language/contact-blocks.ts';
import { flow } from './language/flow.ts';
import { callFallbackNumber } from './language/people-blocks.ts';
import { announcementInBothLanguages, beep, emergencySentence, listening, ownWords } from './spoken-texts.ts';

/** Seconds that we wait for a key after the last word; a key also counts while we speak. Answer to beep stays under 45 s in all. */
const wait = { language: 1, offer: 2, callback: 2, readBack: 2, digits: 4 };
/** The longest message: three passes of 5 s silence and 55 s waiting for a key. */
const message = { passes: 3, seconds: 55 };
const keyed =
  '<speak>$.FlowAttributes.readBack <say-as interpret-as="digits">$.StoredCustomerInput</say-as>. $.FlowAttributes.readBackChoice</speak>';

/**
 * The number on the practice's door. A caller hears of 911, then the practice's own greeting in English or Spanish. When somebody is free
 * the call goes to them; else a message is taken, and nothing the caller presses or fails to press prevents that.
 * The message is registered before the beep, so a caller who hangs up is known. When answer-call fails the flow goes on with its own words:
 * the deployment's human fallback number, else a message. When open-message fails the message is recorded all the same.
 */
export const mainLine = flow({
  name: 'main-line',
  type: 'CONTACT_FLOW',
  description: "The number on the practice's door: 911 first, then the practice, then a person or a message.",
  answersCallers: true,
  start: 'emergency',
  blocks: {
    emergency: say(emergencySentence, { then: 'quiet' }),
    quiet: loggingOff({ then: 'english' }),
    english: keepInFlow(ownWords['en-US'], { then: 'answer', failed: 'answer' }),
    answer: callFunction('answer-call', { give: { language: '' }, then: 'answered', failed: 'person' }),

    // An answer that does not say whether the practice is open is no answer.
    answered: branch('$.External.open', { equals: { yes: 'language', no: 'language' }, otherwise: 'person' }),
    language: branch('$.External.language', { equals: { 'es-US': 'spanishVoice' }, otherwise: 'englishVoice' }),
    englishVoice: setVoice('en-US', { then: 'remember', failed: 'remember' }),
    spanishVoice: setVoice('es-US', { then: 'spanish', failed: 'spanish' }),
    spanish: keepInFlow(ownWords['es-US'], { then: 'remember', failed: 'remember' }),
    remember: setAttributes(
      { practiceId: '$.External.practiceId', language: '$.External.language', queueArn: '$.External.queueArn', medical: 'no' },
      { then: 'secondLanguage', failed: 'secondLanguage' },
    ),

    // The key for Spanish also counts during the greeting. A practice's name may hold an & that is no markup: then it is said plainly.
    secondLanguage: branch('$.External.otherLanguage', { equals: { 'es-US': 'greetingOrSpanish' }, otherwise: 'greeting' }),
    greetingOrSpanish: menu('<speak><lang xml:lang="es-US">$.External.languageOffer</lang> $.External.greeting</speak>', {
      seconds: wait.language,
      keys: { '2': 'answerInSpanish' },
      silence: 'open',
      unclear: 'open',
      failed: 'plainGreetingOrSpanish',
    }),
    plainGreetingOrSpanish: menu('$.External.languageOffer $.External.greeting', {
      seconds: wait.language,
      keys: { '2': 'answerInSpanish' },
      silence: 'open',
      unclear: 'open',
      failed: 'open',
    }),
    answerInSpanish: callFunction('answer-call', { give: { language: 'es-US' }, then: 'answered', failed: 'spanishVoiceAlone' }),
    spanishVoiceAlone: setVoice('es-US', { then: 'spanishAlone', failed: 'spanishAlone' }),
    spanishAlone: keepInFlow(ownWords['es-US'], { then: 'person', failed: 'person' }),
    greeting: say('$.External.greeting', { then: 'open' }),

    open: branch('$.External.open', { equals: { yes: 'staffed' }, otherwise: 'offer' }),
    staffed: checkStaff('$.Attributes.queueArn', { someone: 'whileWaiting', nobody: 'offer', failed: 'offer' }),
    whileWaiting: setHook('CustomerQueue', 'caller-queue', { then: 'beforeAgent', failed: 'offer' }),
    beforeAgent: setHook('AgentWhisper', 'agent-whisper', { then: 'beforeCaller', failed: 'beforeCaller' }),
    beforeCaller: setHook('CustomerWhisper', 'customer-whisper', { then: 'queue', failed: 'queue' }),
    queue: setQueue('$.Attributes.queueArn', { then: 'notRecorded', failed: 'offer' }),
    notRecorded: recordingOff({ then: 'wait' }),
    wait: toQueue({ full: 'offer', failed: 'offer' }),

    // The key only raises; whoever presses nothing leaves a message just the same.
    offer: menu('$.External.offer', {
      seconds: wait.offer,
      keys: { '1': 'medical', '2': 'callback' },
      silence: 'callback',
      unclear: 'callback',
      failed: 'callback',
    }),
    medical: setAttributes({ medical: 'yes' }, { then: 'callback', failed: 'callback' }),

    // A medical key that comes late, over the next question, counts as well.
    callback: branch('$.External.callbackKnown', { equals: { yes: 'confirmNumber' }, otherwise: 'tries' }),
    confirmNumber: menu('$.External.callbackQuestion', {
      seconds: wait.callback,
      keys: { '1': 'medical', '3': 'tries' },
      silence: 'announce',
      unclear: 'announce',
      failed: 'announce',
    }),
    tries: loop(3, { again: 'askNumber', done: 'sayNumber' }),
    askNumber: askPhoneNumber('$.FlowAttributes.askNumber', {
      seconds: wait.digits,
      then: 'keyedNumber',
      invalid: 'wrongNumber',
      failed: 'sayNumber',
    }),
    keyedNumber: branch('$.StoredCustomerInput', { equals: { Timeout: 'sayNumber' }, otherwise: 'readBack' }),
    wrongNumber: say('$.FlowAttributes.wrongNumber', { then: 'tries' }),
    readBack: menu(keyed, {
      seconds: wait.readBack,
      keys: { '1': 'medicalKeyed', '3': 'tries' },
      silence: 'announceKeyed',
      unclear: 'announceKeyed',
      failed: 'announceKeyed',
    }),
    medicalKeyed: setAttributes({ medical: 'yes' }, { then: 'announceKeyed', failed: 'announceKeyed' }),
    sayNumber: say('$.FlowAttributes.sayNumber', { then: 'announce' }),

    // Recording is announced, and the message registered, before the beep.
    announce: say('$.External.recordingNotice', { then: 'register', failed: 'announceAgain' }),
    announceAgain: say(announcementInBothLanguages, { then: 'register' }),
    register: callFunction('open-message', {
      give: {
        medical: '$.Attributes.medical',
        callbackNumber: '',
        language: '$.Attributes.language',
        practiceId: '$.Attributes.practiceId',
      },
      then: 'record',
      failed: 'record',
    }),
    announceKeyed: say('$.External.recordingNotice', { then: 'registerKeyed', failed: 'announceKeyedAgain' }),
    announceKeyedAgain: say(announcementInBothLanguages, { then: 'registerKeyed' }),
    registerKeyed: callFunction('open-message', {
      give: {
        medical: '$.Attributes.medical',
        callbackNumber: '$.StoredCustomerInput',
        language: '$.Attributes.language',
        practiceId: '$.Attributes.practiceId',
      },
      then: 'record',
      failed: 'record',
    }),

    // Our functions are out of reach: a person if the deployment has one, else a message with the flow's own words.
    person: ifFallbackNumber({ then: 'connecting', otherwise: 'general' }),
    connecting: say('$.FlowAttributes.connecting', { then: 'fallback' }),
    fallback: callFallbackNumber({ seconds: 25, then: 'end', failed: 'general' }),
    general: say('$.FlowAttributes.general', { then: 'announceAlone' }),
    announceAlone: say('$.FlowAttributes.notice', { then: 'record', failed: 'announceAnyway' }),
    announceAnyway: say(announcementInBothLanguages, { then: 'record' }),

    record: recordingOn({ then: 'beep' }),
    beep: say(beep, { then: 'patience' }),
    patience: loop(message.passes, { again: 'listen', done: 'finish' }),
    listen: menu(listening, { seconds: message.seconds, keys: {}, silence: 'patience', unclear: 'finish', failed: 'finish' }),
    finish: recordingOff({ then: 'registered' }),
    registered: branch('$.External.registered', { equals: { yes: 'thanks' }, otherwise: 'plainThanks' }),
    thanks: say('$.External.thanks', { then: 'end', failed: 'plainThanks' }),
    plainThanks: say('$.FlowAttributes.thanks', { then: 'end' }),
    end: hangUp(),
  },
});
