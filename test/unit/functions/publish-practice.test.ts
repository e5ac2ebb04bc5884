import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { publishPractice } from '../../../functions/publish-practice/publish-practice.ts';
import { phonesInMemory } from '../../../shared/adapters/memory/phones-in-memory.ts';
import { practicesInMemory } from '../../../shared/adapters/memory/practices-in-memory.ts';
import { evening } from '../../support/work-items.ts';

const file = 'practices/maple-street-family-medicine.yaml';
const yaml = readFileSync(file, 'utf8');
const id = 'maple-street-family-medicine';

describe('publishing a practice', () => {
  const practices = practicesInMemory();
  const publish = publishPractice({ practices, phones: phonesInMemory(), staffHours: 'arn:hours', now: () => evening });

  it('makes the file live, with a queue for the staff of the practice', async () => {
    expect(await publish({ yaml, file, by: 'someone' })).toEqual({ kind: 'published', practiceId: id, version: 1 });
    expect(await practices.staffQueue(id)).toMatch(/queue/);
    expect((await practices.live(id)).name).toBe('Maple Street Family Medicine');
  });

  it('keeps the version when the same text is published again', async () => {
    expect(await publish({ yaml, file, by: 'someone' })).toMatchObject({ version: 1 });
  });

  it('refuses a file with mistakes, names every one with its line, and keeps the old one working', async () => {
    const broken = yaml.replace('America/New_York', 'America/Old_York').replace(/(daily: \{ at: .)07:30/, '$107:13');
    const answer = await publish({ yaml: broken, file, by: 'someone' });
    expect(answer).toMatchObject({ kind: 'refused', problems: [{ line: expect.any(Number) }, { line: expect.any(Number) }] });
    expect((await practices.live(id)).timeZone).toBe('America/New_York');
  });

  it('keeps every version with who and when', async () => {
    await publish({ yaml: `${yaml}\n# a note\n`, file, by: 'someone else' });
    expect(practices.versions(id).map(({ version, publishedBy }) => [version, publishedBy])).toEqual([
      [1, 'someone'],
      [2, 'someone else'],
    ]);
  });
});
