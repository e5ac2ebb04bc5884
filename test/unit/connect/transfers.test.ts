import { describe, expect, it } from '@jest/globals';
import type { Manner } from '../../../local/connect/phones.ts';
import { aCallTo } from '../../support/call.ts';
import { saying, smallFlow } from '../../support/small-flow.ts';

const other = '+13035550120';
const bridge = (continues: string) =>
  smallFlow({
    on: {
      type: 'UpdateContactRecordingBehavior',
      with: { RecordingBehavior: { RecordedParticipants: [], IVRRecordingBehavior: 'Enabled' } },
      next: 'bridge',
    },
    bridge: {
      type: 'TransferParticipantToThirdParty',
      with: { ThirdPartyPhoneNumber: other, ThirdPartyConnectionTimeLimitSeconds: '25', ContinueFlowExecution: continues },
      next: 'after',
      errors: { CallFailed: 'failed', ConnectionTimeLimitExceeded: 'late', NoMatchingError: 'failed' },
    },
    after: saying('They hung up.'),
    failed: saying('Nobody there.'),
    late: saying('Too late.'),
  });
const talks: Manner = {
  kind: 'person',
  afterMs: 5_000,
  then: (call) => call.onEvent((event) => event.type === 'answered' && (call.say('Hello from outside'), call.hangUp())),
};

describe('a call that is bridged', () => {
  it('hears the other side, and goes on when that hangs up', () => {
    aCallTo(bridge('True'), { phones: { [other]: talks } })
      .hears(/Hello from outside/, /They hung up/)
      .ends('CONTACT_FLOW_DISCONNECT');
  });

  it('is over then, if the flow does not go on', () => {
    aCallTo(bridge('False'), { phones: { [other]: talks } })
      .hears(/Hello from outside/)
      .neverHears(/They hung up/)
      .ends();
  });

  it.each<[string, Manner, RegExp]>([
    ['is busy', { kind: 'busy' }, /Nobody there/],
    ['does not answer', { kind: 'nobody' }, /Too late/],
    ['answers too late', { kind: 'person', afterMs: 30_000 }, /Too late/],
  ])('takes the branch of a phone that %s', (_, manner, heard) => {
    aCallTo(bridge('True'), { phones: { [other]: manner } }).hears(heard);
  });

  it('says that the recording goes on, which a flow must prevent', () => {
    const call = aCallTo(bridge('True'), { phones: { [other]: talks } });
    expect(call.events).toContainEqual(expect.objectContaining({ type: 'transfer', outcome: 'connected', recording: true }));
  });

  it('lets the other side go when the caller hangs up', () => {
    const call = aCallTo(bridge('True'), { phones: { [other]: { kind: 'person', afterMs: 1_000 } }, patience: 20 });
    call.neverHears(/They hung up/);
    expect(call.contact.disconnectReason).toBe('CUSTOMER_DISCONNECT');
  });
});

describe('a caller in a queue', () => {
  const flow = smallFlow({
    target: { type: 'UpdateContactTargetQueue', with: { QueueId: 'main' }, next: 'wait', errors: { NoMatchingError: 'failed' } },
    wait: { type: 'TransferContactToQueue', next: 'failed', errors: { QueueAtCapacity: 'failed', NoMatchingError: 'failed' } },
    failed: saying('No queue.'),
  });

  it('hears the music of the instance until an agent comes', () => {
    aCallTo(flow, { agentsAvailable: 1 })
      .waitsIn('main')
      .hears(/very important to us/, /This call is not being recorded/, /how can I help/)
      .ends('AGENT_DISCONNECT');
  });

  it('waits as long as they have patience when nobody comes', () => {
    const call = aCallTo(flow, { patience: 60 });
    expect(() => call.ends()).toThrow(/does not end/);
    call.waitsIn('main');
  });
});
