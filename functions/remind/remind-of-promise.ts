import { nextReminder } from '../../shared/domain/promise/next-reminder.ts';
import { unmoved } from '../../shared/domain/work-item/advance.ts';
import { entryOf, type Happening } from '../../shared/domain/work-item/history.ts';
import { escaped } from '../../shared/domain/report/report-mail.ts';
import type { Timer } from '../../shared/domain/work-item/timer.ts';
import type { WorkItem } from '../../shared/domain/work-item/work-item.ts';
import { log } from '../../shared/log.ts';
import { emailsOf, peopleWithRole } from '../../shared/practice/people.ts';
import type { Practice } from '../../shared/practice/practice.ts';
import type { RemindNeeds } from './remind.ts';

/**
 * Lifts the task of a promise that is coming due, and tells the team lead of one that has passed. The version is the cause: an item that was
 * routed again may have the same moment once more, and that one must be cleared too.
 */
export async function remindOfPromise(needs: RemindNeeds, { itemId, fireAt }: Timer): Promise<void> {
  const { items, phones, now } = needs;
  const item = await items.get(itemId);
  if (item.timers.promise !== fireAt) return;
  const decision = nextReminder(item, now());
  if (decision.kind === 'kept') return note(needs, item, { what: 'lifted', cause: `promise-kept-${item.version}`, at: fireAt });
  if (decision.kind === 'missed') return tellOfMissed(needs, item, fireAt);
  if (item.taskContactId) await phones.lift(item.taskContactId);
  await note(needs, item, { what: 'lifted', cause: `promise-due-${item.version}`, at: fireAt, lookAgainAt: decision.lookAgainAt });
}

/** The mail first: a crash before the write sends it again under the same Message-ID; the other order could lose it. */
async function tellOfMissed(needs: RemindNeeds, item: WorkItem, fireAt: string): Promise<void> {
  const practice = await needs.practices.live(item.practiceId);
  await needs.mailer.send(missedMail(item, practice));
  const missed = { ...item, promiseMissedAt: needs.now().toString() };
  await note(needs, missed, { what: 'promise-missed', cause: `promise-missed-${item.version}`, at: fireAt });
  log.info('promise.missed', { workItemId: item.id });
}

interface Noted {
  readonly what: Happening;
  readonly cause: string;
  readonly at: string;
  readonly lookAgainAt?: string;
}

async function note({ items, now }: RemindNeeds, item: WorkItem, { what, cause, at, lookAgainAt }: Noted): Promise<void> {
  await items.write({
    item: unmoved(item, now()),
    entry: entryOf(item, { at, cause, what }),
    ...(lookAgainAt ? { set: [{ itemId: item.id, kind: 'promise', fireAt: lookAgainAt }] } : { clear: ['promise'] }),
  });
}

/** Ids and times only: a mailbox is not a place for patients' words. */
function missedMail(item: WorkItem, practice: Practice) {
  const text = [
    `${practice.name}: a caller was told that somebody calls by ${item.promisedAt}, and nobody has yet.`,
    `Reference ${item.id}, urgency ${item.urgency}, owned by ${item.owner.team}.`,
    'Please open it in the agent workspace and make sure that the patient is called.',
  ].join('\n');
  return {
    to: leadsOf(practice),
    subject: `A promised call-back is late at ${practice.name}`,
    text,
    html: `<p>${escaped(text).replaceAll('\n', '</p><p>')}</p>`,
    messageId: `promise-missed-${item.id}-${Date.parse(item.promisedAt ?? item.due)}`,
  };
}

/** The team leads; a practice that names none hears it as its manager, or else as who reads its report: that one always has an address. */
function leadsOf(practice: Practice): string[] {
  const heard = [peopleWithRole(practice, 'team-lead'), peopleWithRole(practice, 'manager'), practice.reports.daily.to];
  return heard.map((people) => emailsOf(practice, people)).find((emails) => emails.length > 0) ?? [];
}
