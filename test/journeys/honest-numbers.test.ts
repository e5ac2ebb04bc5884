import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeskOf } from '../support/desk.ts';
import { backup, beforeDawn, onCall, reportTime, TestNight } from '../support/night.ts';

let night: TestNight;
let text: string;
const reports = async () => (await night.mails()).filter(({ subject }) => /Maple Street.*after hours/.test(subject));

beforeAll(async () => {
  night = await TestNight.begin({ at: beforeDawn });
  const desk = new DeskOf(night, 'assistant');
  await desk.signIn();
  const closed = await night.message('Please move my appointment to Thursday.', { from: '+12025550151' });
  await desk.work(closed, { outcome: 'close' });
  await night.message('I need a copy of my shot record.', { from: '+12025550152' });
  await night.call({ from: '+12025550153', hangsUpAt: /press 1/ });
  await night.call({ hangsUpAt: /press 1/ });
  await desk.signOut();
  night.answers(onCall);
  night.answers(backup);
  await night.message('I have pressure in my chest and my left arm is numb.', { from: '+12025550154' });
  // The report is sent, and its function dies before it has written so down; then the sending itself is cut off.
  const functionName = night.runtime.functionFor('report').settings.name;
  night.runtime.parts.strikes.add({ functionName, nth: 1, when: 'after', action: 'ses:SendRawEmail' });
  night.runtime.parts.strikes.add({ functionName, nth: 2, when: 'after', action: 'ses:SendRawEmail' });
  await night.runtime.advanceTo(reportTime + 5 * 60_000);
  text = (await reports())[0]?.text ?? '';
});
afterAll(() => night.end());

describe('the report of a night', () => {
  it.each([
    ['Calls', '5'],
    ['Messages', '3'],
    ['Items opened', '4'],
    ['Items closed', '1'],
    ['Open now', '3'],
    ['Pages to on-call clinicians', '1'],
    ['Patients reached by a clinician', '1 (not yet: 0)'],
    ['Promised call-backs missed', '0'],
    ['Calls that reconciliation had to recover', '0'],
  ])('counts what happened: %s %s', (label, value) => {
    const line = text.split('\n').find((row) => row.slice(2).startsWith(`${label} `)) ?? '';
    expect(line.slice(2 + label.length).trim()).toBe(value);
  });

  it('says what one day cannot tell', () => {
    expect(text).toMatch(/too little to say whether things are better or worse/);
  });

  it('is one mail a period, by its Message-ID, although its sender died twice between sending and writing so down', async () => {
    const mails = await reports();
    expect(mails.length).toBeGreaterThan(1);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1);
    expect(new Set(mails.map((mail) => mail.text)).size).toBe(1);
    await night.pass({ minutes: 30 });
    expect((await reports()).length).toBe(mails.length);
  });
});
