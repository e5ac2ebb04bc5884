import { isOpen } from '../../shared/domain/hours/opening-hours.ts';
import type { FlowCall } from '../../shared/lambda/flow-handler.ts';
import type { AnswerCallNeeds, Told } from './call-step.ts';
import { practiceOf } from './words.ts';

/** Whether a caller may go on waiting: not when the office was open as they called and has closed since. */
export async function mayGoOnWaiting({ practices, now }: AnswerCallNeeds, call: FlowCall<unknown>, open: string): Promise<Told> {
  const practice = await practices.live(practiceOf(call));
  return { goOn: open === 'yes' && !isOpen(practice, now()) ? 'no' : 'yes' };
}
