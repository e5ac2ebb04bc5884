import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { NightPage } from '../support/night-page.ts';

/** What a newcomer does on the page that npm start prints, and with nothing but that page. One night: each part goes on where the last ended. */
describe('one night on the page', () => {
  let night: NightPage;
  beforeAll(async () => void (night = await NightPage.open()));
  afterAll(() => night.close());

  test('a patient leaves a message about an appointment, which becomes a work item', async () => {
    await night.view('Phone');
    await night.call();
    await night.skipUntil(/Recording begins/);
    await night.sees('Recording');
    await night.fill('Say', 'Hello, I would like to move my appointment from Tuesday to Thursday morning, if that is possible. Thank you.');
    await night.press('Say');
    await night.press('Hang up');
    await night.skipUntil(/Hung up/);
    await night.sees('Follow its trail');
  });

  test('the assistant is refused while a part is missing, and closes it with all four', async () => {
    await night.view('Workspace');
    await night.press('Available');
    await night.press('Move the clock 15 minutes');
    await night.sees('Please accept the task, then press Show.');
    await night.press('Accept');
    await night.press('Show');
    await night.sees(/move my appointment from Tuesday to Thursday/);

    await night.fill(/^Attempted/, 'Called the number that was left');
    await night.fill(/^Completed/, 'Took down Thursday morning for the front desk');
    await night.fill(/^Remains open/, 'The front desk confirms in the morning');
    await night.choose(/^How does it end/, 'Done: close it');
    await night.press('Save');
    await night.sees('Please write what the patient said.');

    await night.fill(/^Patient said/, 'Thursday morning is perfect');
    await night.choose(/^How does it end/, 'Done: close it');
    await night.press('Save');
    await night.sees('Please end the task now.');
    await night.press('Done');
    await night.press('End task');
    await night.press('Clear contact');
    await night.sees(/Nothing waits for you/);
  });

  test('its trail shows every hop, with the words that decided', async () => {
    await night.view('Work items');
    await night.page.getByRole('link', { name: /Message: appointment/ }).click();
    for (const hop of ['Message registered', 'Work item created', 'Recording attached', 'Classified', 'Task offered', 'Touch documented'])
      await night.sees(new RegExp(`^${hop}`));
    expect(await night.page.locator('mark').allInnerTexts()).not.toEqual([]);
    await night.sees('closed');
  });

  test('the medical key rings the clinician’s phone, and the page ends when the patient is reached', async () => {
    await night.view('Phone');
    await night.call();
    await night.skipUntil(/For anything medical, press 1/);
    await night.press('1');
    await night.skipUntil(/Recording begins/);
    await night.fill('Say', 'I have had a sore throat and a fever since yesterday, and I would like to talk to a nurse.');
    await night.press('Say');
    await night.press('Hang up');
    await night.skipUntil(/Hung up/);

    await night.view('Outside phones');
    await night.press('Answer');
    await night.skipUntil(/Please key your six-digit PIN/);
    await night.page.keyboard.type('246810');
    await night.skipUntil(/To accept, press 1/);
    await night.page.keyboard.press('1');
    await night.skipUntil(/When you have reached the patient, press 9/);
    await night.page.keyboard.press('9');
    await night.skipUntil(/Nightdesk ended the call/);
    await night.view('Work items');
    await night.sees('waiting internal');
  });

  test('in the morning the manager has a mail that counts both, and names nobody', async () => {
    await night.page.getByLabel('Stop when somebody is called').click();
    await night.press('Next report');
    await night.clockStands();
    await night.view('Mailbox');
    await night.page.getByRole('button', { name: /Maple Street Family Medicine: after hours/ }).click({ timeout: 30_000 });
    await night.page.getByRole('tab', { name: 'Text' }).click();
    const mail = await night.page.locator('.mail-text').innerText();
    expect(mail).toMatch(/Calls +2\n/);
    expect(mail).toMatch(/Items closed +1\n/);
    expect(mail).toMatch(/Patients reached by a clinician +1 \(not yet: 0\)/);
    expect(mail).not.toMatch(/0147|Thursday/);
    expect(night.complaints).toEqual([]);
  });
});
