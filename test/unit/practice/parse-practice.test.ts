import { describe, expect, it } from '@jest/globals';
import { Practice } from '../../../shared/practice/practice.ts';
import { changed, harbor, maple, parsed, problemsIn, smallest } from './a-file.ts';

describe('a file that is right', () => {
  it.each([
    ['maple-street-family-medicine.yaml', maple],
    ['harbor-pediatrics.yaml', harbor],
    ['elm-clinic.yaml', smallest],
  ])('%s gives a complete practice that can be stored and read back', (fileName, text) => {
    const practice = parsed(text, `practices/${fileName}`);
    expect(Practice.parse(JSON.parse(JSON.stringify(practice)))).toEqual(practice);
  });

  it('means the same with Windows line ends and a byte order mark', () => {
    expect(parsed(`\uFEFF${smallest.replaceAll('\n', '\r\n')}`)).toEqual(parsed(smallest));
  });

  it('needs only what nobody but the practice knows; the rest is safe', () => {
    const practice = parsed(smallest);
    expect(practice).toMatchObject({ sayAs: 'Elm Clinic', languages: ['en-US'], pod: 'main', closedDays: [], sharedNumbers: [] });
    expect(practice.lines).toEqual([{ number: '+12025550120', label: 'Main line', kind: 'forwarded', callerId: '+12025550120' }]);
    expect(practice.promises).toMatchObject({
      medical: { kind: 'minutes', minutes: 30 },
      symptom: { kind: 'minutes', minutes: 30 },
      billing: { kind: 'business-days', days: 1 },
      privacy: { kind: 'business-days', days: 0 },
    });
    expect(practice.reports.daily).toEqual({ at: '07:30', to: ['boss'] });
    expect(practice.routing).toMatchObject({ symptom: 'on-call', medication: 'on-call', refill: 'assistants', billing: 'manager' });
  });

  it('has the safe ladder: on call, again, backup, medical director, owner or manager', () => {
    expect(parsed(smallest).escalation.urgent).toEqual({
      pageWithinMinutes: 2,
      acknowledgeWithinMinutes: 10,
      reachPatientWithinMinutes: 30,
      ladder: [
        { kind: 'on-call', rota: 'all', afterMinutes: 0 },
        { kind: 'on-call', rota: 'all', afterMinutes: 5 },
        { kind: 'backup', rota: 'all', afterMinutes: 10 },
        { kind: 'person', person: 'spare', afterMinutes: 15 },
        { kind: 'person', person: 'boss', afterMinutes: 20 },
      ],
    });
  });

  it('reads the ways in which people write hours', () => {
    const weeks = ['Mon-Fri: 9:00-17:00', 'monday, Tuesday and Wed - Friday: 09:00-17:00', 'Monday-Friday: 09:00 - 17:00'];
    const [first, ...rest] = weeks.map((week) => parsed(changed('Monday-Friday: 09:00-17:00', week)).hours);
    for (const hours of rest) expect(hours).toEqual(first);
    expect(parsed(changed('09:00-17:00', '08:00-18:00, except 12:00-12:30, 15:00-15:15')).hours.friday).toEqual([
      { from: '08:00', to: '12:00' },
      { from: '12:30', to: '15:00' },
      { from: '15:15', to: '18:00' },
    ]);
  });

  it('reads a number without quotes', () => {
    expect(parsed(changed('"+1 202 555 0120"', '+12025550120')).lines[0]?.number).toBe('+12025550120');
  });
});

describe('a file with mistakes', () => {
  it('tells all of them at once, in the order of the lines', () => {
    const text = smallest
      .replace('name: Elm Clinic', 'nmae: Elm Clinic')
      .replace('America/Chicago', 'America/Chicgo')
      .replace('0120', '12')
      .replace('09:00-17:00', '9am-5pm')
      .replace('role: manager', 'role: boss')
      .replace('fallback: spare', 'fallback: spar');
    const told = problemsIn(`${text}reports: { daily: { at: "07:45" } }\n`).map(({ line, path, message }) => `${line} ${path}: ${message}`);
    expect(told).toEqual([
      '1 name: "name" is missing',
      '2 nmae: there is no setting "nmae" here; did you mean "name"?',
      '3 time-zone: "America/Chicgo" is not a time zone, such as America/Chicago; did you mean "America/Chicago"?',
      '4 lines[0].number: "+1 202 555 12" is not a telephone number; write it with area code, such as +1 202 555 0100',
      '6 hours.Monday-Friday: "9am" is not a time of day; use 24-hour time, such as 08:30 or 17:00',
      '9 people.boss.role: write one of: physician, nurse, medical-director, owner, manager, front-desk, billing, privacy, team-lead',
      '12 on-call.all.fallback: "spar" is not listed under people; did you mean "spare"?',
      '13 reports.daily.at: reports go out on the hour or half hour, such as 07:30',
    ]);
  });

  it.each<[string, string, number, string]>([
    ['an empty file', '', 1, 'the file is empty'],
    ['a file that is not settings', 'hello', 1, 'the file should have settings'],
    ['a key written twice', `${smallest}name: Again\n`, 13, '"name" is written twice'],
    ['a tab', changed('  Monday', '\tMonday'), 6, 'tab'],
    ['an open bracket', changed('[dr-a]', '[dr-a'), 12, 'bracket'],
    ['two files in one', `${smallest}---\n${smallest}`, 13, 'one file has one practice'],
    [
      'a copied file',
      changed('practice: elm-clinic', 'practice: oak-clinic'),
      1,
      'the file is called elm-clinic, but its practice is oak-clinic',
    ],
    ['a zone by nickname', changed('America/Chicago', 'Central'), 3, 'did you mean "America/Chicago"'],
    ['an unknown language', `${smallest}languages: [en, fr]\n`, 13, 'speaks en \\(English\\) and es \\(Spanish\\)'],
    [
      'a number written twice',
      changed('[{ number: "+1 202 555 0120" }]', '[{ number: "2025550120" }, { number: "+1 202 555 0120" }]'),
      4,
      'listed twice',
    ],
    ['a phone that is a line of the practice itself', changed('+1 202 555 0121', '+1 202 555 0120'), 8, 'a line of the practice itself'],
    ['a foreign line', changed('+1 202 555 0120', '+44 20 7946 0018'), 4, 'US number'],
    ['hours that end before they start', changed('09:00-17:00', '17:00-09:00'), 6, 'ends before it starts'],
    ['a break outside the hours', changed('09:00-17:00', '09:00-17:00, except 17:00-18:00'), 6, 'not inside the hours'],
    [
      'a day with two lines',
      changed('Monday-Friday: 09:00-17:00', 'Monday-Friday: 09:00-17:00\n  Friday: 09:00-12:00'),
      7,
      'Friday already has its hours',
    ],
    ['a day that is none', changed('Monday-Friday', 'Mondya'), 6, 'names no days.*did you mean "monday"'],
    ['no hours at all', changed('Monday-Friday: 09:00-17:00', 'Monday: closed'), 5, 'never opens'],
    ['a date that does not exist', `${smallest}closed:\n  - Party: 2027-02-30\n`, 14, 'is not a date'],
    ['a range the wrong way round', `${smallest}closed:\n  - Trip: 2027-02-20..2027-02-10\n`, 14, 'ends before it starts'],
    ['an unknown holiday', `${smallest}closed: [Chrismas Day]\n`, 13, 'did you mean "Christmas Day"'],
    ['a closure of months', `${smallest}closed:\n  - Sabbatical: 2027-01-01..2027-06-01\n`, 14, 'more than 60 days'],
    ['a person without a name', changed('name: Dr. A, ', ''), 8, '"name" is missing'],
    ['a short name with capitals', changed('  boss: {', '  The Boss: {'), 9, 'small letters, digits and hyphens'],
    ['a mail address', changed('boss@example.com', 'boss at example'), 9, 'not an e-mail address'],
    ['a PIN', changed('role: manager,', 'role: manager, pin: 123456,'), 9, 'npm run pin'],
    ['nobody on call', changed('all: { people: [dr-a], fallback: spare }', 'all: {}'), 12, 'nobody is on call here'],
    ['no rota', changed('on-call:\n  all: { people: [dr-a], fallback: spare }', 'on-call: {}'), 11, 'at least one rota'],
    [
      'somebody on call without a licence',
      changed('licensed: yes, phone: "+1 202 555 0121"', 'phone: "+1 202 555 0121"'),
      12,
      'dr-a takes clinical calls but is not marked licensed',
    ],
    ['somebody on call without a phone', changed(', phone: "+1 202 555 0121"', ''), 12, 'dr-a takes clinical calls but has no phone'],
    ['two people and no first turn', changed('[dr-a]', '[dr-a, spare]'), 12, 'say when the first turn of dr-a begins'],
    ['a first turn on the wrong weekday', changed('[dr-a]', '[dr-a], starts: 2026-11-03'), 12, '2026-11-03 is a Tuesday'],
    ['a rotation nobody knows', changed('[dr-a]', '[dr-a], rotation: monthly'), 12, '"monthly" is not a rotation'],
    [
      'swaps that overlap',
      changed(
        'all: { people: [dr-a], fallback: spare }',
        'all:\n    people: [dr-a]\n    overrides:\n      - 2026-12-01 08:00 .. 2026-12-03 08:00: spare\n      - 2026-12-02 08:00 .. 2026-12-04 08:00: dr-a',
      ),
      16,
      'only one person',
    ],
    [
      'a ladder with a stranger',
      `${smallest}escalation: { urgent: { ladder: [on-call, +5 min dr-z, +10 min backup, +15 min boss] } }\n`,
      13,
      '"dr-z" is not listed under people; did you mean "dr-a"',
    ],
    [
      'a ladder with an unknown rota',
      `${smallest}escalation: { urgent: { ladder: [on-call al, +5 min on-call, +10 min backup, +15 min boss] } }\n`,
      13,
      'no rota "al" under on-call; did you mean "all"',
    ],
    [
      'a ladder with a role nobody has',
      `${smallest}escalation: { urgent: { ladder: [on-call, +5 min on-call, +10 min backup, +15 min owner] } }\n`,
      13,
      'has the role owner',
    ],
    [
      'a ladder out of order',
      `${smallest}escalation: { urgent: { ladder: [on-call, +10 min backup, +5 min on-call, +15 min boss] } }\n`,
      13,
      'in order of time',
    ],
    [
      'a ladder with a manager first',
      `${smallest}escalation: { urgent: { ladder: [boss, +5 min on-call, +10 min backup, +15 min boss] } }\n`,
      13,
      'licensed people first',
    ],
    [
      'a ladder that stops early',
      `${smallest}escalation: { urgent: { ladder: [on-call, +5 min on-call] } }\n`,
      13,
      'by \\+10 min this ladder has called fewer people',
    ],
    [
      'a slower clinical time',
      `${smallest}escalation: { urgent: { reach-patient: 45 min } }\n`,
      13,
      '45 min is slower than the safe 30 min',
    ],
    ['a slower review', `${smallest}escalation: { same-day: { review: 2 hours } }\n`, 13, '120 min is slower than the safe 60 min'],
    [
      'slower times signed by a manager',
      `${smallest}escalation: { urgent: { reach-patient: 45 min }, loosened-by: boss }\n`,
      13,
      'not a licensed medical director',
    ],
    ['a slower medical promise', `${smallest}promises: { medical: next business day }\n`, 13, 'within 30 min or sooner'],
    ['a promise that clinicians are not held to', `${smallest}promises: { medical: 15 min }\n`, 13, 'clinicians have 30 min'],
    ['a clinical topic sent elsewhere', `${smallest}routing: { symptom: front-desk }\n`, 13, 'always go to the person on call'],
    ['a topic for a role nobody has', `${smallest}routing: { refill: nurse }\n`, 13, 'has the role nurse'],
    [
      'a script for no topic',
      `${smallest}scripts: { refil: { say: { en: Hello } } }\n`,
      13,
      'no setting "refil" here; did you mean "refill"',
    ],
    ['a choice of nothing', `${smallest}documentation: { fields: [{ name: x, type: choice }] }\n`, 13, 'at least two choices'],
    ['a report to a stranger', `${smallest}reports: { daily: { to: [bos] } }\n`, 13, 'did you mean "boss"'],
    ['a report to somebody without mail', `${smallest}reports: { daily: { to: [dr-a] } }\n`, 13, 'dr-a gets the report but has no email'],
    ['no manager for the report', changed('role: manager', 'role: owner'), 1, 'nobody gets the daily report'],
  ])('%s', (_what, text, line, message) => {
    const problems = problemsIn(text);
    expect(problems.map((problem) => [problem.line, problem.message])).toContainEqual([
      line,
      expect.stringMatching(new RegExp(message, 'u')),
    ]);
    expect(problems).toHaveLength(1);
  });

  it('lets a licensed medical director allow slower times, by name', () => {
    const loosened = `${smallest}escalation: { urgent: { reach-patient: 45 min }, loosened-by: spare }\npromises: { medical: 45 min }\n`;
    expect(parsed(loosened).escalation.urgent.reachPatientWithinMinutes).toBe(45);
  });

  it('tells what is in a text that two names point at', () => {
    const shared = changed('hours:\n  Monday-Friday: 09:00-17:00', 'hours: &week\n  Monday-Friday: 9-5\nassistant-hours: *week');
    expect(problemsIn(shared).map(({ line, path }) => [line, path])).toEqual([
      [6, 'hours.Monday-Friday'],
      [6, 'assistant-hours.Monday-Friday'],
    ]);
  });
});
