import { branch, menu } from '../language/blocks.ts';
import { callFunction, checkStaff, setAttributes, toFlow } from '../language/contact-blocks.ts';
import type { Word } from './own-words.ts';
import { fromFlow, sayWord, speak, speakSlowly } from './words.ts';

/** Long enough for somebody who looks for a key; whoever presses none leaves a message. */
const seconds = 8;

const keys = {
  '1': 'medical',
  '2': 'second',
  '3': 'third',
  '4': 'fourth',
  '5': 'again',
  '0': 'wantsPerson',
  '8': 'other',
  '9': 'slowly',
  '*': 'professional',
  '#': 'owner',
} as const;

const ask = (text: string, unclear: 'slowly' | 'message') =>
  menu<(typeof keys)[keyof typeof keys] | 'message'>(text, { seconds, keys, silence: 'message', unclear, failed: 'message' });
const why = (reason: Word) => setAttributes({ reason: fromFlow(reason), pressed: 'yes' }, { then: 'why', failed: 'message' });

/**
 * The one menu: why somebody calls. No key is needed, none asks whether it is an emergency, and none makes anything less urgent: 1 only raises.
 * Every key counts from the first word of the greeting. What a wrong key brings is the menu once more, slowly.
 * The flow has the blocks `message` and `language`, and those of toPerson.
 */
export const reasonMenu = {
  staffed: checkStaff('$.Attributes.queueArn', { someone: 'menuWithPerson', nobody: 'menu', failed: 'menu' }),
  menuWithPerson: ask(speak('languageOffer', 'greeting', 'menuWithPerson'), 'slowly'),
  menu: ask(speak('languageOffer', 'greeting', 'menu'), 'slowly'),
  slowly: ask(speakSlowly('menu'), 'message'),

  medical: setAttributes({ medical: 'yes', reason: 'medical', pressed: 'yes' }, { then: 'crisis', failed: 'crisis' }),
  crisis: sayWord('crisis', { then: 'medicalPath' }),
  medicalPath: branch(fromFlow('medicalPath'), { equals: { 'on-call': 'onCall', assistants: 'medicalStaff' }, otherwise: 'message' }),
  medicalStaff: checkStaff('$.Attributes.queueArn', { someone: 'person', nobody: 'message', failed: 'message' }),
  professional: setAttributes(
    { medical: 'yes', reason: 'professional', pressed: 'yes' },
    { then: 'professionalPath', failed: 'professionalPath' },
  ),
  professionalPath: branch(fromFlow('professionalsPath'), { equals: { 'on-call': 'onCall' }, otherwise: 'message' }),
  onCall: toFlow('reach-on-call', { failed: 'message' }),

  second: why('reason2'),
  third: why('reason3'),
  fourth: why('reason4'),
  why: branch('$.Attributes.reason', { equals: { appointment: 'appointmentChoice' }, otherwise: 'message' }),
  appointmentChoice: menu(speak('appointmentChoice'), {
    seconds,
    keys: { '1': 'appointments' },
    silence: 'message',
    unclear: 'message',
    failed: 'message',
  }),
  appointments: toFlow('appointment-line', { failed: 'message' }),
  again: setAttributes({ reason: 'again', pressed: 'yes' }, { then: 'earlier', failed: 'earlier' }),
  earlier: toFlow('earlier-message', { failed: 'message' }),
  owner: toFlow('owner-line', { failed: 'message' }),

  wantsPerson: setAttributes({ reason: 'person', pressed: 'yes' }, { then: 'someone', failed: 'someone' }),
  someone: checkStaff('$.Attributes.queueArn', { someone: 'person', nobody: 'message', failed: 'message' }),

  other: callFunction('answer-call', {
    give: { step: 'answer', language: fromFlow('otherLanguage') },
    then: 'otherAnswered',
    failed: 'otherAlone',
  }),
  otherAnswered: branch('$.External.complete', { equals: { yes: 'otherWords' }, otherwise: 'otherAlone' }),
  // What was pressed before stays as it is: another language makes nothing less urgent.
  otherWords: setAttributes({ language: '$.External.language', queueArn: '$.External.queueArn' }, { then: 'language', failed: 'language' }),
  otherAlone: setAttributes({ language: fromFlow('otherLanguage') }, { then: 'message', failed: 'message' }),
};
