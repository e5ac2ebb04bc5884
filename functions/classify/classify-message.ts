import { handToRouting } from '../../shared/actions/hand-to-routing.ts';
import { ownContact } from '../../shared/actions/own-contact.ts';
import { withLatest } from '../../shared/actions/with-latest.ts';
import { Temporal } from '../../shared/domain/time.ts';
import type { Finding } from '../../shared/domain/transcript/finding.ts';
import { contactOfJob } from '../../shared/domain/transcript/job.ts';
import { withFinding } from '../../shared/domain/transcript/with-finding.ts';
import { entryOf, type Happening } from '../../shared/domain/work-item/history.ts';
import { transcriptTimer } from '../../shared/domain/work-item/new-item.ts';
import { isOpen, workItemIdOf, type Words, type WorkItem } from '../../shared/domain/work-item/work-item.ts';
import { fault } from '../../shared/errors/fault.ts';
import { log } from '../../shared/log.ts';
import type { Change } from '../../shared/ports/work-item-store.ts';
import { findingFor } from './finding-for.ts';
import type { Needs, Understandable } from './understandable.ts';

/**
 * Gives a message its topics, urgency and certainty, and hands its item to routing. A message that cannot be read is unsure: somebody listens.
 * Throws MESSAGE_NOT_UNDERSTOOD for a job that is none of ours.
 *
 * Safe to repeat: what is read twice is written once (the item has its transcript, or the history has the cause), and handed to routing again,
 * because the first delivery may have stopped in between. A transcript that comes before the end of the call, or after the item was handled, finds
 * or makes the item, and may then only raise it.
 */
export function classifyMessage(needs: Needs) {
  return async (message: Understandable): Promise<void> => {
    const id = await itemOf(needs, message);
    const item = await withLatest(() => understand(needs, id, message));
    if (isOpen(item)) await handToRouting(needs, item);
  };
}

async function itemOf(needs: Needs, message: Understandable): Promise<string> {
  if ('workItemId' in message) return message.workItemId;
  const contactId = contactOfJob(message.job);
  if (!contactId) throw fault('MESSAGE_NOT_UNDERSTOOD', { eventId: message.eventId });
  await ownContact(needs)(contactId, { at: message.at, recorded: true });
  return workItemIdOf(contactId);
}

/** The item with what is now known of its message, written if it was not yet. */
async function understand(needs: Needs, id: string, message: Understandable): Promise<WorkItem> {
  const item = await needs.items.get(id);
  if (isKnown(item, message)) return item;
  const words = await needs.items.words(id);
  const finding = await findingFor(needs, item, message);
  const change = changeFor(item, finding, message);
  await needs.items.write({ ...change, words: withTranscript(words, finding), clear: ['no-transcript'] });
  const { urgency, certainty, topics } = change.item;
  log.info('work-item.classified', { workItemId: id, urgency, certainty, topic: topics[0] ?? 'none' });
  return needs.items.get(id);
}

/** Nothing new: the words are there; or it was found before that there are none, and nobody waits for them any longer. */
const isKnown = (item: WorkItem, message: Understandable): boolean =>
  item.hasTranscript || ('workItemId' in message && item.classifiedAt !== undefined && item.timers['no-transcript'] === undefined);

function withTranscript(words: Words, { transcript, evidence }: Finding): Words | undefined {
  return transcript && { ...words, transcript: transcript.text, transcriptConfidence: transcript.confidence, evidence };
}

function changeFor(before: WorkItem, finding: Finding, message: Understandable): Pick<Change, 'item' | 'entry'> {
  const missed = 'workItemId' in message;
  const at = missed ? (before.timers['no-transcript'] ?? transcriptTimer(before).fireAt) : message.at;
  const after = withFinding(before, finding, Temporal.Instant.from(at));
  const item: WorkItem = missed ? after : { ...after, kind: 'message' };
  const entry = entryOf(item, {
    at,
    cause: missed ? `no-transcript-${before.version}` : `transcript-${message.eventId}`,
    what: whatHappened(before, item, finding),
    details: { urgency: item.urgency, certainty: item.certainty },
  });
  return { item, entry };
}

function whatHappened(before: WorkItem, after: WorkItem, { transcript }: Finding): Happening {
  if (!isOpen(before) && isOpen(after)) return 'reopened';
  return transcript ? 'classified' : 'no-transcript';
}
