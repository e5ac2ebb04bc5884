import { describe, expect, it } from '@jest/globals';
import { answerCall } from '../../../functions/answer-call/answer-call.ts';
import { openMessage } from '../../../functions/open-message/open-message.ts';
import { pageOver, taskOver, withPage, withTask } from '../../support/ended-work.ts';
import {
  afterTheCall,
  endOf,
  functionsOn,
  itemId,
  recordingSaved,
  stateOf,
  transcriptReady,
  type Ports,
} from '../../support/first-hour.ts';
import { Stopped, stopAtEveryCall } from '../../support/interrupted.ts';
import { transcriptFile } from '../../support/transcripts.ts';
import { evening, someContactId } from '../../support/work-items.ts';

const messageRegisteredAt = evening.subtract({ seconds: 40 }).toString();
const call = {
  contactId: someContactId,
  attributes: {},
  callerNumber: '+12025550123',
  dialledNumber: '+12025550100',
};
const now = () => evening;

async function aMessage(transcript?: string) {
  const world = afterTheCall({ contact: { messageRegisteredAt }, transcript });
  await world.ended(endOf());
  await world.recorded(recordingSaved);
  return world;
}
async function aClosedItem() {
  const world = await aMessage(transcriptFile('I have crushing chest pain.'));
  const item = await world.items.get(itemId);
  const closed = { ...item, version: item.version + 1, state: 'closed' as const, closedAt: evening.toString() };
  await world.items.write({
    item: closed,
    entry: { schema: 1, itemId, at: evening.toString(), cause: 'touch', what: 'touch', state: 'closed' },
  });
  return world;
}

/** What was the case before, and what then happens. */
const courses: [string, () => Promise<{ ports: Ports }>, (ports: Ports) => Promise<unknown>][] = [
  ['a task ends without its form', () => withTask(), (ports) => functionsOn(ports).ended(taskOver)],
  ['a page call is not taken', () => withPage(), (ports) => functionsOn(ports).ended(pageOver)],
  ['no transcript comes', () => aMessage(), (ports) => functionsOn(ports).understood({ workItemId: itemId })],
  ['a transcription fails', () => aMessage(), (ports) => functionsOn(ports).understood({ ...transcriptReady, status: 'FAILED' })],
  ['a message is silent', () => aMessage(transcriptFile('')), (ports) => functionsOn(ports).understood(transcriptReady)],
  ['a closed item turns out urgent', aClosedItem, (ports) => functionsOn(ports).understood(transcriptReady)],
  [
    'a call leaves nothing to do',
    async () => afterTheCall({ contact: { callerNumber: undefined } }),
    (ports) => functionsOn(ports).ended(endOf()),
  ],
  [
    'a call is answered',
    async () => afterTheCall({ contact: null }),
    (ports) =>
      answerCall({ ...ports, queues: {}, bucket: 'recordings', now })({ ...call, parameters: { step: 'answer', language: '', oli: '' } }),
  ],
  [
    'a message is opened',
    async () => afterTheCall(),
    (ports) =>
      openMessage({ ...ports, now })({
        ...call,
        parameters: {
          step: 'register',
          medical: 'yes',
          callbackNumber: 'none',
          reason: 'medical',
          language: 'en-US',
          practiceId: 'maple-street-family-medicine',
        },
      }),
  ],
];

describe.each(courses)('when %s', (_, before, happens) => {
  it.each(['before', 'after'] as const)(
    'and the process stops %s any call that it makes, the next delivery makes it good',
    async (moment) => {
      const usual = await before();
      await happens(usual.ports);
      const expected = await stateOf(usual.ports);

      const made = await stopAtEveryCall(moment, async (stop) => {
        const { ports } = await before();
        await happens(stop(ports)).catch((error: unknown) => {
          if (!(error instanceof Stopped)) throw error;
        });
        await happens(ports);
        expect(await stateOf(ports)).toEqual(expected);
      });
      expect(made).toBeGreaterThan(1);
    },
  );
});
