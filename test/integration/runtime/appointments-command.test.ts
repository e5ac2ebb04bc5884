import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { localPlaceFile } from '../../../local/commands/place.ts';
import { TestNight } from '../../support/night.ts';

const header = 'id,date,time,birth-date,phone';
const good = 'A-1,2026-12-02,09:40,1988-07-04,202 555 0188';
const practice = ['--practice', 'maple-street-family-medicine'];

describe('npm run appointments', () => {
  let night: TestNight;
  let folder: string;
  /** The services that it asks run in this process, so it must not be waited for without letting them answer. */
  const run = async (...args: string[]) => {
    const command = spawn(process.execPath, [resolve('local/commands/appointments.ts'), ...args], { cwd: folder });
    const [[status], said, complained] = await Promise.all([once(command, 'exit'), text(command.stdout), text(command.stderr)]);
    return { status, said: said.trim().split('\n'), complained: complained.trim().split('\n') };
  };
  const write = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content);

  beforeAll(async () => {
    night = await TestNight.begin({ at: '2026-12-01T02:00:00Z' });
    folder = mkdtempSync(join(tmpdir(), 'appointments-'));
    mkdirSync(join(folder, '.nightdesk'));
    write(localPlaceFile, JSON.stringify(night.opened.place));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await night.end();
  });

  it('takes over a file, may be repeated, and lists a day without birth dates and numbers', async () => {
    write('good.csv', `${header}\n${good}\n`);
    expect(await run('import', 'good.csv', ...practice)).toMatchObject({
      status: 0,
      said: [expect.stringMatching(/: 1 taken over, 0 unchanged/)],
    });
    expect(await run('import', 'good.csv', ...practice)).toMatchObject({
      status: 0,
      said: [expect.stringMatching(/: 0 taken over, 1 unchanged/)],
    });
    const { status, said } = await run('list', ...practice, '--day', '2026-12-02');
    expect({ status, said }).toEqual({ status: 0, said: ['09:40  A-1  booked', 'maple-street-family-medicine: 1 on 2026-12-02.'] });
  });

  it('names what it refuses, takes over the rest, and ends with 1', async () => {
    write('mixed.csv', `${header}\n=1+1,2026-12-02,09:40,1988-07-04,2025550188\n${good.replace('A-1', 'A-2')}\n`);
    expect(await run('import', 'mixed.csv', ...practice)).toEqual({
      status: 1,
      said: ['maple-street-family-medicine: 1 taken over, 0 unchanged, 0 in the past, 1 refused.'],
      complained: [expect.stringMatching(/^line 2: id: write /)],
    });
  });

  it.each([
    ['no file', ['import', 'none.csv', ...practice], /^none.csv cannot be read/],
    ['a folder', ['import', '.nightdesk', ...practice], /cannot be read/],
    ['a file of another kind', ['import', 'photo.csv', ...practice], /not written in UTF-8/],
    ['a file that is too large', ['import', 'large.csv', ...practice], /larger than 5 MB/],
    ['a file without the columns', ['import', 'other.csv', ...practice], /^The first line must name the columns/],
    ['a practice that is not published', ['import', 'good.csv', '--practice', 'nowhere'], /^Not published: nowhere/],
    ['a day that is none', ['list', ...practice, '--day', 'soon'], /^The appointments of a practice:/],
    ['another verb', ['forget', ...practice], /^The appointments of a practice:/],
    ['an option that it does not know', ['list', ...practice, '--all'], /--all/],
  ])('says in a line what is wrong with %s, and ends with 1', async (_, args, sentence) => {
    write('photo.csv', Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
    write('large.csv', `${header}\n${'x'.repeat(5_000_001)}`);
    write('other.csv', 'name,when\nJane,soon\n');
    const { status, complained } = await run(...args);
    expect({ status, first: complained[0] }).toEqual({ status: 1, first: expect.stringMatching(sentence) });
    expect(complained.join()).not.toMatch(/Jane|^\s+at /m);
  });

  it('explains every column', async () => {
    const { status, said } = await run('--help');
    expect(status).toBe(0);
    for (const column of [...header.split(','), 'language', 'status']) expect(said.join('\n')).toMatch(new RegExp(`^  ${column} `, 'm'));
  });
});
