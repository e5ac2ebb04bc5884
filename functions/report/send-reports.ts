import { tryEach } from '../../shared/actions/try-each.ts';
import { reportDue, type ReportPeriod } from '../../shared/domain/hours/report-period.ts';
import { measurePeriod } from '../../shared/domain/report/measure-period.ts';
import { htmlOf, subjectOf, textOf } from '../../shared/domain/report/report-mail.ts';
import { log } from '../../shared/log.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { ContactStore } from '../../shared/ports/contact-store.ts';
import type { Mailer } from '../../shared/ports/mailer.ts';
import type { PracticeStore } from '../../shared/ports/practice-store.ts';
import type { WorkItemStore } from '../../shared/ports/work-item-store.ts';
import { emailsOf } from '../../shared/practice/people.ts';
import type { Practice } from '../../shared/practice/practice.ts';

interface ReportNeeds {
  readonly items: WorkItemStore;
  readonly contacts: ContactStore;
  readonly practices: PracticeStore;
  readonly mailer: Mailer;
  readonly now: Clock;
}

/**
 * Mails each practice whose hour it is the report of the day that just ended.
 * Safe to repeat: a period is marked once its mail is out, and a repeat after a crash in between carries the same Message-ID.
 */
export function sendReports(needs: ReportNeeds) {
  return async (): Promise<void> => {
    await tryEach(await needs.practices.ids(), {
      idOf: (practiceId) => practiceId,
      handle: async (practiceId) => sendReport(needs, await needs.practices.live(practiceId)),
    });
  };
}

async function sendReport(needs: ReportNeeds, practice: Practice): Promise<void> {
  const due = reportDue(practice, needs.now());
  if (!due || (await needs.practices.reportSent(practice.id, due.period))) return;
  const numbers = measurePeriod(await factsOf(needs, practice, due));
  const report = { practice, period: due.period, numbers };
  await needs.mailer.send({
    to: emailsOf(practice, practice.reports.daily.to),
    subject: subjectOf(report),
    text: textOf(report),
    html: htmlOf(report),
    messageId: `report-${practice.id}-${due.period}`,
  });
  await needs.practices.markReportSent(practice.id, due.period, needs.now().toString());
  log.info('report.sent', { practiceId: practice.id, period: due.period });
}

async function factsOf({ items, contacts, practices }: ReportNeeds, practice: Practice, { from, to }: ReportPeriod) {
  const [calls, received, closed, open, differences] = await Promise.all([
    contacts.idsStartedBetween(practice.id, from, to),
    receivedOnDaysOf(items, practice, { from, to }),
    items.idsClosedBetween(practice.id, from, to),
    items.openIds(practice.id),
    practices.differencesBetween(practice.id, from.toString(), to.toString()),
  ]);
  return {
    calls: calls.length,
    items: await items.getMany([...new Set([...received, ...closed, ...open])]),
    closed: closed.length,
    differences: {
      contacts: distinct(differences.flatMap(({ contacts: ids }) => ids)),
      items: distinct(differences.flatMap(({ items: ids }) => ids)),
    },
    start: from,
    end: to,
  };
}

/** The ids of what was received on the local dates that a period touches: two of them, or three when clocks change. */
async function receivedOnDaysOf(
  items: WorkItemStore,
  practice: Practice,
  { from, to }: Pick<ReportPeriod, 'from' | 'to'>,
): Promise<string[]> {
  const first = from.toZonedDateTimeISO(practice.timeZone).toPlainDate();
  const last = to.toZonedDateTimeISO(practice.timeZone).toPlainDate();
  const dates = Array.from({ length: first.until(last).days + 1 }, (_, days) => first.add({ days }).toString());
  return (await Promise.all(dates.map((date) => items.idsReceivedOn(practice.id, date)))).flat();
}

const distinct = (ids: readonly string[]): number => new Set(ids).size;
