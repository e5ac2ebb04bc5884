import { Temporal } from '../../domain/time.ts';
import type { Settings } from '../file/settings-file.ts';
import type { Rota } from '../practice.ts';
import type { Complain, Path } from '../problem.ts';
import { mustBeCallable, type Staff } from './staff.ts';

type WrittenRota = Settings['on-call'][string];

/** The rotas with everything filled in; complains about people, dates and swaps that cannot be right. */
export function resolveRotas(rotas: Settings['on-call'], staff: Staff, complain: Complain): Record<string, Rota> {
  return Object.fromEntries(Object.entries(rotas).map(([name, rota]) => [name, resolveRota(rota, ['on-call', name], staff, complain)]));
}

function resolveRota(rota: WrittenRota, path: Path, staff: Staff, complain: Complain): Rota {
  rota.people.forEach((id, index) => mustBeCallable(staff, id, [...path, 'people', index], complain));
  rota.overrides.forEach(({ person, written }, index) => mustBeCallable(staff, person, [...path, 'overrides', index, written], complain));
  if (rota.fallback !== undefined) mustBeCallable(staff, rota.fallback, [...path, 'fallback'], complain);
  if (rota.people.length === 0 && rota.fallback === undefined) complain(path, 'nobody is on call here; name people, or a fallback');
  checkStart(rota, path, complain);
  checkOverlap(rota, path, complain);
  return {
    rotation: rota.rotation.rotation,
    handOver: rota.rotation.handOver,
    starts: rota.starts ?? anyStart(rota.rotation.weekday),
    people: rota.people,
    overrides: rota.overrides.map(({ from, to, person }) => ({ from, to, person })),
    ...(rota.fallback !== undefined && { fallback: rota.fallback }),
  };
}

function checkStart({ rotation, starts, people }: WrittenRota, path: Path, complain: Complain): void {
  if (starts === undefined && people.length > 1) {
    complain(
      path,
      `say when the first turn of ${people[0]} begins, such as starts: 2026-11-02; otherwise nobody can tell whose week it is`,
    );
  }
  if (starts === undefined || rotation.weekday === undefined) return;
  if (Temporal.PlainDate.from(starts).dayOfWeek !== rotation.weekday) {
    complain([...path, 'starts'], `${starts} is a ${dayName(starts)}, but hand over is on another weekday`);
  }
}

const dayName = (date: string): string => Temporal.PlainDate.from(date).toLocaleString('en-US', { weekday: 'long' });

/** One person holds every turn, so any date on the right weekday gives the same rota. 2024-01-01 was a Monday. */
const anyStart = (weekday = 1): string =>
  Temporal.PlainDate.from('2024-01-01')
    .add({ days: weekday - 1 })
    .toString();

function checkOverlap({ overrides }: WrittenRota, path: Path, complain: Complain): void {
  overrides.forEach(({ from, to, written }, index) => {
    const other = overrides.slice(0, index).find((earlier) => earlier.from < to && from < earlier.to);
    if (other) complain([...path, 'overrides', index, written], `this overlaps ${other.written}; only one person can be on call`);
  });
}
