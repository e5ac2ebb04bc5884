import { callerKeyOf } from '../../shared/domain/caller/caller-key.ts';
import type { FlowCall } from '../../shared/lambda/flow-handler.ts';
import type { AnswerCallNeeds, Told } from './call-step.ts';

const daysBack = 30;

/**
 * Which practice somebody is called back for: the one that a call from this number came to last. The dialled number is all that an assistant's call
 * brings with it. One look a practice, so the cost grows with the practices and not with their items.
 */
export async function practiceToCallBackFrom(needs: AnswerCallNeeds, call: FlowCall<unknown>): Promise<Told> {
  const ids = await needs.practices.ids();
  const found = (await Promise.all(ids.map((id) => latestOf(needs, id, call.callerNumber)))).filter((item) => item !== undefined);
  const [latest] = found.toSorted((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1));
  if (!latest) return { known: 'no' };
  const { lines } = await needs.practices.live(latest.practiceId);
  const line = lines.find(({ number }) => number === latest.line) ?? lines[0];
  return line ? { known: 'yes', ourNumber: line.callerId, practiceId: latest.practiceId, language: latest.language } : { known: 'no' };
}

async function latestOf({ practices, items, secrets, now }: AnswerCallNeeds, practiceId: string, number: string | undefined) {
  const key = callerKeyOf(await practices.live(practiceId), await secrets.pepper(), [number]);
  const [newest] = key ? await items.idsOfCaller(key, now().subtract({ hours: daysBack * 24 })) : [];
  return newest ? (await items.getMany([newest]))[0] : undefined;
}
