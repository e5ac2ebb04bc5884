import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { NightPage } from '../support/night-page.ts';

/** 17:20 in Los Angeles: ten minutes before Harbor Pediatrics closes; in New York it is evening. */
const beforeClosing = Date.parse('2026-11-25T01:20:00Z');
const maple = 'Maple Street';
const harbor = '(213) 555-0110';

/** Five callers of one evening. What a test waits for is what a click brings, never a time. */
describe('callers on the page', () => {
  let night: NightPage;
  beforeAll(async () => void (night = await NightPage.open({ at: beforeClosing })));
  afterAll(() => night.close());
  afterEach(() => expect(night.complaints).toEqual([]));

  test('in office hours the front desk rings, nobody comes, and an assistant takes the call', async () => {
    await night.view('Workspace');
    await night.press('Available');
    await night.call({ from: '(213) 555-0152', to: harbor });
    await night.skipUntil(/the front desk is being called/);
    await night.skipUntil(/: ringing/);
    await night.view('Outside phones');
    await night
      .phoneOf(/^Front desk, Harbor/)
      .getByText('Ringing')
      .waitFor();
    await night.view('Phone');
    await night.skipUntil(/press 1/);
    await night.key('0');
    await night.view('Workspace');
    await night.press('Accept');
    await night.view('Phone');
    await night.skipUntil(/assistant is on the line/);
    await night.say('My son has lost his school form.');
    await night.view('Workspace');
    await night.sees('My son has lost his school form.');
    await night.press('Hold');
    await night.view('Phone');
    await night.skipUntil(/on hold/);
    await night.view('Workspace');
    await night.press('Take back');
    await night.fill('Say to the caller', 'I have it. I will send it again.');
    await night.press('Say');
    // Whoever ends their shift on a call is offered nothing after it.
    await night.press('Offline');
    await night.view('Phone');
    await night.sees('I have it. I will send it again.');
    await night.press('Hang up');
    await night.skipUntil(/Hung up/);
    await night.view('Workspace');
    await night.press('Clear contact');
    await night.sees(/Set your status to Available/);
  });

  test('a mother who speaks Spanish leaves a message, and the nurse is joined to her with one key', async () => {
    await night.quarterLater();
    await night.call({ from: '(213) 555-0152', to: harbor });
    await night.skipUntil(/español/i);
    await night.key('8');
    await night.skipUntil(/oprima 1/);
    await night.key('1');
    await night.skipUntil(/988|9 8 8/);
    await night.skipUntil(/Recording begins/);
    await night.choose('Take an example', /Fiebre del bebé/);
    await night.press('Say');
    await night.press('Hang up');
    await night.skipUntil(/Hung up/);
    await night.view('Outside phones');
    const nurse = night.phoneOf(/^Nurse/);
    await night.press('Answer', nurse);
    await night.skipUntil(/six-digit PIN/, nurse);
    await night.key('246810', nurse);
    await night.skipUntil(/To accept, press 1/, nurse);
    await night.key('1', nurse);
    await night.skipUntil(/connected with the patient now, press 1/, nurse);
    await night.key('1', nurse);
    const mother = night.phoneOf(/^A patient/);
    await night.skipUntil(/ringing/, nurse);
    await night.press('Answer', mother);
    await night.say('Bueno, ¿quién habla?', mother);
    await nurse.getByText('Bueno, ¿quién habla?').waitFor();
    await night.press('Hang up', mother);
    await night.skipUntil(/press 9/, nurse);
    await night.key('9', nurse);
    await night.skipUntil(/Nightdesk ended the call/);
  });

  test('a laboratory presses the star key, waits, and speaks with the clinician on call', async () => {
    await night.call({ from: '(202) 555-0155', to: maple });
    await night.skipUntil(/Professionals, star/);
    await night.key('*');
    await night.skipUntil(/ringing/);
    await night.view('Outside phones');
    const clinician = night.phoneOf(/^Dr\. Lindqvist/);
    await night.press('Answer', clinician);
    await night.view('Phone');
    await night.say('The potassium is 6.8.');
    await night.view('Outside phones');
    await clinician.getByText('The potassium is 6.8.').waitFor();
    await night.press('Hang up', clinician);
    await night.view('Phone');
    await night.skipUntil(/Recording begins/);
    await night.press('Hang up');
    await night.sees('Call over');
  });

  test('a caller who refuses the recording is told that a person calls; another one records again', async () => {
    await night.call({ from: '(202) 555-0151', to: maple });
    await night.skipUntil(/press 9/);
    await night.key('9');
    await night.skipUntil(/Nothing is recorded/);
    await night.skipUntil(/Nightdesk ended the call/);

    await night.call({ from: '(202) 555-0147' });
    await night.skipUntil(/Recording begins/);
    await night.leave('I need a copy of');
    await night.key('5');
    await night.skipUntil(/press 2/);
    await night.key('2');
    await night.sees('Recording');
    await night.leave('I need a copy of my bill from October.');
    await night.key('5');
    await night.skipUntil(/Nightdesk ended the call/);
  });

  test('the manager closes tomorrow by telephone, and the next caller hears why', async () => {
    await night.call({ from: '+12135550160', to: harbor });
    await night.skipUntil(/press 1/);
    await night.key('#');
    await night.skipUntil(/six-digit PIN/);
    await night.key('246810');
    await night.skipUntil(/tomorrow/i);
    await night.key('2');
    await night.skipUntil(/press 0/);
    await night.key('1');
    await night.skipUntil(/Closed on Wednesday, November 25/);
    await night.key('1');
    await night.skipUntil(/live now/);
    await night.skipUntil(/Nightdesk ended the call/);

    await night.call({ from: '(202) 555-0147' });
    await night.skipUntil(/closed because of the smoke/);
    await night.press('Hang up');
    await night.sees('Call over');
  });
});
