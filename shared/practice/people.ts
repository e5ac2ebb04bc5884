import type { Team } from '../domain/work-item/work-item.ts';
import type { Practice } from './practice.ts';
import type { Role } from './vocabulary.ts';

/** Short names of everybody with a role, in the order of the file. */
export function peopleWithRole({ people }: Pick<Practice, 'people'>, role: Role): string[] {
  return Object.entries(people).flatMap(([id, person]) => (person.role === role ? [id] : []));
}

/** Where a team of the practice is told that something waits for it; empty for assistants and the on-call, who are told in other ways. */
export function emailsOfTeam(practice: Pick<Practice, 'people'>, team: Team): string[] {
  if (team === 'assistants' || team === 'on-call') return [];
  return emailsOf(practice, peopleWithRole(practice, team));
}

/** The e-mail addresses of these people, each once; somebody without one is left out. */
export function emailsOf({ people }: Pick<Practice, 'people'>, ids: readonly string[]): string[] {
  return [...new Set(ids.flatMap((id) => people[id]?.email ?? []))];
}

/** True for a number (E.164) that many people call from: two calls from it are never taken for the same caller. */
export function identifiesNobody(practice: Pick<Practice, 'lines' | 'sharedNumbers'>, number: string): boolean {
  return practice.sharedNumbers.includes(number) || practice.lines.some((line) => line.number === number || line.callerId === number);
}
