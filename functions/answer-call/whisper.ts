import { callerKeyOf } from '../../shared/domain/caller/caller-key.ts';
import type { FlowCall } from '../../shared/lambda/flow-handler.ts';
import { spokenText } from '../../shared/practice/spoken.ts';
import type { AnswerCallNeeds, Told } from './call-step.ts';
import { practiceOf } from './words.ts';

const hoursOfAgain = 24;

/**
 * What an assistant hears before a call, as a fragment of SSML: the name of the practice as it is said, the language, and whether this caller has
 * called within a day.
 */
export async function whisper(needs: AnswerCallNeeds, call: FlowCall<unknown>): Promise<Told> {
  const practice = await needs.practices.live(practiceOf(call));
  const key = callerKeyOf(practice, await needs.secrets.pepper(), [call.callerNumber]);
  const since = needs.now().subtract({ hours: hoursOfAgain });
  const before = key ? await needs.items.idsOfCaller(key, since) : [];
  const again = call.attributes['reason'] === 'again' || before.length > 0;
  const parts = [
    spokenText(practice, practice.sayAs),
    call.attributes['language'] === 'es-US' ? 'Spanish' : 'English',
    ...(again ? ['Calls again'] : []),
  ];
  return { known: 'yes', whisper: `${parts.join('. ')}.` };
}
