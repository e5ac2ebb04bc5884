import assert from 'node:assert/strict';
import fc from 'fast-check';
import { appointmentLine } from '../../infra/flows/appointment-line.flow.ts';
import { reminderCall } from '../../infra/flows/reminder-call.flow.ts';
import type { CallGiven, FinishedCall } from '../support/call.ts';
import type { RandomRun } from '../support/random-run.ts';
import { answers, born, call, onFile, ring, secret, stepsOf } from './appointment-calls.ts';

const keys = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('0', '1', '2', '3', '7', '9', '*', '#', '') },
    { weight: 1, arbitrary: fc.constantFrom(born, `${born}#`, '01011970', '13311988', '0704#', `${onFile}#`, '2025550199#', '12#') },
  ),
  { maxLength: 14 },
);
const numberKnown = fc.boolean();
const broken = fc.option(fc.constantFrom('begin', 'find', 'confirm', 'cancel', 'move', 'opt-out'), { freq: 4, nil: undefined });
const answer = fc.constantFrom(null, { weather: 'fine' });

/** Whether an answer of ours had shown that birth date and number are right, before the first word that tells of the appointment. */
function isToldOnlyToThePatient(finished: FinishedCall, known: boolean): boolean {
  const told = finished.events.findIndex((event) => event.type === 'prompt' && secret.test(event.text));
  if (told < 0) return true;
  return finished.events.slice(0, told).some((event) => {
    if (event.type !== 'function') return false;
    const { step, birthDate, number = '' } = event.parameters;
    return step === 'find' && birthDate === born && (known || number.endsWith(onFile));
  });
}

const reaches = ({ events }: FinishedCall, block: string): boolean =>
  events.some((event) => event.type === 'block' && event.block === block);

interface Patients {
  readonly name: string;
  readonly place: (given: CallGiven) => FinishedCall;
  readonly hungUpAt: readonly string[];
  /** How a call ends whose caller stays on the line. */
  readonly endsWell: (finished: FinishedCall) => boolean;
}
const patients = ({ name, place, hungUpAt, endsWell }: Patients): RandomRun => ({
  name,
  inputs: 10_000,
  run: (numRuns, seed) =>
    fc.assert(
      fc.property(
        keys,
        numberKnown,
        broken,
        answer,
        fc.option(fc.constantFrom(...hungUpAt), { freq: 4, nil: undefined }),
        (presses, known, step, instead, hangUpAt) => {
          const functions = answers({ numberKnown: known, ...(step && { [step]: instead }) });
          const finished = place({ functions, presses, ...(hangUpAt && { hangUpAt }) }).ends();
          assert(isToldOnlyToThePatient(finished, known));
          assert(hangUpAt !== undefined || endsWell(finished));
          assert(stepsOf(finished).filter((asked) => asked === 'find').length <= 6);
          assert.doesNotMatch(Object.values(finished.contact.attributes).join(), /0704|1988|0188/);
        },
      ),
      { numRuns, seed },
    ),
});

/** Whatever a patient or a stranger keys, and whatever fails: nobody hears a day, a time or a name before birth date and number are right, and the call ends. */
export const anyPatient = patients({
  name: 'any-patient',
  place: call,
  hungUpAt: Object.keys(appointmentLine.blocks),
  endsWell: (finished) => finished.isRecorded() || reaches(finished, 'goodbye'),
});
/** The same of a call that we place. */
export const anyReminder = patients({
  name: 'any-reminder',
  place: ring,
  hungUpAt: Object.keys(reminderCall.blocks),
  endsWell: (finished) =>
    finished.isRecorded() || ['goodbye', 'silent', 'noMore', 'sorry', 'stoppedSay'].some((block) => reaches(finished, block)),
});
