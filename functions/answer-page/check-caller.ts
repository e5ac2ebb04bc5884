import { checkPin } from '../../shared/actions/check-pin.ts';
import { isPaging } from '../../shared/domain/escalation/is-paging.ts';
import { spokenSummary } from '../../shared/domain/escalation/spoken-summary.ts';
import { tryPin, type PinTry } from '../../shared/domain/pin/try-pin.ts';
import type { Page } from '../../shared/domain/work-item/page.ts';
import { fault } from '../../shared/errors/fault.ts';
import type { FlowCall } from '../../shared/lambda/flow-handler.ts';
import { log } from '../../shared/log.ts';
import { pageOf, type AnswerPageNeeds, type PageAnswer, type PageOnCall, type PageStep } from './page-call.ts';

/** Before the PIN nothing is said; after it, what the clinician needs to call the patient. */
export async function checkCaller(needs: AnswerPageNeeds, call: FlowCall<PageStep>, pin: string): Promise<PageAnswer> {
  const on = await pageOf(needs, call);
  if (!on || !isPaging(on.item)) return { result: 'stale' };
  const result = await tried(needs, on.page, pin);
  if (result !== 'ok') return { result };
  await markVerified(needs, on, call.contactId);
  log.info('page.answered', { workItemId: on.item.id, page: on.page.n, outcome: 'verified' });
  const [words, practice] = await Promise.all([needs.items.words(on.item.id), needs.practices.live(on.item.practiceId)]);
  return { result, stage: on.page.stage, summary: spokenSummary({ ...on, words, practice, now: needs.now() }) };
}

async function tried(needs: AnswerPageNeeds, { practiceId, person, itemId }: Page, pin: string): Promise<PinTry['result']> {
  const result = await checkPin(needs, { practiceId, person, pin }, tryPin);
  if (result !== 'not-set') return result;
  log.failed(fault('PIN_NOT_SET', { person }), itemId);
  return 'wrong';
}

/** The contact id may not be kept yet when the clinician is quick: the attributes that Connect was given name this page. */
async function markVerified({ items, now }: AnswerPageNeeds, { page }: PageOnCall, contactId: string): Promise<void> {
  await items.markPage(page, { contactId, verifiedAt: page.verifiedAt ?? now().toString() });
}
