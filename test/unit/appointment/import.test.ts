import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { importAppointments, mostRows } from '../../../shared/actions/import-appointments.ts';
import { appointmentsInMemory } from '../../../shared/adapters/memory/appointments-in-memory.ts';
import { pepperInMemory } from '../../../shared/adapters/memory/pepper-in-memory.ts';
import { answered } from '../../../shared/domain/appointment/answer-by-key.ts';
import { readCsv } from '../../../shared/domain/appointment/read-csv.ts';
import { examplePractice } from '../../support/practices.ts';
import { anAppointment } from '../../support/appointments.ts';
import { stopAtEveryCall, Stopped } from '../../support/interrupted.ts';
import { evening } from '../../support/work-items.ts';

const practice = examplePractice('maple-street-family-medicine');
const header = 'id,date,time,birth-date,phone,language,status';
const good = 'A-1,2026-03-04,09:40,1988-07-04,202 555 0188,en,booked';
const cellsOf = (text: string) => readCsv(text).map(({ cells }) => cells);

function importing() {
  const appointments = appointmentsInMemory();
  const needs = { appointments, secrets: pepperInMemory(), now: () => evening };
  return { appointments, take: (...lines: string[]) => importAppointments(needs, practice, [header, ...lines].join('\n')), needs };
}

describe('a CSV text', () => {
  it.each([
    [
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      '\uFEFFa,b\r\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"a,b","c ""d"""', [['a,b', 'c "d"']]],
    ['"two\nlines",b', [['two\nlines', 'b']]],
    [
      'a,,\n\n,,\nb,"",c',
      [
        ['a', '', ''],
        ['b', '', 'c'],
      ],
    ],
    ['', []],
  ])('%j', (text, cells) => {
    expect(cellsOf(text)).toEqual(cells);
  });

  it.each(['"open', 'a"b,c', '"a"b'])('%j names the line whose quotes do not match', (text) => {
    expect(() => readCsv(`first\n${text}`)).toThrow(/^line 2: /);
  });

  it('counts lines as an editor does', () => {
    expect(readCsv('a\n"b\nb"\n\nc').map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  it('gives back every table that is written with quotes', () => {
    const cell = fc.string().map((text) => text.replace(/\r/gu, '\n'));
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }).filter((row) => row.some((text) => text !== '')));
    const write = (rows: string[][]) => rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\n');
    fc.assert(fc.property(table, (rows) => expect(cellsOf(write(rows))).toEqual(rows)));
  });
});

describe('importing appointments', () => {
  it('keeps what a line says, found under a key that gives no birth date away', async () => {
    const { appointments, take } = importing();
    expect(await take(good)).toEqual({ written: 1, unchanged: 0, past: 0, refused: [] });
    expect(appointments.all()).toEqual([anAppointment()]);
  });

  it('reads dates and times of either form, columns in any order, and languages', async () => {
    const { appointments, needs } = importing();
    const text = 'phone,time,"birth-date",note,date,id,language\n(202) 555-0188,9:40 am,7/4/1988,"x, y",3/4/2026,A-1,es\n';
    expect(await importAppointments(needs, practice, text)).toMatchObject({ written: 1, refused: [] });
    expect(appointments.all()).toEqual([anAppointment({ language: 'es-US' })]);
  });

  const bad: [what: string, line: string, sentence: RegExp][] = [
    ['no id', ',2026-03-04,09:40,1988-07-04,2025550188,,', /^line 2: id: /],
    ['a formula for an id', '=1+1,2026-03-04,09:40,1988-07-04,2025550188,,', /^line 2: id: /],
    ['a formula with a command', `"@SUM(A1)",2026-03-04,09:40,1988-07-04,2025550188,,`, /^line 2: id: /],
    ['an id of 65 letters', `${'a'.repeat(65)},2026-03-04,09:40,1988-07-04,2025550188,,`, /^line 2: id: /],
    ['no such day', 'A-1,2026-02-30,09:40,1988-07-04,2025550188,,', /^line 2: date: /],
    ['a time that is none', 'A-1,2026-03-04,25:00,1988-07-04,2025550188,,', /^line 2: time: /],
    ['13 o’clock with a half of the day', 'A-1,2026-03-04,13:00 PM,1988-07-04,2025550188,,', /^line 2: time: /],
    ['an hour that the clock skips', 'A-1,2026-03-08,02:30,1988-07-04,2025550188,,', /^line 2: time: /],
    ['an hour that comes twice', 'A-1,2026-11-01,01:30,1988-07-04,2025550188,,', /^line 2: time: /],
    ['a birth date in the future', 'A-1,2026-03-04,09:40,2027-07-04,2025550188,,', /^line 2: birth-date: /],
    ['a birth date of the last century but one', 'A-1,2026-03-04,09:40,1888-07-04,2025550188,,', /^line 2: birth-date: /],
    ['a number that is too short', 'A-1,2026-03-04,09:40,1988-07-04,555,,', /^line 2: phone: /],
    ['a formula for a number', 'A-1,2026-03-04,09:40,1988-07-04,=2025550188,,', /^line 2: phone: /],
    ['words in the number', 'A-1,2026-03-04,09:40,1988-07-04,ask mother,,', /^line 2: phone: /],
    ['another language', 'A-1,2026-03-04,09:40,1988-07-04,2025550188,fr,', /^line 2: language: /],
    ['a status that is none', 'A-1,2026-03-04,09:40,1988-07-04,2025550188,,arrived', /^line 2: status: /],
    ['too few cells', 'A-1,2026-03-04', /^line 2: it has 2 cells and the first line 7/],
  ];
  it.each(bad)('refuses %s, by line and column, and takes the next line', async (_, line, sentence) => {
    const { take, appointments } = importing();
    const { written, refused } = await take(line, good.replace('A-1', 'A-2'));
    expect({ written, refused }).toEqual({ written: 1, refused: [expect.stringMatching(sentence)] });
    expect(appointments.all().map(({ reference }) => reference)).toEqual(['A-2']);
  });

  it('quotes nothing of a refused line', async () => {
    const { refused } = await importing().take('=Jane,2026-03-04,09:40,1988-07-04,2025550188,,', 'A-1,2026-03-04,09:40,Smith,2025550188,,');
    expect(refused.join()).not.toMatch(/Jane|Smith|0188|9:40,/);
  });

  it('refuses an id that stands in the file twice', async () => {
    expect((await importing().take(good, good)).refused).toEqual(['line 3: id: it stands on line 2 already']);
  });

  it('leaves out what is over, and says how many', async () => {
    expect(await importing().take(good.replace('03-04', '03-01'), good.replace('03-04,09:40', '03-02,08:00'))).toMatchObject({ past: 1 });
  });

  it.each([
    ['no columns named', 'A-1,2026-03-04\n', /missing: id, date, time, birth-date, phone/],
    ['one column missing', 'id,date,time,phone\n', /missing: birth-date/],
    ['a column named twice', `${header},id\n`, /id stands twice/],
    ['nothing', '', /missing/],
    ['quotes that do not match', `${header}\n"open`, /^line 2/],
    ['too many rows', `id,date,time,birth-date,phone\n${'x,,,,\n'.repeat(mostRows + 1)}`, /more than 20000 rows/],
  ])('refuses a file with %s, and takes nothing of it', async (_, text, sentence) => {
    const { needs, appointments } = importing();
    await expect(importAppointments(needs, practice, text)).rejects.toThrow(sentence);
    expect(appointments.all()).toEqual([]);
  });

  describe('again', () => {
    it('writes nothing when nothing is new', async () => {
      const { take, appointments } = importing();
      await take(good);
      expect(await take(good)).toMatchObject({ written: 0, unchanged: 1 });
      expect(appointments.all()).toEqual([anAppointment()]);
    });

    it.each(['confirm', 'cancel', 'move'] as const)('takes back nothing that the patient said by key (%s)', async (key) => {
      const { take, appointments } = importing();
      await take(good);
      const said = answered(anAppointment(), key, evening);
      if (said) await appointments.save(said);
      expect(await take(good)).toMatchObject({ unchanged: 1 });
      expect(appointments.all()).toEqual([said]);
    });

    it('asks anew about an appointment that was moved', async () => {
      const { take, appointments } = importing();
      await take(good);
      const said = answered(anAppointment(), 'confirm', evening);
      if (said) await appointments.save(said);
      await take(good.replace('09:40', '11:00'));
      expect(appointments.all()).toEqual([
        anAppointment({ startsAt: '2026-03-04T16:00:00Z', version: 3, status: 'booked', askedToMoveAt: undefined }),
      ]);
    });

    it('lets the practice cancel what the patient has confirmed, and correct a birth date or a number', async () => {
      const { take, appointments } = importing();
      await take(good);
      const said = answered(anAppointment(), 'confirm', evening);
      if (said) await appointments.save(said);
      await take(good.replace('booked', 'cancelled').replace('1988-07-04', '1988-07-05').replace('0188', '0189'));
      expect(appointments.all()).toMatchObject([
        { status: 'cancelled', statusBy: 'practice', patientBirthDate: '1988-07-05', phone: '+12025550189', version: 3 },
      ]);
      expect(await appointments.bornOn(anAppointment().birthKey)).toEqual([]);
    });
  });

  it('goes on where it stopped', async () => {
    for (const moment of ['before', 'after'] as const)
      await stopAtEveryCall(moment, async (stop) => {
        const { needs, appointments } = importing();
        const text = [header, good, good.replace('A-1', 'A-2')].join('\n');
        await importAppointments(stop(needs), practice, text).catch((error: unknown) => {
          if (!(error instanceof Stopped)) throw error;
        });
        await importAppointments(needs, practice, text);
        expect(appointments.all().map(({ reference, version }) => [reference, version])).toEqual([
          ['A-1', 1],
          ['A-2', 1],
        ]);
      });
  });
});
