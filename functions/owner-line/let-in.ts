import { checkPin } from '../../shared/actions/check-pin.ts';
import { tryOwnerPin } from '../../shared/domain/pin/try-pin.ts';
import { fault } from '../../shared/errors/fault.ts';
import { log } from '../../shared/log.ts';
import { peopleWhoClose } from '../../shared/practice/people.ts';
import type { OnLine, OwnerAnswer, OwnerLineNeeds } from './owner-step.ts';

/** Short names of those who may close the office and whose telephone this is. */
export function recognised({ call, settings }: OnLine): string[] {
  return peopleWhoClose(settings).flatMap(({ id, phone }) => (phone === call.callerNumber ? [id] : []));
}

/** The same for a call from another telephone, by the last four digits of their own. */
function named({ call, settings }: OnLine): string[] {
  const { phone: digits } = call.parameters;
  return /^\d{4}$/.test(digits) ? peopleWhoClose(settings).flatMap(({ id, phone }) => (phone.endsWith(digits) ? [id] : [])) : [];
}

/**
 * Whether the PIN is that of somebody who may close the office. Several people may share a telephone: the PIN tells them apart.
 * Somebody who is not found is answered like somebody whose PIN is wrong.
 *
 * The contact gets its reason before the person is let in: from then on it is no patient's call, and its recording no message. A stop in between
 * leaves a call that can do nothing, whose caller keys the PIN again.
 */
export async function letIn(needs: OwnerLineNeeds, on: OnLine): Promise<OwnerAnswer> {
  const byPhone = recognised(on);
  const { result, person } = await tryEachPerson(needs, on, byPhone.length > 0 ? byPhone : named(on));
  if (result !== 'ok') return { result };
  const { contactId } = on.call;
  await settle(needs, on);
  const verifiedAt = needs.now().toString();
  await needs.calls.save({ schema: 1, contactId, practiceId: on.settings.id, person, verifiedAt, recorded: false, offered: [] });
  log.info('owner-line.verified', { contactId, practiceId: on.settings.id });
  return { result };
}

type Tried = { readonly result: 'ok'; readonly person: string } | { readonly result: 'wrong' | 'locked'; readonly person?: never };

async function tryEachPerson(needs: OwnerLineNeeds, { call, settings }: OnLine, people: readonly string[]): Promise<Tried> {
  const results: string[] = [];
  for (const person of people) {
    const result = await checkPin(needs, { practiceId: settings.id, person, pin: call.parameters.pin }, tryOwnerPin);
    if (result === 'ok') return { result, person };
    if (result === 'not-set') log.failed(fault('OWNER_WITHOUT_PIN', { person }), call.contactId);
    results.push(result);
  }
  return { result: results.includes('locked') ? 'locked' : 'wrong' };
}

/** The record that answer-call made; or, when it failed, one that says the same. */
async function settle({ contacts, now }: OwnerLineNeeds, { call, settings, language }: OnLine): Promise<void> {
  await contacts.addIfAbsent({
    schema: 1,
    contactId: call.contactId,
    practiceId: settings.id,
    line: call.dialledNumber ?? settings.lines[0]?.number ?? '',
    language,
    startedAt: now().toString(),
    callerNumber: call.callerNumber,
    medicalKey: false,
  });
  await contacts.settleWithReason(call.contactId, 'owner-line');
}
