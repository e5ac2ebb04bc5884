import type { Practice, Rota } from '../../practice/practice.ts';
import { isAfter, isWithin } from '../moments.ts';
import { Temporal } from '../time.ts';

type Rotas = Pick<Practice, 'timeZone' | 'onCall'>;

/** Short name of the person on call: a swap first, then whose turn it is, then the fallback. Throws RangeError for a rota that does not exist. */
export function onCallAt(practice: Rotas, rotaName: string, at: Temporal.Instant): string {
  const rota = rotaNamed(practice, rotaName);
  const wall = (dateTime: string) => wallTime(dateTime, practice.timeZone);
  const swap = rota.overrides.find(({ from, to }) => isWithin(at, { from: wall(from), to: wall(to) }));
  const person = swap?.person ?? rota.people[turn(rota, practice.timeZone, at) % rota.people.length] ?? rota.fallback;
  if (person === undefined) throw new RangeError(`rota "${rotaName}" has nobody in it`);
  return person;
}

/** Whom to call when the person on call does not answer: the fallback, else the next in turn, else the same person again. */
export function backupAt(practice: Rotas, rotaName: string, at: Temporal.Instant): string {
  const rota = rotaNamed(practice, rotaName);
  const onCall = onCallAt(practice, rotaName, at);
  if (rota.fallback !== undefined && rota.fallback !== onCall) return rota.fallback;
  const next = rota.people[(rota.people.indexOf(onCall) + 1) % rota.people.length];
  return next ?? onCall;
}

function rotaNamed({ onCall }: Rotas, name: string): Rota {
  const rota = Object.hasOwn(onCall, name) ? onCall[name] : undefined;
  if (!rota) throw new RangeError(`there is no rota "${name}"`);
  return rota;
}

/** How many turns have begun since the first person's own one, as an index that is never negative: turns before it count back through the list. */
function turn({ rotation, handOver, starts, people }: Rota, timeZone: string, at: Temporal.Instant): number {
  const today = at.toZonedDateTimeISO(timeZone).toPlainDate();
  // Compared as instants, so that a hand-over in the hour that comes twice in autumn happens once.
  const handedOver = !isAfter(wallTime(`${today.toString()}T${handOver}`, timeZone), at);
  const day = handedOver ? today : today.subtract({ days: 1 });
  const days = Temporal.PlainDate.from(starts).until(day, { largestUnit: 'day' }).days;
  const turns = Math.floor(days / (rotation === 'weekly' ? 7 : 1));
  return people.length === 0 ? 0 : ((turns % people.length) + people.length) % people.length;
}

const wallTime = (dateTime: string, timeZone: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(dateTime).toZonedDateTime(timeZone).toInstant();
