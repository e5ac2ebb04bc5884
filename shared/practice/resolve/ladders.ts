import type { WrittenStep } from '../file/escalation.ts';
import type { LadderStep, Rota } from '../practice.ts';
import type { Complain, Path } from '../problem.ts';
import { didYouMean } from '../did-you-mean.ts';
import { roles, type Role } from '../vocabulary.ts';
import { peopleWithRole } from '../people.ts';
import { mustBeCallable, type Staff, lookUp } from './staff.ts';

export interface Ladders {
  staff: Staff;
  rotas: Readonly<Record<string, Rota>>;
  /** Every rota that is written, also those with a mistake. */
  rotaNames: readonly string[];
  complain: Complain;
}

/** Whom a ladder may end with although they are not licensed: they do not judge, they make somebody answer. */
const answerable: readonly Role[] = ['owner', 'manager'];

/** The ladder as written. Complains about steps that lead to nobody and about steps that are not in order. */
export function resolveLadder(steps: readonly WrittenStep[], path: Path, ladders: Ladders): LadderStep[] {
  steps.forEach((step, index) => {
    if (step.afterMinutes < (steps[index - 1]?.afterMinutes ?? 0)) ladders.complain([...path, index], 'steps must be in order of time');
  });
  const resolved = steps.map((step, index) => resolveStep(step, [...path, index], ladders));
  checkLicences(resolved, path, ladders);
  return resolved.flatMap((step) => step ?? []);
}

function resolveStep({ who, afterMinutes }: WrittenStep, path: Path, ladders: Ladders): LadderStep | undefined {
  const [word, rotaName, ...more] = who.split(/\s+/u);
  if (word === 'on-call' && more.length === 0) return onCallStep(rotaName, afterMinutes, path, ladders);
  if (who === 'backup') return backupStep(afterMinutes, path, ladders);
  const role = roles.find((known) => known === who);
  if (role === undefined || ladders.staff.ids.includes(who)) return personStep(who, afterMinutes, path, ladders);
  const [holder] = peopleWithRole(ladders.staff, role);
  if (holder === undefined) ladders.complain(path, `nobody under people has the role ${role}`);
  return holder === undefined ? undefined : { kind: 'person', person: holder, afterMinutes };
}

function onCallStep(name: string | undefined, afterMinutes: number, path: Path, { rotaNames, complain }: Ladders): LadderStep | undefined {
  const rota = name ?? rotaNames[0];
  if (rota !== undefined && rotaNames.includes(rota)) return { kind: 'on-call', rota, afterMinutes };
  complain(path, `there is no rota "${rota ?? ''}" under on-call${didYouMean(rota ?? '', rotaNames)}`);
  return undefined;
}

function backupStep(afterMinutes: number, path: Path, { rotas, rotaNames, complain }: Ladders): LadderStep | undefined {
  const [rota = ''] = rotaNames;
  if (Object.hasOwn(rotas, rota) && rotas[rota] && !hasBackup(rotas[rota])) {
    complain(path, `the rota ${rota} has no backup; give it a fallback, or a second person`);
  }
  return { kind: 'backup', rota, afterMinutes };
}

export const hasBackup = (rota: Rota): boolean =>
  new Set([...rota.people, ...(rota.fallback === undefined ? [] : [rota.fallback])]).size > 1;

function personStep(who: string, afterMinutes: number, path: Path, { staff, complain }: Ladders): LadderStep {
  lookUp(staff, who, path, complain);
  return { kind: 'person', person: who, afterMinutes };
}

/** Licensed people first; then, at the very end, an owner or manager who is not. */
function checkLicences(steps: readonly (LadderStep | undefined)[], path: Path, { staff, complain }: Ladders): void {
  const unlicensedAt = steps.findIndex((step) => step?.kind === 'person' && isAnswerable(step.person, staff));
  steps.forEach((step, index) => {
    if (step?.kind !== 'person' || !Object.hasOwn(staff.people, step.person)) return;
    if (!isAnswerable(step.person, staff)) return mustBeCallable(staff, step.person, [...path, index], complain);
    if (!staff.people[step.person]?.phone) complain([...path, index], `${step.person} is on a ladder but has no phone`);
  });
  const licensedAfter =
    unlicensedAt >= 0 &&
    steps.slice(unlicensedAt + 1).some((step) => step && !(step.kind === 'person' && isAnswerable(step.person, staff)));
  if (licensedAfter || unlicensedAt === 0)
    complain([...path, unlicensedAt], 'a ladder calls licensed people first; an owner or manager without a licence comes last');
}

function isAnswerable(id: string, { people }: Staff): boolean {
  const person = Object.hasOwn(people, id) ? people[id] : undefined;
  return person !== undefined && !person.licensed && answerable.includes(person.role);
}
