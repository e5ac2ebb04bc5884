import { Temporal } from '../time.ts';
import type { Asked, Contact, ContactReason } from './contact.ts';
import { entryOf, type HistoryEntry } from './history.ts';
import type { Timer } from './timer.ts';
import { type CallFact, type Team, workItemIdOf, type Words, type WorkItem, type WorkItemKind } from './work-item.ts';

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
  answered ||
  recorded ||
  contact.medicalKey ||
  contact.messageRegisteredAt !== undefined ||
  asksSomething(contact) ||
  isCalledBack(contact);

/** Whether somebody has to see to an appointment after this call; one that was confirmed needs nobody. */
const asksSomething = ({ asked }: Contact): boolean => asked !== undefined && asked.what !== 'confirm';

/** Whoever hung up without a word is called back, unless their key has said it all, or it was us who called. */
const isCalledBack = ({ asked, reminder, callerNumber, callbackNumber }: Contact): boolean =>
  asked === undefined && !reminder && [callerNumber, callbackNumber].some(Boolean);

/** Why a contact that leaves nothing to do has no item. */
export function reasonWithoutItem({ asked, reminder }: Contact): ContactReason {
  if (asked) return 'appointment-confirmed';
  return reminder ? 'reminder-call' : 'no-number-and-no-message';
}

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
    asked: contact.asked,
    ...filedAs(kind, contact),
    callFacts: factsOf(contact),
    chose: contact.chose,
    owner: { team: firstOwner(kind, call) },
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
  const words = { callerNumber: contact.callerNumber, callbackNumber: contact.callbackNumber, birthDate: contact.birthDate };
  return { item, entry, words, set: plannedFor(item) };
}

function factsOf({ relay, callsAgain, chose, recordingRefusedAt, callBackAskedAt }: Contact): CallFact[] {
  return [
    ...(relay ? (['relay'] as const) : []),
    ...(callsAgain ? (['calls-again'] as const) : []),
    ...(chose === 'professional' ? (['professional'] as const) : []),
    ...(recordingRefusedAt ? (['recording-refused'] as const) : []),
    ...(callBackAskedAt ? (['call-back-asked'] as const) : []),
  ];
}

/** A message counts before everything: what somebody said must be heard, also when an assistant spoke with them. */
function kindOf({ contact, answered, recorded }: EndedCall): WorkItemKind {
  if (contact.messageRegisteredAt || recorded) return 'message';
  if (asksSomething(contact)) return 'appointment';
  return answered ? 'answered' : 'missed-call';
}

/** Nobody but the front desk can do anything about an appointment; routing may name another role. */
function firstOwner(kind: WorkItemKind, { assistantsOnShift }: EndedCall): Team {
  if (kind === 'appointment') return 'front-desk';
  return assistantsOnShift || kind === 'answered' ? 'assistants' : 'on-call';
}

/** Until it is understood a message is unsure and filed as same-day. Without words there is nothing to understand: somebody calls back. */
function filedAs(kind: WorkItemKind, { medicalKey, asked }: Contact): Pick<WorkItem, 'urgency' | 'certainty' | 'topics' | 'reasons'> {
  const byKey = askedReasons(asked);
  if (medicalKey) return { urgency: 'urgent', certainty: 'unsure', topics: [], reasons: ['medical-key', ...byKey] };
  if (kind === 'message') return { ...unread, topics: [], reasons: [...unread.reasons, ...byKey] };
  if (kind === 'appointment') return { urgency: 'routine', certainty: 'sure', topics: ['appointment'], reasons: byKey };
  return { urgency: 'routine', certainty: 'sure', topics: ['other'], reasons: [kind === 'answered' ? 'answered-call' : 'missed-call'] };
}

const askedReasons = (asked: Asked | undefined): string[] =>
  ({ confirm: [], cancel: [cancelledByKey], move: ['appointment-move-asked'], nothing: [] })[asked?.what ?? 'nothing'];
/** The front desk gives the free time to somebody else, whoever else sees to appointments. */
export const cancelledByKey = 'appointment-cancelled';

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
