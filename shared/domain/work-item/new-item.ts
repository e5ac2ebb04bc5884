import { Temporal } from '../time.ts';
import type { Contact } from './contact.ts';
import { entryOf, type HistoryEntry } from './history.ts';
import type { Timer } from './timer.ts';
import { workItemIdOf, type Words, type WorkItem, type WorkItemKind } from './work-item.ts';

/** Minutes from the end of the call: somebody has acted; a message without a transcript is not waited for any longer. */
const minutesToOwner = 15;
const minutesToTranscript = 3;

/** A call that is over, as the item is made from it. */
export interface EndedCall {
  readonly contact: Contact;
  readonly endedAt: Temporal.Instant;
  /** An assistant took the call. */
  readonly answered: boolean;
  /** A recording exists, whether or not a message was registered. */
  readonly recorded: boolean;
  readonly assistantsOnShift: boolean;
  readonly timeZone: string;
  readonly callerKey: string | undefined;
}

/** Whether anybody can act on this call. A hang-up with neither a number, nor a message, nor the medical key leaves nothing to do. */
export const leavesSomethingToDo = ({ contact, answered, recorded }: EndedCall): boolean =>
  answered || recorded || contact.medicalKey || [contact.messageRegisteredAt, contact.callerNumber, contact.callbackNumber].some(Boolean);

/** The first version of the item that answers for a call: owned and due before anything is understood. */
export function newItem(call: EndedCall): { item: WorkItem; entry: HistoryEntry; words: Words; set: Timer[] } {
  const { contact, endedAt } = call;
  const id = workItemIdOf(contact.contactId);
  const at = endedAt.toString();
  const kind = kindOf(call);
  const item: WorkItem = {
    schema: 1,
    id,
    version: 1,
    practiceId: contact.practiceId,
    contactId: contact.contactId,
    line: contact.line,
    language: contact.language,
    kind,
    medicalKey: contact.medicalKey,
    state: 'received',
    ...filedAs(kind, contact.medicalKey),
    owner: { team: call.assistantsOnShift || kind === 'answered' ? 'assistants' : 'on-call' },
    due: endedAt.add({ minutes: minutesToOwner }).toString(),
    receivedAt: at,
    day: endedAt.toZonedDateTimeISO(call.timeZone).toPlainDate().toString(),
    changedAt: at,
    promisedAt: contact.promisedAt,
    hasRecording: false,
    hasTranscript: false,
    tasks: 0,
    timers: {},
    callerKey: call.callerKey,
  };
  const entry = entryOf(item, { at, cause: `contact-${contact.contactId}`, what: 'received' });
  const words = { callerNumber: contact.callerNumber, callbackNumber: contact.callbackNumber };
  return { item, entry, words, set: plannedFor(item) };
}

/** A message counts before everything: what somebody said must be heard, also when an assistant spoke with them. */
function kindOf({ contact, answered, recorded }: EndedCall): WorkItemKind {
  if (contact.messageRegisteredAt || recorded) return 'message';
  return answered ? 'answered' : 'missed-call';
}

/** Until it is understood a message is unsure and filed as same-day. Without words there is nothing to understand: somebody calls back. */
function filedAs(kind: WorkItemKind, medicalKey: boolean): Pick<WorkItem, 'urgency' | 'certainty' | 'topics' | 'reasons'> {
  if (medicalKey) return { urgency: 'urgent', certainty: 'unsure', topics: [], reasons: ['medical-key'] };
  if (kind === 'message') return { ...unread, topics: [] };
  return { urgency: 'routine', certainty: 'sure', topics: ['other'], reasons: [kind === 'answered' ? 'answered-call' : 'missed-call'] };
}

/** How a message is filed before its words are known. */
export const unread = { urgency: 'same-day', certainty: 'unsure', reasons: ['not-classified-yet'] } satisfies Partial<WorkItem>;

/** The words are waited for. With the medical key the on-call is paged in any case: by routing at once, or, when its message was lost, by the next sweep. */
function plannedFor(item: WorkItem): Timer[] {
  const page: Timer = { itemId: item.id, kind: 'unsure', fireAt: earliestSweep(item) };
  return [...(waitsForWords(item) ? [transcriptTimer(item)] : []), ...(item.medicalKey ? [page] : [])];
}

/** A page is due within two minutes of the hang-up; the sweep comes every minute. */
const earliestSweep = ({ receivedAt }: WorkItem): string => Temporal.Instant.from(receivedAt).add({ minutes: 1 }).toString();

const waitsForWords = ({ kind, medicalKey }: WorkItem) => kind === 'message' || medicalKey;

/** When a message must have been understood: counted from the end of the call. */
export const transcriptTimer = ({ id, receivedAt }: Pick<WorkItem, 'id' | 'receivedAt'>): Timer => ({
  itemId: id,
  kind: 'no-transcript',
  fireAt: Temporal.Instant.from(receivedAt).add({ minutes: minutesToTranscript }).toString(),
});
