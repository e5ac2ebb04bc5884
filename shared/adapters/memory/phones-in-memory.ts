import { Temporal } from '../../domain/time.ts';
import { fault } from '../../errors/fault.ts';
import type { KnownContact, PageCall, PhoneSystem, ReminderCall, TaskRequest } from '../../ports/phone-system.ts';

export interface PhonesInMemory extends PhoneSystem {
  /** Makes a contact known, or replaces what is known of it. */
  know(contact: Partial<KnownContact> & { contactId: string }): void;
  /** Signs somebody in for these queues; nobody else is. */
  staff(...queueArns: string[]): void;
  /** Distinct tasks and calls, in the order they were started; `contactId` is the one that Connect gave. */
  readonly tasks: (TaskRequest & { contactId: string })[];
  readonly calls: (PageCall & { contactId: string })[];
  readonly reminders: (ReminderCall & { contactId: string })[];
  readonly lifted: string[];
  readonly ended: string[];
}

const list = <Entry>(): Entry[] => [];
const unknown = { channel: 'VOICE', initiationMethod: 'INBOUND', attributes: {}, recordings: [] };

/** Connect in memory: what was asked of it is there to be looked at, and the same token gives the same contact. */
export function phonesInMemory(...given: readonly (Partial<KnownContact> & { contactId: string })[]): PhonesInMemory {
  const contacts = new Map<string, KnownContact>();
  const queues = new Map<string, string>();
  const started = {
    tasks: list<PhonesInMemory['tasks'][number]>(),
    calls: list<PhonesInMemory['calls'][number]>(),
    reminders: list<PhonesInMemory['reminders'][number]>(),
    lifted: list<string>(),
    ended: list<string>(),
  };
  let staffed: string[] = [];
  const know: PhonesInMemory['know'] = (contact) => void contacts.set(contact.contactId, { ...unknown, ...contact });
  given.forEach(know);

  return {
    ...started,
    know,
    staff: (...queueArns) => void (staffed = queueArns),
    async describe(contactId) {
      const contact = contacts.get(contactId);
      if (!contact) throw fault('CONTACT_UNKNOWN_TO_CONNECT', { contactId });
      return contact;
    },
    async startTask(task) {
      const contactId = startedOnce(started.tasks, task, 'task');
      const attributes = { workItemId: task.workItemId, practiceId: task.practiceId, queueArn: task.queueArn };
      know({ contactId, channel: 'TASK', initiationMethod: 'API', queueArn: task.queueArn, attributes });
      return contactId;
    },
    async startPageCall(call) {
      const contactId = startedOnce(started.calls, call, 'call');
      know({ contactId, attributes: { workItemId: call.workItemId, pageId: call.pageId }, initiationMethod: 'API' });
      return contactId;
    },
    async startReminderCall(call) {
      const contactId = startedOnce(started.reminders, call, 'reminder');
      const { practiceId, language, appointmentId } = call;
      know({ contactId, attributes: { practiceId, language, appointmentId }, initiationMethod: 'API', systemNumber: call.from });
      return contactId;
    },
    lift: async (contactId) => void started.lifted.push(contactId),
    endTask: async (contactId) => void started.ended.push(contactId),
    isStaffed: async (queueArn) => staffed.includes(queueArn),
    inboundCallsEnded: async (from, to) => [...contacts.values()].filter(isInboundCall).flatMap((contact) => ended(contact, from, to)),
    outboundCallsEnded: async (from, to) => [...contacts.values()].filter(isOutboundCall).flatMap((contact) => ended(contact, from, to)),
    tasksEnded: async (from, to) =>
      [...contacts.values()].filter(({ channel }) => channel === 'TASK').flatMap((contact) => ended(contact, from, to)),
    async ensureQueue(name) {
      const arn = queues.get(name) ?? `arn:aws:connect:us-east-1:000000000000:instance/in-memory/queue/${queues.size + 1}`;
      queues.set(name, arn);
      return arn;
    },
  };
}

function startedOnce<Request extends { token: string }>(list: (Request & { contactId: string })[], request: Request, kind: string): string {
  const before = list.find(({ token }) => token === request.token);
  if (before) return before.contactId;
  const contactId = `${kind}-${list.length + 1}`;
  list.push({ ...request, contactId });
  return contactId;
}

const isInboundCall = ({ channel, initiationMethod }: KnownContact) => channel === 'VOICE' && initiationMethod === 'INBOUND';
const isOutboundCall = ({ channel, initiationMethod }: KnownContact) => channel === 'VOICE' && initiationMethod === 'API';

function ended({ contactId, channel, initiationMethod, disconnectedAt }: KnownContact, from: Temporal.Instant, to: Temporal.Instant) {
  if (!disconnectedAt) return [];
  const within = Temporal.Instant.compare(disconnectedAt, from) >= 0 && Temporal.Instant.compare(disconnectedAt, to) <= 0;
  return within ? [{ contactId, channel, initiationMethod, disconnectedAt }] : [];
}
