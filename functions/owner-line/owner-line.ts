import { fault } from '../../shared/errors/fault.ts';
import type { FlowCall } from '../../shared/lambda/flow-handler.ts';
import { spokenLanguage } from '../../shared/practice/spoken-language.ts';
import { chooseAnnouncement, offerRecording } from './choose-announcement.ts';
import { chooseClosure } from './choose-closure.ts';
import { confirmClosure } from './confirm-closure.ts';
import { letIn, recognised } from './let-in.ts';
import type { OnLine, OwnerAnswer, OwnerLineNeeds, OwnerStep, Verified } from './owner-step.ts';
import { listClosures, takeBackClosure } from './take-back.ts';
import { flowWords, wordsOf } from './words.ts';

type Step = (needs: OwnerLineNeeds, on: Verified) => Promise<OwnerAnswer>;
const afterPin = {
  choose: chooseClosure,
  record: offerRecording,
  announcement: chooseAnnouncement,
  confirm: confirmClosure,
  list: listClosures,
  'take-back': takeBackClosure,
} as const satisfies Record<Exclude<OwnerStep['step'], 'begin' | 'pin'>, Step>;

/**
 * Closes the office by telephone. The PIN comes first and is kept for this contact in the table; every other step is refused on a contact without it.
 * What is chosen is kept there too, and nothing of it is live before the key that confirms.
 * Throws CONTACT_WITHOUT_PRACTICE when the call did not come by way of a practice's main line, and PRACTICE_NOT_FOUND.
 *
 * Safe to repeat: a choice is stored again as it was; a closure has the id of its call, so that it is made once and taken back once.
 * A call that breaks off before the confirmation leaves nothing that is live.
 */
export function ownerLine(needs: OwnerLineNeeds) {
  return async (call: FlowCall<OwnerStep>): Promise<OwnerAnswer> => {
    const { step } = call.parameters;
    const on = await onLine(needs, call);
    if (step === 'begin') return { result: 'begun', recognised: recognised(on).length > 0 ? 'yes' : 'no', ...flowWords(on.say) };
    if (step === 'pin') return letIn(needs, on);
    const owner = await needs.calls.find(call.contactId);
    return owner ? afterPin[step](needs, { ...on, owner }) : { result: 'refused', say: on.say('ownerNoPin') };
  };
}

async function onLine({ practices }: OwnerLineNeeds, call: FlowCall<OwnerStep>): Promise<OnLine> {
  const practiceId = call.attributes['practiceId'];
  if (!practiceId) throw fault('CONTACT_WITHOUT_PRACTICE', { contactId: call.contactId });
  const settings = await practices.settings(practiceId);
  const language = spokenLanguage(settings, call.attributes['language']);
  return { call, settings, language, say: wordsOf(settings, language) };
}
