import { Temporal } from '../../shared/domain/time.ts';
import { findingOf, isSilent, unheard, type Finding } from '../../shared/domain/transcript/finding.ts';
import { transcriptOf, type Transcript } from '../../shared/domain/transcript/transcript.ts';
import type { WorkItem } from '../../shared/domain/work-item/work-item.ts';
import { Fault } from '../../shared/errors/fault.ts';
import { log } from '../../shared/log.ts';
import type { Needs, Understandable } from './understandable.ts';

/** What there is to know about an item's message. Never throws for a transcript that is missing or broken: the message is then unheard, not lost. */
export async function findingFor({ recordings, items }: Needs, item: WorkItem, message: Understandable): Promise<Finding> {
  if ('workItemId' in message) return unheard('no-transcript');
  if (message.status === 'FAILED') return unheard('transcription-failed');
  const file = await recordings.transcriptFile(item.contactId);
  if (file === undefined) return unheard('transcript-missing');
  const transcript = readable(file, item.id);
  if (!transcript) return unheard('transcript-not-understood');
  const calledBefore = isSilent(transcript) && (await hasCalledBefore(items, item));
  return findingOf(transcript, { medicalKey: item.medicalKey, calledBefore });
}

function readable(file: string, workItemId: string): Transcript | undefined {
  try {
    return transcriptOf(file);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    log.failed(error, workItemId);
    return undefined;
  }
}

const minutesOfAgain = 30;

/** A number that identifies nobody has never called before. */
async function hasCalledBefore(items: Needs['items'], { id, callerKey, receivedAt }: WorkItem): Promise<boolean> {
  if (!callerKey) return false;
  const since = Temporal.Instant.from(receivedAt).subtract({ minutes: minutesOfAgain });
  return (await items.idsOfCaller(callerKey, since)).some((other) => other !== id);
}
