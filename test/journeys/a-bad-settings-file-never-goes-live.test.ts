import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { maple, TestNight } from '../support/night.ts';

const practiceId = 'maple-street-family-medicine';
const good = readFileSync(`practices/${practiceId}.yaml`, 'utf8');
let night: TestNight;
beforeAll(async () => {
  night = await TestNight.begin();
});
afterAll(() => night.end());

const row = async (sk: string) =>
  (await night.documents.send(new GetCommand({ TableName: night.table, Key: { pk: `PRACTICE#${practiceId}`, sk } }))).Item;
/** The line of the file that holds these words, from 1. */
const lineOf = (words: string) => good.slice(0, good.indexOf(words)).split('\n').length;
const greeted = async () => (await night.call({ from: '+12025550151', hangsUpAt: /press 1/ })).heard.join(' ');

describe('a settings file', () => {
  it.each([
    ['is no YAML', 'practice: [', 1],
    ['has a word that no setting has', good.replace('time-zone:', 'tiem-zone:'), lineOf('time-zone:')],
    [
      'lets somebody without a licence take clinical calls',
      good.replace('people: [dr-okafor, dr-lindqvist]', 'people: [dr-okafor, r-alvarez]'),
      lineOf('people: [dr-okafor'),
    ],
    [
      'talks callers out of emergency care',
      good.replace(/en: Thank you for calling.*/, 'en: Please do not call 911, wait for us.'),
      lineOf('en: Thank you'),
    ],
  ])('that %s is refused with the line, and the one before goes on answering', async (_why, yaml, line) => {
    const before = await row('LIVE');
    const answer = await night.publish(practiceId, yaml);
    expect(answer).toMatchObject({ kind: 'refused', problems: expect.arrayContaining([expect.objectContaining({ line })]) });
    expect(await row('LIVE')).toEqual(before);
    expect(await row('V#000002')).toBeUndefined();
    expect(await greeted()).toMatch(/Our office is closed/);
  });

  it('that is right is heard by the next caller, and the one before is kept for ever, with who and when', async () => {
    const better = good.replace('Our office is closed', 'We are listening');
    expect(await night.publish(practiceId, better)).toMatchObject({ kind: 'published', version: 2 });
    expect(await greeted()).toMatch(/We are listening/);
    expect(await row('V#000001')).toMatchObject({ yaml: good, publishedBy: 'this machine', publishedAt: expect.any(String) });
    expect(await row('V#000002')).toMatchObject({ yaml: better, publishedBy: 'operator', publishedAt: expect.any(String) });
    expect((await night.practices.line(maple))?.practiceId).toBe(practiceId);
  });
});
