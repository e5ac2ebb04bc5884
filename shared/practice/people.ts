import type { Practice } from './practice.ts';
import type { Role } from './vocabulary.ts';

type People = Pick<Practice, 'people'>;

/** Short names of everybody with a role, in the order of the file. */
export function peopleWithRole({ people }: People, role: Role): string[] {
  return Object.entries(people).flatMap(([id, person]) => (person.role === role ? [id] : []));
}

const mayClose: readonly Role[] = ['owner', 'manager', 'medical-director', 'front-desk'];

/** Short name and telephone of everybody who may close the office from it. */
export function peopleWhoClose({ people }: People): { id: string; phone: string }[] {
  return Object.entries(people).flatMap(([id, { role, phone }]) => (phone && mayClose.includes(role) ? [{ id, phone }] : []));
}

/** The e-mail addresses of these people, each once; somebody without one is left out. */
export function emailsOf({ people }: People, ids: readonly string[]): string[] {
  return [...new Set(ids.flatMap((id) => people[id]?.email ?? []))];
}
