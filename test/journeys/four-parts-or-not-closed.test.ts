import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeskOf, fourParts } from '../support/desk.ts';
import { TestNight } from '../support/night.ts';

let night: TestNight;
let desk: DeskOf;
beforeAll(async () => {
  night = await TestNight.begin();
  desk = new DeskOf(night, 'assistant');
  await desk.signIn();
});
afterAll(() => night.end());

const says = 'I would like to move my appointment on Tuesday to Thursday.';

describe('a touch', () => {
  it.each(Object.keys(fourParts))(
    'without “%s” closes nothing: the form comes back with the reason and with what was typed',
    async (part) => {
      const call = await night.message(says, { from: `+1202555015${Object.keys(fourParts).indexOf(part)}` });
      const view = await desk.fillIn(call, { ...fourParts, outcome: 'close', [part]: ' ' });
      expect(view.data['ErrorText']).toMatch(/Please write/);
      expect(await night.itemOf(call)).toMatchObject({ state: 'waiting' });
      const others = Object.entries(fourParts).filter(([name]) => name !== part);
      for (const [, words] of others) expect(JSON.stringify(view.data['Sections'])).toContain(words);
      await desk.work(call, { outcome: 'close' });
      expect(await night.itemOf(call)).toMatchObject({ state: 'closed' });
    },
  );

  it('is one row of the history, in the words of who wrote it, and stays when the item is opened again', async () => {
    const call = await night.message(says, { from: '+12025550155' });
    await desk.work(call, { outcome: 'call-back', callBackAt: '60' });
    const [first] = (await night.historyOf(call)).filter(({ what }) => what === 'touch');
    expect(first).toMatchObject({ touch: fourParts, by: night.runtime.connect.agents.get('assistant').user.id });
    await night.pass({ minutes: 76 });
    await desk.work(call, { outcome: 'close', completed: 'Called again and agreed on Thursday' });
    const touches = (await night.historyOf(call)).filter(({ what }) => what === 'touch');
    expect(touches).toHaveLength(2);
    expect(touches[0]).toEqual(first);
  });
});

describe('a loop that nobody closed', () => {
  it('comes back as a new task when its task was ended without the form', async () => {
    const call = await night.message(says, { from: '+12025550156' });
    await desk.accept();
    await desk.endTask(call);
    await night.pass({ seconds: 5 });
    expect(await night.happenings(call)).toContain('task-ended-without-form');
    expect(night.tasksOf(call)).toHaveLength(2);
    await desk.work(call, { outcome: 'close' });
    expect((await night.itemOf(call)).state).toBe('closed');
  });

  it('comes back as a new task when its call-back is due, and not before', async () => {
    const call = await night.message(says, { from: '+12025550157' });
    await desk.work(call, { outcome: 'call-back', callBackAt: '60' });
    expect(await night.itemOf(call)).toMatchObject({ state: 'waiting-patient' });
    await night.pass({ minutes: 50 });
    expect(night.tasksOf(call)).toHaveLength(1);
    await night.pass({ minutes: 26 });
    expect(night.tasksOf(call)).toHaveLength(2);
    await desk.work(call, { outcome: 'close' });
    expect((await night.itemOf(call)).state).toBe('closed');
  });
});
