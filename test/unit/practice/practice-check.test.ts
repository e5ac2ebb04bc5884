import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkPractices } from '../../../local/commands/practice-check.ts';
import { at } from '../hours/an-office.ts';
import { changed, smallest } from './a-file.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'practices-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function check(...texts: string[]) {
  const files = await Promise.all(
    texts.map(async (text, index) => {
      const file = join(folder, String(index), 'elm-clinic.yaml');
      await mkdir(join(folder, String(index)), { recursive: true });
      await writeFile(file, text);
      return file;
    }),
  );
  return run(files);
}

async function run(files: string[]) {
  const lines: string[] = [];
  const code = await checkPractices(files, (line) => lines.push(line.replace(folder, '')), at('2026-11-24T12:00'));
  return { code, lines };
}

describe('npm run practice:check', () => {
  it('says that a file is good, who is on call, and what deserves a look', async () => {
    expect(await check(smallest)).toEqual({
      code: 0,
      lines: [
        '/0/elm-clinic.yaml is good: Elm Clinic.',
        '  on call now (all): Dr. A',
        expect.stringMatching(/^ {2}a caller who presses nothing hears the tone after [34]\d s \(en-US\)$/u),
        '  worth a look: closed: no closed day until 2027-01-23; is a holiday missing?',
      ],
    });
  });

  it('tells the line of each mistake and goes on to the next file', async () => {
    const { code, lines } = await check(changed('America/Chicago', 'Chicago Time'), smallest);
    expect(code).toBe(1);
    expect(lines.slice(0, 2)).toEqual([
      '/0/elm-clinic.yaml needs fixing:',
      '  line 3, time-zone: "Chicago Time" is not a time zone, such as America/Chicago',
    ]);
    expect(lines[2]).toBe('/1/elm-clinic.yaml is good: Elm Clinic.');
  });

  it('says which file it cannot read', async () => {
    expect(await run([join(folder, 'none.yaml')])).toEqual({ code: 2, lines: ['/none.yaml cannot be read.'] });
  });

  it('asks for a file when none is named', async () => {
    expect((await run([])).code).toBe(2);
  });
});
