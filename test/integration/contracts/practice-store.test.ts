import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { practiceTable } from '../../../shared/adapters/dynamodb/practice-table.ts';
import { practicesInMemory } from '../../../shared/adapters/memory/practices-in-memory.ts';
import type { PracticeStore } from '../../../shared/ports/practice-store.ts';
import { type LocalTable, localTable } from '../../support/local-table.ts';
import { examplePractice } from '../../support/practices.ts';
import { after, evening } from '../../support/work-items.ts';

let local: LocalTable;
beforeAll(async () => void (local = await localTable()));
afterAll(() => local.stop());

const stores: [string, () => PracticeStore][] = [
  ['in memory', () => practicesInMemory()],
  ['in DynamoDB', () => practiceTable(local.client, local.name)],
];
const practice = examplePractice('harbor-pediatrics');
const publication = (id: string, yaml = 'first') => ({
  practice: { ...practice, id, name: `Practice ${yaml}` },
  yaml,
  by: 'somebody',
  at: evening.toString(),
});

describe.each(stores)('a store of practices %s', (_, open) => {
  it('gives back the live settings exactly as they were published', async () => {
    const store = open();
    const published = publication('whole');
    expect(await store.publish(published)).toMatchObject({ practiceId: 'whole', version: 1, publishedBy: 'somebody', yaml: 'first' });
    expect(await store.live('whole')).toEqual(published.practice);
    expect(await store.ids()).toContain('whole');
  });

  it('says which practice has no settings', async () => {
    await expect(open().live('nowhere')).rejects.toMatchObject({ code: 'PRACTICE_NOT_FOUND', details: { practiceId: 'nowhere' } });
  });

  it('makes the next version live, and nothing of the same text', async () => {
    const store = open();
    await store.publish(publication('changed'));
    expect(await store.publish({ ...publication('changed'), by: 'another' })).toMatchObject({ version: 1, publishedBy: 'somebody' });
    expect(await store.publish(publication('changed', 'second'))).toMatchObject({ version: 2 });
    expect((await store.live('changed')).name).toBe('Practice second');
    expect((await store.ids()).filter((id) => id === 'changed')).toHaveLength(1);
  });

  it('knows whose line a number is, and moves it', async () => {
    const store = open();
    expect(await store.line('+12025550191')).toBeUndefined();
    await store.attachLine({ number: '+12025550191', practiceId: 'one', kind: 'ported' });
    await store.attachLine({ number: '+12025550191', practiceId: 'two', kind: 'forwarded' });
    expect(await store.line('+12025550191')).toEqual({ number: '+12025550191', practiceId: 'two', kind: 'forwarded' });
  });

  it('remembers the queue of the staff and the reports that were sent', async () => {
    const store = open();
    expect(await store.staffQueue('notes')).toBeUndefined();
    await store.saveStaffQueue('notes', 'arn:queue');
    expect(await store.staffQueue('notes')).toBe('arn:queue');
    expect(await store.reportSent('notes', '2026-03-02')).toBe(false);
    await store.markReportSent('notes', '2026-03-02', evening.toString());
    expect([await store.reportSent('notes', '2026-03-02'), await store.reportSent('notes', '2026-03-03')]).toEqual([true, false]);
  });

  it('tells the differences of a period in order, and of a moment once', async () => {
    const store = open();
    const difference = (minutes: number, contacts: string[] = []) => ({ at: after({ minutes }).toString(), contacts, items: [] });
    for (const noted of [difference(10), difference(5, ['c-1']), difference(5, ['c-1', 'c-2']), difference(90)])
      await store.noteDifference('differences', noted);
    const found = await store.differencesBetween('differences', after({ minutes: 1 }).toString(), after({ minutes: 60 }).toString());
    expect(found).toEqual([difference(5, ['c-1', 'c-2']), difference(10)]);
  });
});
