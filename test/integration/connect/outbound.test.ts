import { describe, expect, it } from '@jest/globals';
import type { Manner } from '../../../local/connect/phones.ts';
import { anInstance, line } from '../../support/connect-instance.ts';
import { saying, smallFlow } from '../../support/small-flow.ts';

const clinician = '+13035550150';
const page = smallFlow({
  quiet: { type: 'UpdateFlowLoggingBehavior', with: { FlowLoggingBehavior: 'Disabled' }, next: 'hello' },
  hello: saying('This is the on-call line.', 'menu'),
  menu: {
    type: 'GetParticipantInput',
    with: { Text: 'Press 1 to accept.', StoreInput: 'False', InputTimeLimitSeconds: '5' },
    next: 'end',
    on: { '1': 'accepted' },
    errors: { InputTimeLimitExceeded: 'nothing', NoMatchingCondition: 'nothing', NoMatchingError: 'nothing' },
  },
  accepted: saying('Accepted.'),
  nothing: saying('No answer.'),
});

async function aPageTo(manner: Manner | undefined, seconds = 90) {
  const instance = anInstance();
  const { connect, world } = instance;
  connect.addPhoneNumber({ address: line });
  if (manner) connect.phones.set(clinician, manner);
  const id = connect.callOut({ to: clinician, from: line, flow: instance.flow('page', page), ringMs: 30_000 });
  await world.pass(seconds);
  return { ...instance, id, contact: connect.contact(id), events: world.eventsOf(id) };
}

describe('an outbound call', () => {
  it('waits with its first word until a person answers, and takes their key', async () => {
    const { world, contact, events, connect, id } = await aPageTo({
      kind: 'person',
      afterMs: 8_000,
      then: (call) => call.onEvent((event) => event.type === 'listening' && call.press('1')),
    });
    expect(events).toEqual(['INITIATED', 'CONNECTED_TO_SYSTEM', 'DISCONNECTED', 'COMPLETED']);
    expect((contact?.connectedToSystemAt ?? 0) - (contact?.initiatedAt ?? 0)).toBe(8_000);
    expect(contact).toMatchObject({ initiation: 'API', customer: clinician, system: line, disconnectReason: 'CONTACT_FLOW_DISCONNECT' });
    expect(connect.phones.calls()).toEqual([]);
    expect(world.eventsOf(id)).toHaveLength(4);
  });

  it('is over when nobody answers, and was never connected', async () => {
    const { events, contact } = await aPageTo({ kind: 'nobody' });
    expect(events).toEqual(['INITIATED', 'DISCONNECTED', 'COMPLETED']);
    expect((contact?.disconnectedAt ?? 0) - (contact?.initiatedAt ?? 0)).toBe(30_000);
  });

  it('is over at once when the line is busy', async () => {
    const { events, contact } = await aPageTo({ kind: 'busy' });
    expect(events).toEqual(['INITIATED', 'DISCONNECTED', 'COMPLETED']);
    expect(contact?.disconnectReason).toBe('OUTBOUND_DESTINATION_ENDPOINT_ERROR');
  });

  it('talks to an answering machine as to anybody; it presses no key', async () => {
    const { connect, world, ...instance } = anInstance();
    connect.phones.set(clinician, { kind: 'machine', afterMs: 20_000 });
    const heard: string[] = [];
    connect.phones.onRing(({ call }) => call.onEvent((event) => event.type === 'prompt' && heard.push(event.text)));
    const id = connect.callOut({ to: clinician, from: line, flow: instance.flow('page', page), ringMs: 30_000 });
    await world.pass(90);
    expect(world.eventsOf(id)).toContain('CONNECTED_TO_SYSTEM');
    expect(heard).toEqual(['This is the on-call line.', 'Press 1 to accept.', 'No answer.']);
  });

  it('rings a phone that somebody answers by hand', async () => {
    const { connect, world, id } = await aPageTo(undefined, 3);
    const [ringing] = connect.phones.calls();
    expect(ringing).toMatchObject({ number: clinician, from: line });
    ringing?.answer();
    await world.pass(4);
    ringing?.call.press('1');
    await world.pass(5);
    expect(ringing?.call.heard.at(-1)).toBe('Accepted.');
    expect(world.eventsOf(id).at(-1)).toBe('COMPLETED');
  });
});
