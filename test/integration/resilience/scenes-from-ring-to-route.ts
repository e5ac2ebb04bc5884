import type { SimulatedCall } from '../../../local/connect/simulated-call.ts';
import { localPin } from '../../../local/opening/crew.ts';
import type { Chapter, Scene } from '../../support/kill-report.ts';
import * as stage from '../../support/kill-stage.ts';
import type { TestNight } from '../../support/night.ts';
import { managersPhone } from '../../support/owner-on-the-phone.ts';

/** Calls that have ended, and of which nobody has told our functions yet. */
const callers = {
  medical: { from: '+12025550151', key: '1', says: 'I have pressure in my chest.' },
  missed: { from: '+12025550152', hangsUpAt: /press 1/ },
  recorded: { from: '+12025550153', says: 'I need a refill of my pills.' },
  silent: { from: '+12025550154', says: 'Hello' },
  silentAgain: { from: '+12025550154', says: 'Hello' },
  unheard: { from: '+12025550155', says: 'Please call me.' },
  chest: { from: '+12025550156', says: 'I have pressure in my chest.' },
  unclear: { from: '+12025550157', says: 'Well, it is about that thing.' },
  refill: { from: '+12025550158', says: 'I need a refill.' },
  owner: { from: managersPhone, says: 'We are closed tomorrow because of the snow.' },
} as const;
let night: TestNight;
let calls: Record<keyof typeof callers, SimulatedCall>;

async function begin(): Promise<TestNight> {
  night = await stage.silentNight('2026-11-25T02:30:00Z');
  calls = await stage.callsAtOnce(night, callers);
  return night;
}

const ends = (name: keyof typeof callers) => stage.invoke(night, 'contact-ended', stage.endOf(night, calls[name].contactId));
const owner = (parameters: Record<string, string>) => stage.askedBy(night, calls.owner.contactId, parameters);
const ownerDid = (parameters: Record<string, string>) => stage.invoke(night, 'owner-line', owner(parameters));
const message = {
  step: 'register',
  medical: 'yes',
  callbackNumber: '+12025550199',
  reason: 'medical',
  language: 'en-US',
  practiceId: 'maple-street-family-medicine',
};

const scenes: readonly Scene[] = [
  {
    fn: 'answer-call',
    does: 'the first second of a call',
    given: () => stage.forget(night, calls.medical),
    event: () => stage.askedBy(night, calls.medical.contactId, { step: 'answer' }),
  },
  {
    fn: 'open-message',
    does: 'a message with the medical key and a number that was keyed',
    event: () => stage.askedBy(night, calls.medical.contactId, message),
  },
  {
    fn: 'open-message',
    does: 'a recording that is refused',
    event: () => stage.askedBy(night, calls.missed.contactId, { ...message, step: 'refuse', medical: 'no' }),
  },
  {
    fn: 'open-message',
    does: 'a birth date, about an earlier message',
    event: () => stage.askedBy(night, calls.missed.contactId, { ...message, step: 'again', digits: '07041988' }),
  },
  { fn: 'contact-ended', does: 'a message with the medical key', event: () => stage.endOf(night, calls.medical.contactId) },
  { fn: 'contact-ended', does: 'a caller who hung up', event: () => stage.endOf(night, calls.missed.contactId) },
  {
    fn: 'receive-recording',
    does: 'before the end of the call is known, and answer-call could not write the call down',
    given: () => stage.forget(night, calls.recorded),
    event: () => stage.recordingOf(night, calls.recorded),
  },
  {
    fn: 'receive-recording',
    does: 'after the end of the call',
    given: () => ends('unheard'),
    event: () => stage.recordingOf(night, calls.unheard),
  },
  {
    fn: 'classify',
    does: 'the transcript of a call that nobody has written down',
    given: async () => {
      await stage.forget(night, calls.refill);
      await night.putTranscript(calls.refill, 'I need a refill of my pills.');
    },
    event: () => stage.transcriptOf(night, calls.refill),
  },
  {
    fn: 'classify',
    does: 'silence, from a number that has called before',
    given: async () => {
      await ends('silent');
      await ends('silentAgain');
      await night.putTranscript(calls.silentAgain, '');
    },
    event: () => stage.transcriptOf(night, calls.silentAgain),
  },
  { fn: 'classify', does: 'a message whose transcript has not come in time', event: () => stage.itemOnly(calls.unheard) },
  {
    fn: 'route',
    does: 'an emergency, which pages and offers a task',
    given: () => stage.classifiedOnly(night, calls.chest, 'I have pressure in my chest and my left arm is numb.'),
    event: () => stage.itemOnly(calls.chest),
  },
  {
    fn: 'route',
    does: 'a message to listen to, while an assistant is there',
    given: async () => {
      await stage.classifiedOnly(night, calls.unclear, 'Well, it is about that thing again, you know what I mean.');
      night.runtime.connect.agents.setStatus('assistant', 'Available');
    },
    event: () => stage.itemOnly(calls.unclear),
  },
  { fn: 'owner-line', does: 'the PIN', event: () => owner({ step: 'pin', pin: localPin }) },
  { fn: 'owner-line', does: 'a day that is chosen', event: () => owner({ step: 'choose', choice: 'closed-tomorrow' }) },
  { fn: 'owner-line', does: 'an announcement that was recorded', event: () => owner({ step: 'announcement', key: '*' }) },
  { fn: 'owner-line', does: 'the key that makes the closure live', event: () => owner({ step: 'confirm' }) },
  {
    fn: 'receive-recording',
    does: 'what an owner recorded',
    event: () => stage.recordingOf(night, calls.owner),
  },
  {
    fn: 'owner-line',
    does: 'a closure that is taken back',
    given: () => ownerDid({ step: 'list' }),
    event: () => owner({ step: 'take-back', key: '1' }),
  },
];

export const fromRingToRoute: Chapter = { begin, scenes };
