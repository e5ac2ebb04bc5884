import { announcementSound } from '../../shared/domain/closure/announcement-sound.ts';
import { fault } from '../../shared/errors/fault.ts';
import { log } from '../../shared/log.ts';
import type { AnnouncementStore } from '../../shared/ports/announcement-store.ts';
import type { ClosureStore } from '../../shared/ports/closure-store.ts';
import type { ContactStore } from '../../shared/ports/contact-store.ts';

export interface AnnouncementNeeds {
  readonly contacts: ContactStore;
  readonly closures: ClosureStore;
  readonly announcements: AnnouncementStore;
}

/**
 * What was recorded on the owner line becomes the announcement of the closure that was made on that call; when none was made, nothing hears it.
 * Until it is there, and when nothing was said, callers hear the usual words. Throws ANNOUNCEMENT_NOT_UNDERSTOOD for a file that is no recording.
 *
 * Safe to repeat: the sound is kept under the id of the call before the closure names it, so that no caller is sent to a file that is not there.
 */
export async function keepAnnouncement(
  { contacts, closures, announcements }: AnnouncementNeeds,
  contactId: string,
  key: string,
): Promise<void> {
  const practiceId = (await contacts.find(contactId))?.practiceId ?? '';
  const closure = (await closures.all(practiceId)).find(({ id }) => id === contactId);
  const sound = closure?.announcement.kind === 'recorded' ? soundOf(await announcements.recording(key), contactId) : undefined;
  if (!closure || !sound) return log.info('announcement.unused', { practiceId, contactId });
  const kept = `announcements/${contactId}.wav`;
  await announcements.keep(kept, sound);
  await closures.announce(closure, kept);
  log.info('announcement.kept', { practiceId, contactId });
}

function soundOf(recording: Uint8Array, contactId: string): Uint8Array | undefined {
  try {
    return announcementSound(recording);
  } catch (error) {
    throw fault('ANNOUNCEMENT_NOT_UNDERSTOOD', { contactId }, error);
  }
}
