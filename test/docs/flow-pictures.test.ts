import { beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { flowDocuments } from '../../local/commands/flow-draw.ts';
import { flows } from '../../infra/flows/index.ts';

const folder = 'docs/flows';

describe('the pictures of the flows', () => {
  let documents: Record<string, string>;
  beforeAll(async () => {
    documents = await flowDocuments();
  });

  it('are made by npm run flow:draw, and stand as they were made', () => {
    const standing = readdirSync(folder).map((name) => `${folder}/${name}`);
    const stale = Object.entries(documents).filter(([file, content]) => !standing.includes(file) || readFileSync(file, 'utf8') !== content);
    expect(stale.map(([file]) => `${file}: run npm run flow:draw`)).toEqual([]);
    expect(standing.filter((file) => !(file in documents))).toEqual([]);
  });

  it('are the same whenever they are made', async () => {
    expect(await flowDocuments()).toEqual(documents);
  });

  it.each(flows.map(({ name }) => name))('show %s, and its page says in a sentence what it is', (name) => {
    const page = documents[`${folder}/README.md`] ?? '';
    const about = flows.find((flow) => flow.name === name)?.description ?? '';
    expect(page).toContain(`[${name}](${name}.svg): ${about}`);
    expect(documents[`${folder}/${name}.svg`]).toMatch(/^<svg [^]*<\/svg>\n$/);
  });
});
