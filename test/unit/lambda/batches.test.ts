import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Context, SQSEvent } from 'aws-lambda';
import { ContactEnded } from '../../../functions/contact-ended/contact-event.ts';
import { RecordingSaved } from '../../../functions/receive-recording/receive-recording.ts';
import { Understandable } from '../../../functions/classify/understandable.ts';
import { queueHandler } from '../../../shared/lambda/queue-handler.ts';
import { log } from '../../../shared/log.ts';
import { afterTheCall, itemId } from '../../support/first-hour.ts';
import { someContactId } from '../../support/work-items.ts';
import { writtenLog } from '../../support/written-log.ts';
import { transcriptOf } from '../../../shared/domain/transcript/transcript.ts';

const file = (name: string) => readFileSync(`events/${name}.json`, 'utf8');
const batch = (name: string): SQSEvent => JSON.parse(file(`sqs/${name}`));
const context = { awsRequestId: 'request-1' } as Context;

/** The messages that went back to the queue, by their place in the batch. */
async function returned(
  name: string,
  handler: (event: SQSEvent, context: Context) => Promise<{ batchItemFailures: { itemIdentifier: string }[] }>,
) {
  const event = batch(name);
  const { batchItemFailures } = await handler(event, context);
  return batchItemFailures.map(({ itemIdentifier }) => event.Records.findIndex(({ messageId }) => messageId === itemIdentifier)).sort();
}

function functionsBehindQueues() {
  const world = afterTheCall({ transcript: file('transcribe/transcript') });
  return {
    world,
    ended: queueHandler({ message: ContactEnded, handle: world.ended }),
    recorded: queueHandler({ message: RecordingSaved, handle: world.recorded }),
    understood: queueHandler({ message: Understandable, handle: world.understood }),
  };
}

describe('a batch of messages', () => {
  it('of real shape goes through, from the end of the call to the classification', async () => {
    const { world, ended, recorded, understood } = functionsBehindQueues();
    expect(await returned('contact-ended', ended)).toEqual([]);
    expect(await returned('recording-saved', recorded)).toEqual([]);
    expect(await returned('transcript-ready', understood)).toEqual([]);
    expect(await world.items.get(itemId)).toMatchObject({ hasRecording: true, hasTranscript: true, topics: ['appointment'] });
  });

  it.each([
    ['contact-ended-with-broken', 'ended' as const],
    ['recording-saved-with-broken', 'recorded' as const],
    ['transcript-ready-with-broken', 'understood' as const],
  ])('%s gives back the broken ones, and the good one passes', async (name, handler) => {
    const { world, ...handlers } = functionsBehindQueues();
    expect(await returned(name, handlers[handler])).toEqual([1, 2]);
    expect(await world.items.get(itemId)).toMatchObject({ contactId: someContactId });
  });

  it('that fails is logged by the ids of its messages, with nothing that they said', async () => {
    const handler = queueHandler({ message: ContactEnded, handle: async () => {} });
    const written = await writtenLog(() => returned('contact-ended-with-broken', handler));
    expect(written).toContain('MESSAGE_NOT_UNDERSTOOD');
    expect(written).toContain(batch('contact-ended-with-broken').Records[2]?.messageId);
    expect(written).not.toContain('not json');
  });
});

describe('a failure in the log', () => {
  it('has its code and its kind, and not the message of an unexpected error, which may quote a caller', async () => {
    const written = await writtenLog(() => log.failed(new TypeError('cannot read "my chest hurts"'), 'message-1'));
    expect(written).toContain('UNEXPECTED');
    expect(written).toContain('TypeError');
    expect(written).not.toContain('chest');
  });
});

describe('the sample transcripts', () => {
  it('are one that is read and one that is refused', () => {
    expect(transcriptOf(file('transcribe/transcript')).text).toBe('I would like to move my appointment.');
    expect(() => transcriptOf(file('transcribe/transcript-one-channel'))).toThrow(
      expect.objectContaining({ code: 'TRANSCRIPT_NOT_UNDERSTOOD' }),
    );
  });
});
