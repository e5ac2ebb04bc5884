import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { SimulatedCall } from '../../local/connect/simulated-call.ts';
import { DeskOf } from '../support/desk.ts';
import { backup, onCall, reportTime, TestNight } from '../support/night.ts';

let night: TestNight;
beforeAll(async () => {
  night = await TestNight.begin({ at: '2026-11-25T10:00:00Z' });
});
afterAll(() => night.end());
afterEach(() => night.nobodyAnswers());

const chest = 'I have pressure in my chest and my left arm is numb.';
const bleeding = 'I had surgery on Monday and the wound has opened and bleeds a little.';
const pagedNumbers = (call: SimulatedCall) => night.pagesOf(call).map(({ customer }) => customer);

describe('an escalation', () => {
  it('goes on to the next person when a page is not answered, and ends with the key that says the patient was reached', async () => {
    night.answers(backup);
    const call = await night.message(chest, { from: '+12025550151' });
    await night.pass({ minutes: 15 });
    expect(new Set(pagedNumbers(call))).toEqual(new Set([onCall, backup]));
    expect(await night.happenings(call)).toEqual(expect.arrayContaining(['page-unanswered', 'acknowledged', 'patient-reached']));
    const item = await night.itemOf(call);
    expect(item.escalation).toMatchObject({ acknowledgedBy: 'nurse-line', reachedBy: 'nurse-line' });
    expect(item).toMatchObject({ state: 'waiting-internal', owner: { team: 'front-desk' } });
    const pages = night.pagesOf(call).length;
    await night.pass({ minutes: 6 });
    expect(night.pagesOf(call)).toHaveLength(pages);
  });

  it('is not ended by accepting: the clinician is asked, and silence begins the ladder again', async () => {
    night.answers(onCall, { reachesAtOnce: false });
    const call = await night.message(bleeding, { from: '+12025550152' });
    expect((await night.itemOf(call)).escalation).toMatchObject({ acknowledgedBy: 'dr-lindqvist' });
    night.nobodyAnswers();
    const before = night.pagesOf(call).length;
    await night.pass({ minutes: 25 });
    expect(night.pagesOf(call).length).toBeGreaterThan(before + 1);
    expect(await night.itemOf(call)).toMatchObject({ state: 'escalated' });
    night.answers(onCall);
    night.answers(backup);
    await night.pass({ minutes: 12 });
    expect((await night.itemOf(call)).escalation).toMatchObject({ reachedAt: expect.any(String) });
  });

  it('is not ended by an answering machine, which hears nothing of the patient', async () => {
    const machine = { kind: 'machine', greeting: 'You have reached my voice mail.' } as const;
    night.runtime.connect.phones.set(onCall, machine);
    const heard: string[] = [];
    night.runtime.connect.phones.onRing(({ number, call }) => {
      if (number === onCall) call.onEvent((event) => event.type === 'prompt' && heard.push(event.text));
    });
    const call = await night.message(chest, { from: '+12025550153' });
    await night.pass({ minutes: 3 });
    expect(heard.length).toBeGreaterThan(0);
    expect(heard.join(' ')).not.toMatch(/chest|pressure|Maple|patient is|0153/i);
    expect((await night.itemOf(call)).escalation).not.toHaveProperty('acknowledgedAt');
    night.answers(onCall);
    night.answers(backup);
    await night.pass({ minutes: 12 });
    expect((await night.itemOf(call)).escalation).toHaveProperty('reachedAt');
  });

  it('that runs out of people is a safety event, once, and calling goes on', async () => {
    const call = await night.message(chest, { from: '+12025550154' });
    await night.pass({ minutes: 40 });
    const happened = await night.happenings(call);
    expect(happened.filter((what) => what === 'ladder-exhausted')).toHaveLength(1);
    const pages = night.pagesOf(call).length;
    await night.pass({ minutes: 10 });
    expect(night.pagesOf(call).length).toBeGreaterThan(pages);
    night.answers(onCall);
    night.answers(backup);
    await night.pass({ minutes: 10 });
  });

  it('offers what is left to do to the front desk of the practice', async () => {
    night.answers(onCall);
    night.answers(backup);
    const call = await night.message(chest, { from: '+12025550155' });
    await night.pass({ minutes: 16 });
    const desk = new DeskOf(night, 'front-desk-maple-street-family-medicine');
    await desk.signIn();
    await desk.work(call, { outcome: 'close' });
    expect(await night.itemOf(call)).toMatchObject({ state: 'closed' });
  });

  it('tells the manager in the morning which ran out of people', async () => {
    await night.runtime.advanceTo(reportTime);
    const report = (await night.mails()).find(({ subject }) => /Maple Street.*after hours/.test(subject));
    expect(report?.text).toMatch(/! Escalations that ran out of people +1/);
  });
});
