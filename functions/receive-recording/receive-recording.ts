import * as z from 'zod';
import { ownContact, type OwnContactNeeds } from '../../shared/actions/own-contact.ts';
import { withLatest } from '../../shared/actions/with-latest.ts';
import { Temporal } from '../../shared/domain/time.ts';
import { reopened } from '../../shared/domain/transcript/with-finding.ts';
import { unmoved } from '../../shared/domain/work-item/advance.ts';
import { entryOf } from '../../shared/domain/work-item/history.ts';
import { transcriptTimer, unread } from '../../shared/domain/work-item/new-item.ts';
import { isOpen, workItemIdOf, type WorkItem } from '../../shared/domain/work-item/work-item.ts';
import { fault } from '../../shared/errors/fault.ts';
import { log } from '../../shared/log.ts';
import type { Transcriber } from '../../shared/ports/recording-store.ts';
import { type AnnouncementNeeds, keepAnnouncement } from './keep-announcement.ts';

/** Where a recording was stored, from the bucket's event. Keys are not URL-encoded in these events. */
export const RecordingSaved = z.object({
  eventId: z.string().min(1),
  bucket: z.string().min(1),
  key: z.string().min(1),
  at: z.iso.datetime({ offset: true }),
});
export type RecordingSaved = z.infer<typeof RecordingSaved>;

interface Needs extends OwnContactNeeds, AnnouncementNeeds {
  readonly contacts: OwnContactNeeds['contacts'];
  readonly transcriber: Transcriber;
  /** The recordings bucket. */
  readonly bucket: string;
}

/**
 * A caller's recording is attached to the item of its call, which is made if the end of the call has not made it yet, and its transcription begins.
 * What the people of a practice record on their own line is no message: it is heard by callers.
 * Throws RECORDING_NOT_UNDERSTOOD for any other object, CONTACT_UNKNOWN_TO_CONNECT when the key names a contact that is none of ours.
 *
 * Safe to repeat: a recording that is attached already is not written again, and a transcription job is named after its contact, so that a second
 * start changes nothing. It is asked for every time, since the first delivery may have stopped between the two.
 */
export function receiveRecording(needs: Needs) {
  return async (saved: RecordingSaved): Promise<void> => {
    const contactId = saved.bucket === needs.bucket ? contactOf(saved.key) : undefined;
    if (!contactId) throw fault('RECORDING_NOT_UNDERSTOOD', { eventId: saved.eventId });
    const item = await ownContact(needs)(contactId, { at: saved.at, recorded: true });
    // Only a call on the owner line has a recording and no item.
    if (!item) return keepAnnouncement(needs, contactId, saved.key);
    await withLatest(() => attach(needs, workItemIdOf(contactId), saved));
    await needs.transcriber.start(contactId, saved.key);
  };
}

/**
 * Connect names recordings of the menu after their contact (…/ivr/2026/03/03/<contact>_20260303T02:30_UTC.wav) but does not promise to.
 * The name is a hint: whoever makes the item asks Connect whether this is an inbound call of ours. Connect's own list of a contact's recordings is
 * not compared, because it may lag behind the file, and waiting for it would delay a message for nothing.
 */
function contactOf(key: string): string | undefined {
  return /(?:^|\/)ivr\/\d{4}\/\d{2}\/\d{2}\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_\d{8}T\d{2}:\d{2}_UTC\.wav$/.exec(key)?.[1];
}

async function attach({ items }: Needs, workItemId: string, { eventId, key, at }: RecordingSaved): Promise<void> {
  const item = await items.get(workItemId);
  const words = await items.words(workItemId);
  if (words.recordingKey === key) return;
  const now = Temporal.Instant.from(at);
  const moved = isOpen(item) || item.kind === 'message' ? unmoved(item, now) : reopened(item, now);
  const attached = { ...moved, ...asMessage(item), hasRecording: true };
  await items.write({
    item: attached,
    entry: entryOf(attached, { at, cause: `recording-${eventId}`, what: 'recording-attached' }),
    words: { ...words, recordingKey: key },
    // Counted from the recording: what was found at the old moment has been found already.
    set: attached.kind === item.kind ? [] : [transcriptTimer({ id: item.id, receivedAt: at })],
  });
  log.info('recording.attached', { workItemId });
}

/**
 * A call that looked like a hang-up has left words after all (our function could not register them): from now on it is an unread message, and
 * one that was closed as a hang-up is open again, for nobody has heard it.
 */
function asMessage({ kind, urgency, reasons }: WorkItem): Partial<WorkItem> {
  if (kind === 'message') return {};
  return {
    kind: 'message',
    certainty: unread.certainty,
    urgency: urgency === 'routine' ? unread.urgency : urgency,
    reasons: [...reasons, ...unread.reasons],
  };
}
