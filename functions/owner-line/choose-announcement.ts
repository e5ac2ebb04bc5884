import type { Announcing } from '../../shared/domain/closure/announcement-for.ts';
import type { ClosureAnnouncement, PlannedClosure } from '../../shared/domain/closure/closure.ts';
import { spokenDay, spokenOpening } from '../../shared/domain/closure/spoken-day.ts';
import { withClosures } from '../../shared/domain/closure/with-closures.ts';
import { nextOpening } from '../../shared/domain/hours/opening-hours.ts';
import { Temporal } from '../../shared/domain/time.ts';
import type { OnLine, OwnerAnswer, OwnerLineNeeds, Verified } from './owner-step.ts';

/** One key each, 1 to 9. */
const most = 9;
const prepared = (practice: Announcing) => (practice.announcements ?? []).slice(0, most);

/** What callers may hear: the usual words, the sentences of the settings by name, or what is recorded now. */
export function announcementOffer({ settings, say }: Pick<OnLine, 'settings' | 'say'>): string {
  const sentences = prepared(settings).map(({ name }, at) => say('ownerPreparedWords', { reason: name, key: String(at + 1) }));
  return [say('ownerUsualWords'), ...sentences, say('ownerRecordOffer')].join(' ');
}

/** Before the tone. Only looks: what was recorded counts when it is over. */
export async function offerRecording(_: OwnerLineNeeds, { owner, say }: Verified): Promise<OwnerAnswer> {
  return owner.recorded ? { result: 'again', say: say('ownerRecordedOnce') } : { result: 'record', say: say('ownerRecord') };
}

/** Keeps what callers will hear, and reads the whole back. A key that nothing stands behind gets the offer again. */
export async function chooseAnnouncement(needs: OwnerLineNeeds, on: Verified): Promise<OwnerAnswer> {
  const { owner, call } = on;
  const announcement = announcementOf(on, call.parameters.key);
  if (!owner.planned) return { result: 'again', say: on.say('ownerNothingChanged') };
  if (!announcement) return { result: 'offer', say: announcementOffer(on) };
  await needs.calls.save({ ...owner, announcement, recorded: owner.recorded || announcement.kind === 'recorded' });
  return { result: 'read-back', say: `${await readBack(needs, on, owner.planned)} ${on.say('ownerConfirm')}` };
}

function announcementOf({ settings }: Verified, key: string): ClosureAnnouncement | undefined {
  if (key === '0') return { kind: 'none' };
  if (key === '*') return { kind: 'recorded' };
  const sentence = prepared(settings)[Number(key) - 1];
  return sentence && { kind: 'prepared', name: sentence.name };
}

/** The day, and when the office opens after it: with what else is closed by telephone, for the next morning may be too. */
async function readBack({ closures }: OwnerLineNeeds, { settings, language, say }: Verified, planned: PlannedClosure): Promise<string> {
  const day = Temporal.PlainDate.from(planned.day);
  const others = (await closures.all(settings.id)).filter((made) => made.day !== planned.day);
  const over = Temporal.Instant.from(planned.until);
  const opening = planned.kind === 'closed' ? nextOpening(withClosures(settings, others), over.subtract({ seconds: 1 })) : over;
  const until = opening ? spokenOpening(opening.toZonedDateTimeISO(settings.timeZone), day, language) : '';
  return say(planned.kind === 'closed' ? 'ownerReadBackClosed' : 'ownerReadBackLate', { day: spokenDay(day, language), until });
}
