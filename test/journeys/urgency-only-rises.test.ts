import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeskOf } from '../support/desk.ts';
import { backup, onCall, TestNight } from '../support/night.ts';

let night: TestNight;
beforeAll(async () => {
  night = await TestNight.begin();
});
afterAll(() => night.end());

describe('urgency', () => {
  it('asked for with the medical key stays, whatever is said afterwards', async () => {
    const call = await night.message('Please move my appointment to Thursday.', { from: '+12025550151', key: '1' });
    expect(await night.itemOf(call)).toMatchObject({ urgency: 'urgent', hasTranscript: true, state: 'escalated' });
    await night.pass({ minutes: 10 });
    expect((await night.itemOf(call)).urgency).toBe('urgent');
  });

  it('of what nobody can be sure of is clinical: the clinician is paged when no assistant is there to listen', async () => {
    const call = await night.message('Well, it is about that thing again, you know what I mean.', { from: '+12025550152' });
    expect(await night.itemOf(call)).toMatchObject({ certainty: 'unsure', urgency: 'same-day', state: 'escalated' });
    expect(night.pagesOf(call)).not.toEqual([]);
  });

  it('rises when the words come late, and pages then', async () => {
    night.runtime.connect.faults.recording = () => ({ delayMs: 6 * 60_000 });
    const desk = new DeskOf(night, 'assistant');
    await desk.signIn();
    const call = await night.call({ from: '+12025550153', says: 'I have pressure in my chest and my left arm is numb.' });
    await night.pass({ minutes: 4 });
    expect(await night.itemOf(call)).toMatchObject({ certainty: 'unsure', urgency: 'same-day', owner: { team: 'assistants' } });
    await night.pass({ minutes: 4 });
    night.runtime.connect.faults.recording = undefined;
    expect(await night.itemOf(call)).toMatchObject({ urgency: 'emergency', state: 'escalated' });
    expect(night.pagesOf(call)).not.toEqual([]);
    await desk.signOut();
  });

  it('opens an item again that was closed before its words were known', async () => {
    night.answers(onCall);
    night.answers(backup);
    night.runtime.connect.faults.recording = () => ({ delayMs: 30 * 60_000 });
    const call = await night.call({ from: '+12025550154', says: 'I have pressure in my chest and my left arm is numb.' });
    await night.pass({ minutes: 20 });
    const desk = new DeskOf(night, 'front-desk-maple-street-family-medicine');
    await desk.signIn();
    await desk.work(call, { outcome: 'close' });
    expect((await night.itemOf(call)).state).toBe('closed');
    night.nobodyAnswers();
    await night.pass({ minutes: 12 });
    night.runtime.connect.faults.recording = undefined;
    expect(await night.happenings(call)).toContain('reopened');
    expect(await night.itemOf(call)).toMatchObject({ urgency: 'emergency', state: 'escalated' });
    await desk.signOut();
  });
});
