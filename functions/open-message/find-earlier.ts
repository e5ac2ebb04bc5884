import { callerKeyOf } from '../../shared/domain/caller/caller-key.ts';
import { birthDate } from '../../shared/domain/appointment/birth-date.ts';
import { isOpen } from '../../shared/domain/work-item/work-item.ts';
import type { FlowCall } from '../../shared/lambda/flow-handler.ts';
import { log } from '../../shared/log.ts';
import type { OpenMessageNeeds, Step, Told } from './message-step.ts';

const daysBack = 30;

/**
 * Somebody calls again about a message. Their call is marked so, and whether an open message of this number has this birth date is all that is
 * told; anybody else hears the same as if there were none. Digits that are no date are kept out of the record.
 */
export async function findEarlier(needs: OpenMessageNeeds, call: FlowCall<Step<'again'>>): Promise<Told> {
  const { contactId, parameters } = call;
  const born = birthDate(parameters.digits, needs.now());
  await needs.contacts.note(contactId, { callsAgain: true, birthDate: born, chose: 'again' });
  const found = born !== undefined && (await hasOpenMessage(needs, call, born));
  log.info('call.again', { contactId, found });
  return { found: found ? 'yes' : 'no' };
}

async function hasOpenMessage(needs: OpenMessageNeeds, { callerNumber, parameters }: FlowCall<Step<'again'>>, born: string) {
  const { practices, secrets, items, now } = needs;
  const practice = await practices.live(parameters.practiceId);
  const key = callerKeyOf(practice, await secrets.pepper(), [callerNumber]);
  if (!key) return false;
  const open = (await items.getMany(await items.idsOfCaller(key, now().subtract({ hours: daysBack * 24 })))).filter(isOpen);
  const words = await Promise.all(open.map(({ id }) => items.words(id)));
  return words.some((known) => known.birthDate === born);
}
