import { ownerLine } from '../../functions/owner-line/owner-line.ts';
import { type OwnerAnswer, type OwnerLineNeeds, OwnerStep } from '../../functions/owner-line/owner-step.ts';
import { contactsInMemory } from '../../shared/adapters/memory/contacts-in-memory.ts';
import { ownerCallsInMemory } from '../../shared/adapters/memory/owner-calls-in-memory.ts';
import { pepperInMemory } from '../../shared/adapters/memory/pepper-in-memory.ts';
import { practicesInMemory } from '../../shared/adapters/memory/practices-in-memory.ts';
import { Temporal } from '../../shared/domain/time.ts';
import type { Practice } from '../../shared/practice/practice.ts';
import { pinsOf, rightPin } from './pins.ts';
import { examplePractice } from './practices.ts';
import { aContact, someContactId } from './work-items.ts';

export const maple = examplePractice('maple-street-family-medicine');
/** The manager's telephone. */
export const managersPhone = '+12025550160';
/** 21:00 in New York on the Tuesday before Thanksgiving. */
const theEveningBefore = Temporal.Instant.from('2026-11-25T02:00:00Z');

interface OnTheLine {
  readonly contactId?: string;
  readonly from?: string;
  readonly language?: string;
}

/** Everything behind the owner line in memory: people with a PIN, a call that answer-call has written down, and a clock that moves when told. */
export async function anOwnerLine({ practice = maple, withoutPin = [] as readonly string[], at = theEveningBefore } = {}) {
  let now = at;
  const secrets = pepperInMemory();
  const pepper = await secrets.pepper();
  const people = Object.keys(practice.people).filter((person) => !withoutPin.includes(person));
  const practices = practicesInMemory(practice);
  const contacts = contactsInMemory(aContact({ practiceId: practice.id, callerNumber: managersPhone }));
  const ports = {
    practices,
    closures: practices.closures,
    contacts,
    calls: ownerCallsInMemory(),
    pins: pinsOf(practice.id, people, pepper),
    secrets,
    now: () => now,
  };
  return {
    ...ports,
    ports,
    pass: (duration: { minutes?: number; hours?: number }) => void (now = now.add(duration)),
    ...stepsOn(ports, practice),
  };
}

/** The steps of a call, as the flow takes them. */
export function stepsOn(needs: OwnerLineNeeds, practice: Practice = maple) {
  const step = (parameters: { step: string } & Record<string, string>, given: OnTheLine = {}): Promise<OwnerAnswer> => {
    const { contactId = someContactId, from = managersPhone, language = 'en-US' } = given;
    return ownerLine(needs)({
      contactId,
      attributes: { practiceId: practice.id, language },
      callerNumber: from,
      dialledNumber: '+12025550100',
      parameters: OwnerStep.parse(parameters),
    });
  };
  /** The PIN, a choice and what callers hear; then the key that makes it live. */
  const close = async (choice: Record<string, string>, key = '0', given: OnTheLine = {}) => {
    await step({ step: 'pin', pin: rightPin }, given);
    await step({ step: 'choose', ...choice }, given);
    await step({ step: 'announcement', key }, given);
    return step({ step: 'confirm' }, given);
  };
  return { step, close };
}
