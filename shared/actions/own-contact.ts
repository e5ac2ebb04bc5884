import { callerKeyOf, isOwnNumber } from '../domain/caller/caller-key.ts';
import { phoneNumber } from '../domain/caller/phone-number.ts';
import { assistantsOnShift } from '../domain/due/assistants-on-shift.ts';
import { Temporal } from '../domain/time.ts';
import type { Contact } from '../domain/work-item/contact.ts';
import { leavesSomethingToDo, newItem, reasonWithoutItem, type EndedCall } from '../domain/work-item/new-item.ts';
import { workItemIdOf, type WorkItem } from '../domain/work-item/work-item.ts';
import { fault } from '../errors/fault.ts';
import { log } from '../log.ts';
import type { ContactStore } from '../ports/contact-store.ts';
import type { KnownContact, PhoneSystem } from '../ports/phone-system.ts';
import type { PracticeStore } from '../ports/practice-store.ts';
import type { SecretStore } from '../ports/secret-store.ts';
import type { WorkItemStore } from '../ports/work-item-store.ts';
import type { Practice } from '../practice/practice.ts';
import { languages } from '../practice/vocabulary.ts';
import { withLatest } from './with-latest.ts';

export interface OwnContactNeeds {
  readonly contacts: ContactStore;
  readonly items: WorkItemStore;
  readonly practices: PracticeStore;
  readonly phones: PhoneSystem;
  readonly secrets: SecretStore;
}

export interface Evidence {
  /** When the event happened: the end of the call, should Connect not say it. */
  readonly at: string;
  /** A recording or a transcript exists. */
  readonly recorded?: boolean;
}

/**
 * The item that answers for a call that is over, an inbound one or a reminder call: the one there is, or a new one, owned and due. Undefined when
 * the call leaves nothing to do; its record then names the reason.
 * Throws CONTACT_UNKNOWN_TO_CONNECT, and CONTACT_WITHOUT_PRACTICE when the dialled number is not attached to a practice.
 *
 * The end of the call, its recording and its transcript arrive in any order, each more than once, and each may be the first to make the item.
 * All make the same: its id and its facts come from the contact, and version 1 must not exist. Who comes second finds it, or is refused and
 * then finds it. The contact's record is added before and named by the same transaction as the item, so a stop between the two leaves a record
 * that the next delivery settles.
 */
export function ownContact(needs: OwnContactNeeds) {
  return (contactId: string, evidence: Evidence): Promise<WorkItem | undefined> =>
    withLatest(async () => (await needs.items.find(workItemIdOf(contactId))) ?? make(needs, contactId, evidence));
}

async function make(needs: OwnContactNeeds, contactId: string, evidence: Evidence): Promise<WorkItem | undefined> {
  const known = await needs.phones.describe(contactId);
  const contact = await recordOf(needs, known, evidence);
  if (contact.workItemId) return needs.items.get(contact.workItemId);
  // Somebody of the practice, by their PIN: not a patient, whatever else the call looks like.
  if ((contact.reason === 'owner-line' && !contact.medicalKey) || takenByDesk(contact, evidence)) return undefined;
  const call = await endedCall(needs, contact, known, evidence);
  if (!leavesSomethingToDo(call)) return settleWithout(needs, contact);

  const made = newItem(call);
  await needs.items.write({ ...made, settles: { contactId } });
  log.info('work-item.owned', { workItemId: made.item.id, kind: made.item.kind });
  return needs.items.get(made.item.id);
}

const isInboundCall = ({ channel, initiationMethod }: KnownContact) =>
  channel.toUpperCase() === 'VOICE' && initiationMethod.toUpperCase() === 'INBOUND';

async function settleWithout({ contacts }: OwnContactNeeds, contact: Contact): Promise<undefined> {
  const { contactId } = contact;
  const reason = reasonWithoutItem(contact);
  await contacts.settleWithReason(contactId, reason);
  log.info('contact.settled', { contactId, reason });
}

/** The record that answer-call made; or, when it failed and the flow went on without it, one from what Connect knows. */
async function recordOf({ contacts, practices }: OwnContactNeeds, known: KnownContact, { at }: Evidence): Promise<Contact> {
  const found = await contacts.find(known.contactId);
  // Of the calls that we place, a reminder call answers for something; it has its record from its first second.
  if (!isInboundCall(known) && !found?.reminder)
    throw fault('MESSAGE_NOT_UNDERSTOOD', { contactId: known.contactId, channel: known.channel });
  if (found) return { ...found, medicalKey: found.medicalKey || keyedMedical(known), language: chosenLanguage(known) ?? found.language };
  const line = known.systemNumber && (await practices.line(known.systemNumber));
  if (!line) throw fault('CONTACT_WITHOUT_PRACTICE', { contactId: known.contactId });
  const practice = await practices.live(line.practiceId);
  return contacts.addIfAbsent({
    schema: 1,
    contactId: known.contactId,
    practiceId: line.practiceId,
    line: line.number,
    language: chosenLanguage(known) ?? practice.languages[0] ?? 'en-US',
    startedAt: known.initiatedAt ?? at,
    callerNumber: known.customerNumber,
    medicalKey: keyedMedical(known),
  });
}

/** The flow writes what was keyed on the contact too: a caller may hang up before our function registers it, or that may have failed. */
const keyedMedical = ({ attributes }: KnownContact) => attributes['medical'] === 'yes';
const chosenLanguage = ({ attributes }: KnownContact) => languages.find((language) => language === attributes['language']);

/** Somebody at the front desk answered, and nothing more was left: not a word, and nothing medical. */
const takenByDesk = ({ deskAnsweredAt, medicalKey, messageRegisteredAt }: Contact, { recorded = false }: Evidence) =>
  deskAnsweredAt !== undefined && !medicalKey && messageRegisteredAt === undefined && !recorded;

/** Digits that the caller keyed, as a number; what is no number stays as it is, because a person may still make sense of it. */
const dialable = (digits: string | undefined) => digits && (phoneNumber(digits) ?? digits);

/** A call that a carrier forwarded may show the practice's own number: nobody should be told to call that back. */
const theirs = (practice: Practice, number: string | undefined) => (isOwnNumber(practice, number) ? undefined : number);

async function endedCall(
  { practices, secrets }: OwnContactNeeds,
  contact: Contact,
  known: KnownContact,
  evidence: Evidence,
): Promise<EndedCall> {
  const practice = await practices.live(contact.practiceId);
  const endedAt = Temporal.Instant.from(known.disconnectedAt ?? evidence.at);
  const callbackNumber = dialable(contact.callbackNumber);
  return {
    contact: { ...contact, callerNumber: theirs(practice, contact.callerNumber), callbackNumber },
    endedAt,
    answered: known.agentId !== undefined,
    recorded: evidence.recorded ?? false,
    assistantsOnShift: assistantsOnShift(practice, endedAt),
    timeZone: practice.timeZone,
    callerKey: callerKeyOf(practice, await secrets.pepper(), [contact.callerNumber, callbackNumber]),
  };
}
