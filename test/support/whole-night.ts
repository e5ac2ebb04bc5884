import * as z from 'zod';
import type { SimulatedCall } from '../../local/connect/simulated-call.ts';
import { readFileSync } from 'node:fs';
import { book, patientAnswers } from './appointment-patient.ts';
import { DeskOf } from './desk.ts';
import { callInHours, openWithDesk } from './in-office-hours.ts';
import { ownersCall } from './owner-on-the-phone.ts';
import { backup, harbor, harborOnCall, maple, onCall, reportTime, type TestNight } from './night.ts';

/** What callers and staff say and type in a whole night. A test that looks for it elsewhere puts in words that nobody else says. */
export interface Said {
  /** Said in every message. */
  readonly name: string;
  readonly birthDate: string;
  readonly symptom: string;
  /** What the caller of the family practice calls from, and the digits that the mother in Los Angeles keys. */
  readonly from: string;
  readonly keyed: string;
  /** What the assistant writes in each part of the form. */
  readonly typed: string;
}
export const plainlySaid: Said = {
  name: 'Jordan Sample',
  birthDate: 'March 3, 1961',
  symptom: 'since dinner',
  from: '+12025550171',
  keyed: '2135550172',
  typed: 'as agreed',
};

type Name =
  'move' | 'chest' | 'baby' | 'hangUp' | 'silent' | 'again' | 'unclear' | 'unheard' | 'nobody' | 'lost' | 'recorded' | 'transcribed';
/** The calls of a whole night, by what they are about. */
export type WholeNight = Readonly<Record<Name, SimulatedCall>>;

/** Called after each move of the night; a test may then deliver things once more. */
export type Between = () => Promise<void>;

/**
 * A night in which every function does everything that it can do, from the first call to the report: every way in which a message can be meant and
 * a call can end; pages that are slept through, passed, accepted, followed up; tasks that are closed, put off, handed off and left;
 * what Connect loses, what Transcribe never finishes, and a promise that nobody keeps. About two hours, to a little after the first report.
 */
export async function playWholeNight(night: TestNight, said: Said, between: Between = async () => {}): Promise<WholeNight> {
  const desk = new DeskOf(night, 'assistant');
  const { faults } = night.runtime.connect;
  const moved = async <T>(move: Promise<T>): Promise<T> => {
    const made = await move;
    await between();
    return made;
  };
  const intro = `This is ${said.name}, born ${said.birthDate}.`;
  const pass = (minutes: number) => moved(night.pass({ minutes }));

  // The manager closes the office for the day by telephone, with words of their own.
  await moved(ownersCall(night, { menu: '1', says: 'We are closed today.' }));

  // Nobody is at the desk: what must not wait is paged. One message brings a promise that nobody keeps.
  const nobody = await moved(night.message(`${intro} I have had a cough ${said.symptom}.`, { from: said.from, key: '1' }));
  night.runtime.parts.transcribe.fates.push('never');
  const unheard = await moved(night.message(`${intro} It is about a bill.`, { from: '+12025550173' }));
  await pass(4);
  night.answers(backup, { reachesAtOnce: false });
  const chest = await moved(
    night.message(`${intro} I have had pressure in my chest ${said.symptom} and my left arm is numb.`, { from: said.from }),
  );
  const baby = await moved(babyOf(night, said));
  await pass(12);

  // The assistant comes to the desk.
  await desk.signIn();
  const move = await moved(night.message(`${intro} I would like to move my appointment on Tuesday to Thursday.`, { from: said.from }));
  await moved(desk.fillIn(move, { ...partsOf(said), patientSaid: '', outcome: 'close' }));
  await moved(listen(desk, move));
  await moved(desk.work(move, { ...partsOf(said), outcome: 'close' }));
  const hangUp = await moved(night.call({ from: '+12025550174', hangsUpAt: /calls back|press 1/ }));
  await moved(desk.work(hangUp, { ...partsOf(said), outcome: 'call-back', callBackAt: '60' }));
  await moved(night.call({ to: maple, hangsUpAt: /press 1/ }));
  const unclear = await moved(
    night.message(`${intro} Well, it is about that thing again, you know what I mean.`, { from: '+12025550175' }),
  );
  await moved(desk.work(unclear, { ...partsOf(said), outcome: 'hand-off' }));
  await pass(2);

  // A message of silence, twice; and what Connect loses: a call, and the end of a task.
  const silent = await moved(night.message('', { from: '+12025550176', key: '2' }));
  await moved(desk.fillIn(silent, {}));
  faults.contactEvent = ({ channel }) => (channel === 'TASK' ? 'lose' : 'deliver');
  await moved(desk.endTask(silent));
  faults.contactEvent = ({ channel }) => (channel === 'VOICE' ? 'lose' : 'deliver');
  faults.recording = () => 'lose';
  const lost = await moved(night.call({ from: '+12025550177', hangsUpAt: /press 1/ }));
  faults.recording = undefined;
  const recorded = await moved(night.message(`${intro} I need a copy of my shot record.`, { from: '+12025550179' }));
  const transcribed = await moved(transcriptAlone(night, intro));
  faults.contactEvent = undefined;
  const again = await moved(night.message('', { from: '+12025550176', key: '2' }));
  await pass(30);
  for (const phone of [onCall, ...harborOnCall]) night.answers(phone);
  await moved(night.runtime.advanceTo(reportTime));
  await moved(workAll(desk, night, [hangUp, silent, lost, chest], said));
  await moved(callsAgain(night));
  await moved(callBack(night));
  await openWithDesk(night);
  for (const from of ['+12135550181', '+12135550182']) await moved(callInHours(night, from, { taken: true }));
  await moved(remindedAtTen(night));
  return { move, chest, baby, hangUp, silent, again, unclear, unheard, nobody, lost, recorded, transcribed };
}

/** A mother who calls in Spanish and keys another number. */
async function babyOf(night: TestNight, { name, birthDate, symptom, keyed }: Said): Promise<SimulatedCall> {
  const { connect } = night.runtime;
  const call = connect.callIn({ from: '+12135550178', to: harbor });
  const when = (words: RegExp, act: () => void) => void call.whenHeard(words).then(act);
  when(/oprima 8/, () => call.press('8'));
  when(/oprima 1/, () => call.press('1'));
  when(/otro número/, () => call.press('3'));
  when(/marque el número|número de teléfono/, () => call.press(`${keyed}#`));
  void call.whenRecording().then(() => {
    call.say(`Soy ${name}, ${birthDate}. Mi bebé tiene dos meses y tiene fiebre de ciento uno ${symptom}.`, { language: 'es-US' });
    call.hangUp();
  });
  await night.pass({ minutes: 5 });
  return call;
}

/** Somebody calls again about a message, and keys a birth date that belongs to none. */
async function callsAgain(night: TestNight): Promise<SimulatedCall> {
  const call = night.runtime.connect.callIn({ from: '+12025550175', to: maple });
  const when = (words: RegExp, act: () => void) => void call.whenHeard(words).then(act);
  when(/earlier message, 5/, () => call.press('5'));
  when(/date of birth/, () => call.press('01021990'));
  void call.whenRecording().then(() => call.hangUp());
  await night.pass({ minutes: 3 });
  return call;
}

/** The assistant calls somebody back from the workspace. */
async function callBack(night: TestNight) {
  const { agents, phones } = night.runtime.connect;
  phones.set('+12025550175', {
    kind: 'person',
    afterMs: 4_000,
    then: (leg) => leg.onEvent(({ type }) => type === 'answered' && leg.hangUp()),
  });
  agents.dial('assistant', '+12025550175');
  await night.pass({ minutes: 1 });
}

/** A call of which nothing arrives but its transcript. */
async function transcriptAlone(night: TestNight, intro: string): Promise<SimulatedCall> {
  const { connect, parts } = night.runtime;
  connect.faults.recording = () => 'lose';
  const call = await night.call({ from: '+12025550170', says: intro });
  connect.faults.recording = undefined;
  await night.putTranscript(call, `${intro} I need a refill of my pills.`);
  const detail = { TranscriptionJobName: `nightdesk-${call.contactId}`, TranscriptionJobStatus: 'COMPLETED' };
  await parts.bus.emit({ source: 'aws.transcribe', 'detail-type': 'Transcribe Job State Change', detail });
  await night.pass({ seconds: 1 });
  return call;
}

/**
 * At ten a patient is called about an appointment of tomorrow, and cancels it. Only remind sees that it is ten: hours in which nothing happens are not
 * waited for. The practice has no holiday then.
 */
async function remindedAtTen(night: TestNight) {
  const practiceId = 'maple-street-family-medicine';
  const yaml = readFileSync(`practices/${practiceId}.yaml`, 'utf8').replace('  - Thanksgiving Day\n', '');
  await night.runtime.functionFor('publish-practice').invoke({ yaml, file: `practices/${practiceId}.yaml`, by: 'operator' });
  await book(night, practiceId, '2026-11-26 09:40');
  patientAnswers(night, '2', '2');
  const { surroundings } = night.runtime.deployment;
  const { offset } = surroundings;
  const untilTen = Date.parse('2026-11-25T15:01:00Z') - night.now;
  surroundings.offset = () => offset() + untilTen;
  await night.runtime
    .functionFor('remind')
    .invoke({})
    .finally(() => void (surroundings.offset = offset));
  await night.pass({ minutes: 4 });
}

/** Opens the audio link of a guide, as a browser does. */
async function listen(desk: DeskOf, call: SimulatedCall) {
  const [{ Url }] = z.tuple([z.object({ Url: z.url() })]).parse(desk.view(call).data['AttributeBar']);
  const { status } = await fetch(Url);
  if (status !== 200) throw new Error(`The recording cannot be heard: ${status}`);
}

const partsOf = ({ typed, name }: Said) => ({
  attempted: `Called ${name}, ${typed}`,
  completed: `Took it down, ${typed}`,
  patientSaid: `“Thank you”, ${typed}`,
  remainsOpen: `The office confirms, ${typed}`,
});

/** Works what is offered of these, as it comes. */
async function workAll(desk: DeskOf, night: TestNight, calls: readonly SimulatedCall[], said: Said) {
  const frontDesk = new DeskOf(night, 'front-desk-maple-street-family-medicine');
  await frontDesk.signIn();
  for (const call of calls) {
    for (const who of [desk, frontDesk]) {
      await who.accept();
      if (!who.has(call)) continue;
      const after = await who.fillIn(call, { ...partsOf(said), outcome: 'close' });
      // A task that the assistant still has, although the item has gone to the front desk, is only ended.
      const isOver = after.data['Heading'] === 'Saved' || /moved on/.test(String(after.data['SubHeading']));
      if (isOver) await who.endTask(call);
      else await who.work(call, { ...partsOf(said), outcome: 'hand-off' });
    }
  }
}
