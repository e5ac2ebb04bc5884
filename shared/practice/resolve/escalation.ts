import type { WrittenStep } from '../file/escalation.ts';
import type { Settings } from '../file/settings-file.ts';
import { peopleWithRole } from '../people.ts';
import type { ClinicalEscalation, LadderStep } from '../practice.ts';
import type { ClinicalUrgency } from '../vocabulary.ts';
import { hasBackup, type Ladders, resolveLadder } from './ladders.ts';
import { lookUp } from './staff.ts';

interface Clocks {
  page: number;
  acknowledge: number;
  reach: number | null;
  steps: readonly [number, number, number, number, number];
}

/** The slowest that is safe without a director's word; minutes. Callers are promised 30. */
const clinicalDefaults: Record<ClinicalUrgency, Clocks> = {
  emergency: { page: 0, acknowledge: 5, reach: 15, steps: [0, 5, 10, 15, 20] },
  urgent: { page: 2, acknowledge: 10, reach: 30, steps: [0, 5, 10, 15, 20] },
  'same-day': { page: 2, acknowledge: 60, reach: null, steps: [0, 15, 30, 45, 60] },
};

/** Clinical times and ladders with their defaults; complains about any that are slower, unless a licensed director answers for it. */
export function resolveEscalation(escalation: Settings['escalation'], ladders: Ladders): Record<ClinicalUrgency, ClinicalEscalation> {
  const director = escalation['loosened-by'];
  if (director !== undefined) checkDirector(director, ladders);
  const tighten = director === undefined;
  const [emergency, urgent, sameDay] = [escalation.emergency, escalation.urgent, escalation['same-day']];
  return {
    emergency: resolveClocks('emergency', { ...emergency, reach: emergency?.['reach-patient'] }, tighten, ladders),
    urgent: resolveClocks('urgent', { ...urgent, reach: urgent?.['reach-patient'] }, tighten, ladders),
    'same-day': resolveClocks('same-day', { ...sameDay, acknowledge: sameDay?.review }, tighten, ladders),
  };
}

interface WrittenClocks {
  page?: number | undefined;
  acknowledge?: number | undefined;
  reach?: number | undefined;
  ladder?: readonly WrittenStep[] | undefined;
}

function resolveClocks(urgency: ClinicalUrgency, written: WrittenClocks, tighten: boolean, ladders: Ladders): ClinicalEscalation {
  const slowest = clinicalDefaults[urgency];
  if (tighten) {
    const keys = { page: 'page', acknowledge: urgency === 'same-day' ? 'review' : 'acknowledge', reach: 'reach-patient' } as const;
    for (const clock of ['page', 'acknowledge', 'reach'] as const) {
      const [minutes, most] = [written[clock], slowest[clock]];
      if (minutes !== undefined && most !== null && minutes > most)
        ladders.complain(['escalation', urgency, keys[clock]], tooSlow(minutes, most));
    }
  }
  return {
    pageWithinMinutes: written.page ?? slowest.page,
    acknowledgeWithinMinutes: written.acknowledge ?? slowest.acknowledge,
    reachPatientWithinMinutes: written.reach ?? slowest.reach,
    ladder: ladderFor(urgency, written.ladder, tighten, ladders),
  };
}

const tooSlow = (minutes: number, most: number): string =>
  `${minutes} min is slower than the safe ${most} min; only a licensed medical director, named under loosened-by, may allow that`;

function ladderFor(
  urgency: ClinicalUrgency,
  written: readonly WrittenStep[] | undefined,
  tighten: boolean,
  ladders: Ladders,
): LadderStep[] {
  const safe = defaultLadder(urgency, ladders);
  if (!written) return safe;
  const path = ['escalation', urgency, 'ladder'];
  const steps = resolveLadder(written, path, ladders);
  const late = safe.find(({ afterMinutes }) => countBy(written, afterMinutes) < Math.min(countBy(safe, afterMinutes), 4));
  if (late && tighten) {
    ladders.complain(
      path,
      `by +${late.afterMinutes} min this ladder has called fewer people than the safe one does; add a step, or name a director under loosened-by`,
    );
  }
  return steps;
}

const countBy = (steps: readonly { afterMinutes: number }[], minutes: number): number =>
  steps.filter((step) => step.afterMinutes <= minutes).length;

/** On call, on call again, backup, medical director, owner: whoever of these the practice has. */
function defaultLadder(urgency: ClinicalUrgency, { staff, rotas, rotaNames }: Ladders): LadderStep[] {
  const [rota = ''] = rotaNames;
  const [first, again, backupAt, directorAt, ownerAt] = clinicalDefaults[urgency].steps;
  const callable = (role: 'medical-director' | 'owner' | 'manager'): string | undefined =>
    peopleWithRole(staff, role).find((id) => staff.people[id]?.phone && (role !== 'medical-director' || staff.people[id].licensed));
  const [director, owner] = [callable('medical-director'), callable('owner') ?? callable('manager')];
  const found = Object.hasOwn(rotas, rota) ? rotas[rota] : undefined;
  return [
    { kind: 'on-call', rota, afterMinutes: first },
    { kind: 'on-call', rota, afterMinutes: again },
    ...(found && hasBackup(found) ? [{ kind: 'backup', rota, afterMinutes: backupAt } as const] : []),
    ...(director === undefined ? [] : [{ kind: 'person', person: director, afterMinutes: directorAt } as const]),
    ...(owner === undefined ? [] : [{ kind: 'person', person: owner, afterMinutes: ownerAt } as const]),
  ];
}

function checkDirector(id: string, { staff, complain }: Ladders): void {
  const path = ['escalation', 'loosened-by'];
  const director = lookUp(staff, id, path, complain);
  if (director && (director.role !== 'medical-director' || !director.licensed)) {
    complain(path, `${id} is not a licensed medical director, and nobody else may allow slower clinical times`);
  }
}
