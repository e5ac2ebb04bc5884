import { beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { generatedPages } from '../../local/commands/docs.ts';
import { catalogue } from '../../shared/errors/catalogue.ts';

const functions = readdirSync('functions');
const markdown = [
  'README.md',
  ...['docs', 'docs/decisions', 'local', 'events', 'practices'].flatMap((folder) => pagesIn(folder)),
  ...functions.map((name) => `functions/${name}/README.md`),
];

function pagesIn(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.md'))
        .map((name) => `${folder}/${name}`)
    : [];
}
const read = (file: string) => readFileSync(file, 'utf8');
const headings = (file: string) => [...read(file).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);

describe('documentation', () => {
  let pages: Record<string, string>;
  beforeAll(async () => {
    pages = await generatedPages();
  });

  it('is made anew by npm run docs, and stands as it was made', () => {
    const stale = Object.entries(pages).filter(([file, content]) => !existsSync(file) || read(file) !== content);
    expect(stale.map(([file]) => `${file}: run npm run docs`)).toEqual([]);
  });

  it('explains every error code, and none that is gone', () => {
    expect(headings('shared/errors/README.md')).toEqual(Object.keys(catalogue).toSorted());
  });

  it.each(functions)('functions/%s says what to do when it fails', (name) => {
    expect(headings(`functions/${name}/README.md`)).toContain('When it fails');
  });

  it.each(functions)('functions/%s names sample events that exist', (name) => {
    const named = [...read(`functions/${name}/README.md`).matchAll(/events\/[\w/-]+\.json/g)].map(([file]) => file);
    expect(named).not.toEqual([]);
    expect(named.filter((file) => !existsSync(file))).toEqual([]);
  });

  it.each(markdown)('%s links to files that exist', (file) => {
    const links = [...read(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, link = '']) =>
      normalize(join(dirname(file), link)),
    );
    expect(links.filter((link) => !existsSync(link))).toEqual([]);
  });

  it('names only npm scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = markdown.flatMap((file) => [...read(file).matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name));
    expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
  });
});
