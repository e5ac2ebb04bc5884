import { branch, hangUp, ifFallbackNumber, menu, play, say } from './language/blocks.ts';
import {
  callFunction,
  checkStaff,
  keepInFlow,
  loggingOff,
  recordingOff,
  setAttributes,
  setVoice,
  toFlow,
} from './language/contact-blocks.ts';
import { flow } from './language/flow.ts';
import { callFallbackNumber } from './language/people-blocks.ts';
import { frontDesk } from './parts/front-desk.ts';
import { lastResort } from './parts/last-resort.ts';
import { reasonMenu } from './parts/reason-menu.ts';
import { emergencySentence, ownWords, type Word } from './parts/own-words.ts';
import { toPerson } from './parts/to-person.ts';
import { asAnswered, fromFlow, sayWord } from './parts/words.ts';

const known = [
  'next',
  'languageOffer',
  'otherLanguage',
  'greeting',
  'announcement',
  'greetingWhenOpen',
  'greetingWhenBusy',
  'menu',
  'menuWithPerson',
  'reason2',
  'reason3',
  'reason4',
  'crisis',
  'medicalPath',
  'professionalsPath',
  'appointmentChoice',
  'frontDesk',
  'deskNumber',
  'deskRings',
  'recordingNotice',
] as const satisfies readonly Word[];

/**
 * The number on the practice's door. A caller hears of 911 first. Open: the front desk's own number, or an assistant. Closed, or nobody
 * answers: the greeting and one menu, in which every key counts from the first word and no key is needed. A message can be left from
 * everywhere, and nothing that the caller presses or fails to press prevents it.
 * When answer-call fails the flow goes on with its own words: the deployment's human fallback number, else a message.
 */
export const mainLine = flow({
  name: 'main-line',
  type: 'CONTACT_FLOW',
  description: "The number on the practice's door: 911 first, then the front desk, a person, or the menu and a message.",
  answersCallers: true,
  start: 'emergency',
  blocks: {
    emergency: say(emergencySentence, { then: 'quiet' }),
    quiet: loggingOff({ then: 'english' }),
    english: keepInFlow(ownWords(['general', 'connecting', 'recordingNotice', 'thanks'], 'en-US'), { then: 'answer', failed: 'answer' }),
    answer: callFunction('answer-call', {
      give: { step: 'answer', oli: '$.Media.Sip.Headers.ISUP-OLI' },
      then: 'answered',
      failed: 'unanswered',
    }),
    answered: branch('$.External.complete', { equals: { yes: 'attributes' }, otherwise: 'unanswered' }),
    attributes: setAttributes(
      {
        practiceId: '$.External.practiceId',
        language: '$.External.language',
        queueArn: '$.External.queueArn',
        open: '$.External.open',
        medical: 'no',
        reason: 'none',
        pressed: 'no',
      },
      { then: 'language', failed: 'language' },
    ),
    language: branch('$.External.language', { equals: { 'es-US': 'spanishVoice' }, otherwise: 'englishVoice' }),
    englishVoice: setVoice('en-US', { then: 'words', failed: 'words' }),
    spanishVoice: setVoice('es-US', { then: 'words', failed: 'words' }),
    words: keepInFlow(asAnswered(known), { then: 'next', failed: 'message' }),
    next: branch(fromFlow('next'), {
      equals: { 'front-desk': 'deskGreeting', queue: 'queueGreeting', busy: 'busy', message: 'message' },
      otherwise: 'announced',
    }),

    // What the practice recorded for tonight's closure, before the menu; after 911 in any case.
    announced: branch(fromFlow('announcement'), { equals: { none: 'staffed' }, otherwise: 'announcement' }),
    announcement: play(fromFlow('announcement'), { then: 'staffed', failed: 'staffed' }),

    ...frontDesk({ over: 'end', nobody: 'busy' }),

    // Open, and the practice has no desk of its own to ring. The other language has its own queue, so it is offered before.
    queueGreeting: sayWord('greetingWhenOpen', { then: 'openStaffed' }),
    openStaffed: checkStaff('$.Attributes.queueArn', { someone: 'queueLanguage', nobody: 'busy', failed: 'busy' }),
    queueLanguage: branch(fromFlow('otherLanguage'), { equals: { none: 'person' }, otherwise: 'queueLanguageOffer' }),
    queueLanguageOffer: menu('<speak>$.FlowAttributes.languageOffer</speak>', {
      seconds: 8,
      keys: { '8': 'otherQueue', '1': 'medical', '*': 'professional' },
      silence: 'person',
      unclear: 'person',
      failed: 'person',
    }),
    otherQueue: callFunction('answer-call', {
      give: { step: 'answer', language: fromFlow('otherLanguage') },
      then: 'otherQueueAnswered',
      failed: 'person',
    }),
    otherQueueAnswered: branch('$.External.complete', { equals: { yes: 'otherQueueArn' }, otherwise: 'person' }),
    otherQueueArn: setAttributes(
      { language: '$.External.language', queueArn: '$.External.queueArn' },
      { then: 'person', failed: 'person' },
    ),
    ...toPerson({ nobody: 'busy' }),

    // Nobody answers in hours: the same menu, with a greeting that says so.
    busy: keepInFlow({ greeting: fromFlow('greetingWhenBusy') }, { then: 'staffed', failed: 'staffed' }),
    ...reasonMenu,
    message: toFlow('take-message', { failed: 'lastNotice' }),

    // Our functions are out of reach: a person if the deployment has one, else a message with the flow's own words.
    unanswered: ifFallbackNumber({ then: 'connecting', otherwise: 'general' }),
    connecting: sayWord('connecting', { then: 'unrecordedFallback' }),
    unrecordedFallback: recordingOff({ then: 'fallback' }),
    fallback: callFallbackNumber({ seconds: 25, then: 'end', failed: 'general' }),
    general: sayWord('general', { then: 'message' }),

    ...lastResort({ end: 'end' }),
    end: hangUp(),
  },
});
