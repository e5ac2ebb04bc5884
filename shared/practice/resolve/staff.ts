import { didYouMean } from '../did-you-mean.ts';
import type { Person } from '../practice.ts';
import type { Complain, Path } from '../problem.ts';

/** The people of a file while it is checked: `ids` has everybody who is written there, `people` those without a mistake of their own. */
export interface Staff {
  ids: readonly string[];
  people: Record<string, Person>;
}

/** Complains when nobody has this short name. Gives the person, unless their own entry has a mistake. */
export function lookUp(staff: Staff, id: string, path: Path, complain: Complain): Person | undefined {
  if (!staff.ids.includes(id)) complain(path, `"${id.slice(0, 60)}" is not listed under people${didYouMean(id, staff.ids)}`);
  return Object.hasOwn(staff.people, id) ? staff.people[id] : undefined;
}

/** Complains unless this person may be called about clinical matters: licensed, and with a phone. */
export function mustBeCallable(staff: Staff, id: string, path: Path, complain: Complain): void {
  const person = lookUp(staff, id, path, complain);
  if (!person) return;
  if (!person.licensed)
    complain(path, `${id} takes clinical calls but is not marked licensed: true; only a licensed person may judge them`);
  if (!person.phone) complain(path, `${id} takes clinical calls but has no phone`);
}
