import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { grantTable } from '../../shared/adapters/dynamodb/grant-table.ts';
import type { SimulatedCall } from '../../local/connect/simulated-call.ts';
import { DeskOf, fourParts } from '../support/desk.ts';
import { TestNight } from '../support/night.ts';

const practiceId = 'maple-street-family-medicine';
let night: TestNight;
let desk: DeskOf;
beforeAll(async () => {
  night = await TestNight.begin();
  // A practice that lets the assistants take what others usually take gives them no more rights by that.
  const yaml = readFileSync(`practices/${practiceId}.yaml`, 'utf8').replace(
    'complaint: manager',
    'insurance: assistants\n  privacy: assistants',
  );
  expect(await night.publish(practiceId, yaml)).toMatchObject({ kind: 'published' });
  desk = new DeskOf(night, 'assistant');
  await desk.signIn();
});
afterAll(() => night.end());

const outcomesOf = ({ data }: { data: Record<string, unknown> }) =>
  ['close', 'call-back', 'hand-off'].filter((outcome) => JSON.stringify(data['Sections']).includes(`"${outcome}"`));
const onDesk = async (says: string, from: string): Promise<SimulatedCall> => {
  const call = await night.message(says, { from });
  await desk.accept();
  return call;
};

describe('an assistant', () => {
  it.each([
    ['a clinical message', 'I have pressure in my chest and my left arm is numb.', '+12025550151'],
    ['a message that nobody is sure of', 'Well, it is about that thing again, you know what I mean.', '+12025550152'],
    [
      'a matter of privacy',
      'You sent my medical records to my former husband. That is a privacy violation and I want a call.',
      '+12025550156',
    ],
    ['what a payer decides', 'I need a refill of my lisinopril, and my insurance denied the prior authorization.', '+12025550153'],
  ])('may only hand off %s, whatever the form sends', async (_what, says, from) => {
    const call = await onDesk(says, from);
    const view = await desk.fillIn(call, { ...fourParts, outcome: 'close' });
    expect(view.data['ErrorText']).toMatch(/hand it off/i);
    expect(outcomesOf(view)).toEqual(['hand-off']);
    expect((await night.itemOf(call)).state).not.toBe('closed');
    await desk.work(call, { outcome: 'hand-off' });
    expect(await night.itemOf(call)).toMatchObject({ firstTouchAt: expect.any(String) });
  });

  it('may close what is routine', async () => {
    const call = await onDesk('I would like to move my appointment on Tuesday to Thursday.', '+12025550154');
    await desk.work(call, { outcome: 'close' });
    expect(await night.itemOf(call)).toMatchObject({ state: 'closed', closedBy: expect.any(String) });
  });

  it('sees nothing of a caller before accepting the task, nor once the grant is suspended', async () => {
    const call = await onDesk('I would like to move my appointment on Friday to Monday.', '+12025550155');
    expect(JSON.stringify(desk.view(call).data)).not.toMatch(/Friday|0155/);
    const grants = grantTable(night.documents, night.table);
    const { id } = night.runtime.connect.agents.get('assistant').user;
    const grant = await grants.find(id);
    if (!grant) throw new Error('The assistant has no grant');
    await grants.save({ ...grant, suspended: true });
    const view = await desk.fillIn(call, { ...fourParts, outcome: 'close' });
    await grants.save(grant);
    expect(JSON.stringify(view.data)).not.toMatch(/Friday|0155/);
    expect((await night.itemOf(call)).state).toBe('waiting');
    await desk.work(call, { outcome: 'close' });
  });
});
