import type { GrantRequest } from '../commands/give-grant.ts';
import type { Practice } from '../../shared/practice/practice.ts';

/** Who has a seat in the local workspace: assistants for every practice, and a front desk and a nurse for each. */
export function crewFor(practices: readonly Practice[]): GrantRequest[] {
  const everywhere = practices.map(({ id }) => id);
  const create = {};
  const shared = { suspended: false, licensed: false, practices: everywhere, create };
  return [
    { ...shared, username: 'assistant', person: 'Assistant', role: 'assistant', languages: ['en-US', 'es-US'] },
    { ...shared, username: 'team-lead', person: 'Team lead', role: 'team-lead', languages: ['en-US', 'es-US'] },
    ...practices.flatMap(({ id, languages }): GrantRequest[] => [
      { ...shared, username: `front-desk-${id}`, person: 'Front desk', role: 'front-desk', languages, practices: [id] },
      { ...shared, username: `nurse-${id}`, person: 'Nurse', role: 'nurse', licensed: true, languages, practices: [id] },
    ]),
  ];
}

/** The PIN of everybody who is paged on this machine, or closes an office from it; a deployment's are set with npm run pin. */
export const localPin = '246810';
