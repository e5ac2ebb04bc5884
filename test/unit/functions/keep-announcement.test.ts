import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Closure } from '../../../shared/domain/closure/closure.ts';
import { wavOf } from '../../../local/connect/wav.ts';
import { aClosure } from '../../support/closures.ts';
import { afterTheCall, endOf, functionsOn, itemId, maple, recordingKey, recordingSaved, stateOf } from '../../support/first-hour.ts';
import { Stopped, stopAtEveryCall } from '../../support/interrupted.ts';
import { someContactId } from '../../support/work-items.ts';

const kept = `announcements/${someContactId}.wav`;
/** Two seconds in which the owner speaks after the tone, as Connect would store them. */
const spoken = wavOf(
  {
    startedAt: 0,
    stoppedAt: 4_000,
    patient: [{ at: 1, text: 'We are closed because of the snow.' }],
    prompts: [],
    speech: [{ side: 'patient', from: 1_000, till: 3_000 }],
  },
  'en-US',
  8_000,
);
const silent = wavOf({ startedAt: 0, stoppedAt: 4_000, patient: [], prompts: [], speech: [] }, 'en-US', 8_000);

const recorded = aClosure({ announcement: { kind: 'recorded' } });

async function afterAnOwnersCall(closure: Closure | undefined = recorded, recording: Uint8Array = spoken) {
  const world = afterTheCall({ contact: { reason: 'owner-line' }, recording });
  if (closure) await world.closures.add(closure);
  return world;
}
type World = Awaited<ReturnType<typeof afterAnOwnersCall>>;
const announcementOf = async (world: World) => (await world.closures.all(maple.id))[0]?.announcement;

describe('what is recorded on the owner line', () => {
  let world: World;
  beforeEach(async () => void (world = await afterAnOwnersCall()));

  it('becomes the announcement of the closure that was made on that call', async () => {
    await world.recorded(recordingSaved);
    expect(await announcementOf(world)).toEqual({ kind: 'recorded', recordingKey: kept });
    expect(world.announcements.kept.get(kept)?.length).toBeGreaterThan(2 * 8_000);
  });

  it('is no message of a patient: there is no item, whichever event comes first, and nothing is transcribed', async () => {
    await world.recorded(recordingSaved);
    await world.ended(endOf());
    await world.ended(endOf({ eventType: 'COMPLETED' }));
    expect(await world.items.find(itemId)).toBeUndefined();
    expect(world.transcriber.started.size).toBe(0);
    expect(await world.contacts.find(someContactId)).toMatchObject({ reason: 'owner-line' });
    const other = await afterAnOwnersCall();
    await other.ended(endOf());
    await other.recorded(recordingSaved);
    expect(await other.items.find(itemId)).toBeUndefined();
  });

  it.each<[string, Closure | undefined, Uint8Array]>([
    ['no closure was made', aClosure({ id: 'another-call' }), spoken],
    ['other words were chosen in the end', aClosure(), spoken],
    ['nothing was said', recorded, silent],
  ])('is heard by nobody when %s', async (_, closure, recording) => {
    const quiet = await afterAnOwnersCall(closure, recording);
    await quiet.recorded(recordingSaved);
    expect(quiet.announcements.kept.size).toBe(0);
    expect(await announcementOf(quiet)).toEqual(closure?.announcement);
    expect(await quiet.items.find(itemId)).toBeUndefined();
  });

  it('goes to the failed messages when it is no recording', async () => {
    const broken = await afterAnOwnersCall(recorded, Buffer.from('not a WAV file, whatever it is called'));
    await expect(broken.recorded(recordingSaved)).rejects.toMatchObject({
      code: 'ANNOUNCEMENT_NOT_UNDERSTOOD',
      details: { contactId: someContactId },
    });
  });

  it('is the same after a stop at any call and one more delivery', async () => {
    await world.recorded(recordingSaved);
    const all = async (of: World) => ({
      ...(await stateOf(of.ports)),
      closures: await of.closures.all(maple.id),
      kept: of.announcements.kept,
    });
    const expected = await all(world);
    for (const moment of ['before', 'after'] as const) {
      const made = await stopAtEveryCall(moment, async (stop) => {
        const again = await afterAnOwnersCall();
        await functionsOn(stop(again.ports))
          .recorded(recordingSaved)
          .catch((error: unknown) => {
            if (!(error instanceof Stopped)) throw error;
          });
        await again.recorded(recordingSaved);
        expect(await all(again)).toEqual(expected);
      });
      expect(made).toBeGreaterThan(5);
    }
  });

  it('does not make a patient’s message of another call one of ours', async () => {
    const patient = afterTheCall({ recording: spoken });
    await patient.recorded(recordingSaved);
    expect(await patient.items.words(itemId)).toMatchObject({ recordingKey });
    expect(patient.announcements.kept.size).toBe(0);
  });
});
