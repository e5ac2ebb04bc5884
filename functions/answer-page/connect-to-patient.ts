import { isPaging } from '../../shared/domain/escalation/is-paging.ts';
import { log } from '../../shared/log.ts';
import type { AnswerPageNeeds, PageAnswer, PageOnCall } from './page-call.ts';

/**
 * The number to join the clinician to, for whoever has accepted, and the practice's number for the patient to see. It goes to the flow alone, and
 * from there to the telephone network: never into the contact's attributes. Changes nothing, so a repeat only tells it again.
 */
export async function connectToPatient({ items, practices }: AnswerPageNeeds, { item, page }: PageOnCall): Promise<PageAnswer> {
  if (!isPaging(item)) return { result: 'refused', say: 'This is settled already. Nothing more is needed.' };
  if (item.escalation.acknowledgedBy !== page.person) return { result: 'refused', say: 'Please accept the page first. We call you again.' };
  const [words, practice] = await Promise.all([items.words(item.id), practices.live(item.practiceId)]);
  const number = words.callbackNumber ?? words.callerNumber;
  const ourNumber = practice.lines.find((line) => line.number === item.line)?.callerId ?? practice.lines[0]?.callerId;
  if (!number || !ourNumber)
    return { result: 'refused', say: 'No number to call back is known. Please listen to the message in your workspace.' };
  log.info('page.answered', { workItemId: item.id, page: page.n, outcome: 'connecting' });
  return {
    result: 'call',
    say: 'We are calling the patient. When you have spoken with them, press 9 after they hang up.',
    number,
    ourNumber,
  };
}
