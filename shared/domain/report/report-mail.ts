import type { Practice } from '../../practice/practice.ts';
import type { PeriodNumbers } from './measure-period.ts';

export interface Report {
  readonly practice: Practice;
  /** The local date on which the period ends. */
  readonly period: string;
  readonly numbers: PeriodNumbers;
}
interface Row {
  readonly label: string;
  readonly value: string;
  /** Something a manager should look at. */
  readonly look?: boolean;
}

/** The rows of a report, in the order in which a manager asks: what came in, what was done, what is open, what went wrong. */
function reportRows({ numbers }: Report): Row[] {
  const { calls, messages, opened, closed, open, openByAge, late, promisesMissed, pages, contact, safetyEvents, differences } = numbers;
  return [
    { label: 'Calls', value: String(calls) },
    { label: 'Messages', value: String(messages) },
    { label: 'Items opened', value: String(opened) },
    { label: 'Items closed', value: String(closed) },
    { label: 'Open now', value: String(open) },
    ...openByAge.map(({ label, items }) => ({ label: `– open ${label}`, value: String(items) })),
    { label: 'Late (open and past due)', value: String(late), look: late > 0 },
    { label: 'Promised call-backs missed', value: String(promisesMissed), look: promisesMissed > 0 },
    { label: 'Pages to on-call clinicians', value: String(pages) },
    { label: 'Patients reached by a clinician', value: `${contact.n} (not yet: ${contact.notYet})`, look: contact.notYet > 0 },
    { label: 'Minutes to patient contact, median', value: minutesOf(contact.median) },
    { label: 'Minutes to patient contact, longest', value: minutesOf(contact.longest) },
    { label: 'Escalations that ran out of people', value: String(safetyEvents), look: safetyEvents > 0 },
    { label: 'Calls that reconciliation had to recover', value: String(differences.contacts), look: differences.contacts > 0 },
    { label: 'Items that reconciliation had to bring back', value: String(differences.items), look: differences.items > 0 },
  ];
}

const minutesOf = (minutes: number | undefined): string => (minutes === undefined ? 'none to measure' : minutes.toFixed(0));

/** The subject: the practice and the day. */
export function subjectOf({ practice, period }: Report): string {
  return `${practice.name}: after hours, day to ${period}`;
}

/** The report as plain text. */
export function textOf(report: Report): string {
  const rows = reportRows(report).map(({ label, value, look }) => `${look ? '!' : ' '} ${label.padEnd(46)} ${value}`);
  return [subjectOf(report), '', ...rows, '', footnote].join('\n');
}

/** One period is a count, not a trend: the mail says so instead of colouring it. */
const footnote =
  'Lines marked with ! want a look. One day is too little to say whether things are better or worse. This mail names no patient.';

/** The report as HTML that mail programs show: one table, no script, no picture. */
export function htmlOf(report: Report): string {
  const rows = reportRows(report).map(
    ({ label, value, look }) =>
      `<tr><td style="padding:4px 16px 4px 0;border-bottom:1px solid #e4e4e4">${escaped(label)}</td>` +
      `<td style="padding:4px 0;border-bottom:1px solid #e4e4e4;text-align:right;${look ? 'font-weight:bold' : ''}">${escaped(value)}${look ? ' !' : ''}</td></tr>`,
  );
  return [
    '<!doctype html><html lang="en"><body style="font-family:Helvetica,Arial,sans-serif;color:#16191f;font-size:15px">',
    `<h1 style="font-size:19px">${escaped(subjectOf(report))}</h1>`,
    `<table role="presentation" style="border-collapse:collapse">${rows.join('')}</table>`,
    `<p style="color:#5f6b7a;font-size:13px">${escaped(footnote)}</p></body></html>`,
  ].join('\n');
}

/** Text as it stands in HTML: a practice's name may hold a sign of it. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
