import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { functionEvent } from '../../local/connect/actions/function-event.ts';
import type { SimulatedCall } from '../../local/connect/simulated-call.ts';
import { placeCall, type Caller } from '../../local/night/callers.ts';
import type { TimerKind } from '../../shared/domain/work-item/timer.ts';
import { workItemIdOf, type WorkItem } from '../../shared/domain/work-item/work-item.ts';
import { maple, TestNight } from './night.ts';
import { tableOf } from './night-record.ts';

/** A night in which no event reaches a function by itself: a test hands each on, when it wants and as often as it wants. */
export async function silentNight(at: string): Promise<TestNight> {
  const night = await TestNight.begin({ at, connect: { throttle: false, concurrentCalls: 100, sampleRate: 100 } });
  night.runtime.deployment.rules.splice(0);
  return night;
}

/** Places calls at the same moment, and lets them end and their recordings be stored. */
export async function callsAtOnce<Name extends string>(
  night: TestNight,
  callers: Readonly<Record<Name, Partial<Caller>>>,
): Promise<Record<Name, SimulatedCall>> {
  const placed = Object.entries<Partial<Caller>>(callers).map(
    ([name, caller]) => [name, placeCall(night.runtime, { to: maple, ...caller })] as const,
  );
  for (let seconds = 0; placed.some(([, { reason }]) => reason === undefined) && seconds < 300; seconds += 10)
    await night.pass({ seconds: 10 });
  await night.pass({ seconds: 61 });
  return Object.fromEntries(placed) as Record<Name, SimulatedCall>;
}

const batch = (body: unknown) => ({ Records: [{ messageId: 'killed', body: JSON.stringify(body), eventSource: 'aws:sqs' }] });

/** What a queue hands on when a contact is over. */
export function endOf(night: TestNight, contactId: string) {
  const contact = night.runtime.connect.contact(contactId);
  if (!contact) throw new Error(`Connect knows no contact ${contactId}`);
  const at = new Date(contact.disconnectedAt ?? night.now).toISOString();
  const { channel, initiation: initiationMethod } = contact;
  return batch({ eventId: `end-${contactId}`, eventType: 'DISCONNECTED', contactId, channel, initiationMethod, at });
}

/** The same, when a recording is stored. */
export function recordingOf(night: TestNight, { contactId }: SimulatedCall) {
  const { location = '' } = night.runtime.connect.contact(contactId)?.recordings[0] ?? {};
  const [bucket = '', ...key] = location.split('/');
  return batch({ eventId: `recording-${contactId}`, bucket, key: key.join('/'), at: new Date(night.now).toISOString() });
}

/** The same, when a transcription is done. */
export const transcriptOf = (night: TestNight, { contactId }: SimulatedCall) =>
  batch({ eventId: `transcript-${contactId}`, job: `nightdesk-${contactId}`, status: 'COMPLETED', at: new Date(night.now).toISOString() });

export const itemOnly = ({ contactId }: SimulatedCall) => batch({ workItemId: workItemIdOf(contactId) });

/** What a flow hands a function for a contact that Connect knows. */
export function askedBy(night: TestNight, contactId: string, parameters: Record<string, string>) {
  const contact = night.runtime.connect.contact(contactId);
  if (!contact) throw new Error(`Connect knows no contact ${contactId}`);
  return functionEvent(contact, parameters, { instanceArn: night.runtime.connect.instance.arn, queueName: () => undefined });
}

export async function invoke(night: TestNight, folder: string, event: unknown) {
  await night.runtime.functionFor(folder).invoke(event);
  await night.runtime.settle();
}

/** Sorts a message and lets the function die before it hands the item on: it is classified, and not yet routed. */
export async function classifiedOnly(night: TestNight, call: SimulatedCall, words: string) {
  await invoke(night, 'contact-ended', endOf(night, call.contactId));
  await night.putTranscript(call, words);
  const functionName = night.runtime.functionFor('classify').settings.name;
  night.runtime.parts.strikes.add({ functionName, nth: 1, when: 'before', action: 'sqs:SendMessage' });
  await invoke(night, 'classify', transcriptOf(night, call));
}

/** Plans something for an item for now, and changes what else of it is named. */
export async function planNow(night: TestNight, call: SimulatedCall, kinds: readonly TimerKind[], changes: Partial<WorkItem> = {}) {
  const item = await night.itemOf(call);
  const at = new Date(night.now).toISOString();
  await night.items.write({
    item: { ...item, ...changes, version: item.version + 1 },
    entry: { schema: 1, itemId: item.id, at, cause: `planned-${item.version}`, what: 'timer-moved', state: item.state },
    set: kinds.map((kind) => ({ itemId: item.id, kind, fireAt: at })),
    clear: (Object.keys(item.timers) as TimerKind[]).filter((kind) => !kinds.includes(kind)),
  });
}

/** Takes every row of a call out of the table, as if nobody had ever written it down. */
export async function forget(night: TestNight, { contactId }: SimulatedCall) {
  for (const { pk, sk } of await tableOf(night))
    if (String(pk).includes(contactId)) await night.documents.send(new DeleteCommand({ TableName: night.table, Key: { pk, sk } }));
}
