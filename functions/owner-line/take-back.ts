import { inForceAt } from '../../shared/domain/closure/announcement-for.ts';
import { spokenDay } from '../../shared/domain/closure/spoken-day.ts';
import { Temporal } from '../../shared/domain/time.ts';
import { log } from '../../shared/log.ts';
import type { OwnerAnswer, OwnerLineNeeds, Verified } from './owner-step.ts';

/** Today and tomorrow: no closure reaches further. */
const most = 2;

/** Offers the days that are closed or open late now, and keeps which key means which: another call may change the list meanwhile. */
export async function listClosures(needs: OwnerLineNeeds, { settings, owner, language, say }: Verified): Promise<OwnerAnswer> {
  const closures = inForceAt(await needs.closures.all(settings.id), needs.now());
  const offered = [...new Set(closures.map(({ day }) => day))].toSorted().slice(0, most);
  if (offered.length === 0) return { result: 'again', say: say('ownerNoClosure') };
  await needs.calls.save({ ...owner, offered });
  const sentences = offered.map((day, at) => say('ownerTakeBack', { day: spoken(day, language), key: String(at + 1) }));
  return { result: 'listed', say: sentences.join(' ') };
}

/**
 * Takes back whatever stands about the day that was offered under the key. Callers who were told another time meanwhile are not told once more.
 * A repeat, also after a stop between two closures of one day, takes back what is left.
 */
export async function takeBackClosure(needs: OwnerLineNeeds, { call, settings, owner, language, say }: Verified): Promise<OwnerAnswer> {
  const day = owner.offered[Number(call.parameters.key) - 1];
  if (!day) return { result: 'again', say: say('ownerNothingChanged') };
  const moment = needs.now();
  const stated = inForceAt(await needs.closures.all(settings.id), moment).filter((closure) => closure.day === day);
  for (const closure of stated) await needs.closures.takeBack(closure, { person: owner.person, at: moment.toString() });
  log.info('closure.taken-back', { practiceId: settings.id, contactId: call.contactId });
  return { result: 'done', say: say('ownerTakenBack', { day: spoken(day, language) }) };
}

const spoken = (day: string, language: Verified['language']): string => spokenDay(Temporal.PlainDate.from(day), language);
