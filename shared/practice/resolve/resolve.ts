import type { Readable } from '../file/settings-file.ts';
import type { Line, Practice } from '../practice.ts';
import type { Complain } from '../problem.ts';
import { resolveCall } from './call.ts';
import { checkLengths } from './lengths.ts';
import { checkOpenings } from './openings.ts';
import { resolveEscalation } from './escalation.ts';
import { resolveRotas } from './rotas.ts';
import { resolveSpeech } from './speech.ts';
import type { Staff } from './staff.ts';
import { checkPromiseIsKept, resolveDocumentation, resolvePromises, resolveReports, resolveRouting, resolveScripts } from './work.ts';

/** Names that are written in the file, also where the entry under the name has a mistake. */
export interface WrittenNames {
  people: readonly string[];
  rotas: readonly string[];
}

type Work = Pick<Practice, 'onCall' | 'escalation' | 'promises' | 'routing' | 'scripts' | 'documentationFields' | 'reports' | 'speech'>;

/** Fills every default in and checks one section against another, as far as each can be read. */
export function resolve(settings: Readable, names: WrittenNames, complain: Complain): Practice | undefined {
  const work = resolveWork(settings, { ids: names.people, people: peopleOf(settings) }, names, complain);
  const call = resolveCall(settings, settings.languages ?? [], complain);
  if (settings.lines) checkLines(settings.lines, complain);
  if (settings.lines) checkPhones(peopleOf(settings), settings.lines, complain);
  if (settings.hours) checkOpenings(settings, complain);
  const { practice: id, name, 'time-zone': timeZone, languages, pod, lines, hours, 'assistant-hours': assistantHours } = settings;
  const { closed: closedDays, 'special-hours': specialHours, 'shared-numbers': sharedNumbers } = settings;
  if (!id || !name || !timeZone || !languages || !pod || !lines || !hours || !assistantHours) return undefined;
  if (!closedDays || !specialHours || !sharedNumbers) return undefined;
  const identity = { id, name, sayAs: settings['say-as'] ?? name, timeZone, languages, pod, lines, sharedNumbers };
  const practice = { ...identity, hours, assistantHours, closedDays, specialHours, people: peopleOf(settings), ...call, ...work };
  checkLengths(practice, settings, complain);
  return practice;
}

function resolveWork(settings: Readable, staff: Staff, names: WrittenNames, complain: Complain): Work {
  const languages = settings.languages ?? [];
  const onCall = resolveRotas(settings['on-call'] ?? {}, staff, complain);
  const escalation = resolveEscalation(settings.escalation ?? {}, { staff, rotas: onCall, rotaNames: names.rotas, complain });
  const promises = resolvePromises(settings.promises ?? {}, escalation, settings.escalation?.['loosened-by'] !== undefined, complain);
  if (settings.escalation && settings.promises) checkPromiseIsKept(promises, escalation, complain);
  return {
    onCall,
    escalation,
    promises,
    routing: resolveRouting(settings.routing ?? {}, staff, complain),
    scripts: resolveScripts(settings.scripts ?? {}, languages, complain),
    documentationFields: resolveDocumentation(settings.documentation ?? { fields: [] }, complain),
    reports: settings.reports ? resolveReports(settings.reports, staff, complain) : { daily: { at: '07:30', to: [] } },
    speech: resolveSpeech(settings, languages, complain),
  };
}

/** Optional settings that were not written are absent, not undefined, so that a stored practice reads back the same. */
function peopleOf({ people = {} }: Readable): Practice['people'] {
  return Object.fromEntries(
    Object.entries(people).map(([id, { phone, email, ...person }]) => [
      id,
      { ...person, ...(phone !== undefined && { phone }), ...(email !== undefined && { email }) },
    ]),
  );
}

/** A page to one of our own lines would be answered by us, recorded, and become a message that pages again. */
function checkPhones(people: Practice['people'], lines: readonly Line[], complain: Complain): void {
  const ours = new Set(lines.map(({ number }) => number));
  for (const [id, { phone }] of Object.entries(people))
    if (phone !== undefined && ours.has(phone))
      complain(['people', id, 'phone'], `${id} cannot be called on a line of the practice itself`);
}

function checkLines(lines: readonly Line[], complain: Complain): void {
  lines.forEach(({ number, callerId }, index) => {
    if (lines.findIndex((other) => other.number === number) < index) complain(['lines', index, 'number'], 'this number is listed twice');
    if (!number.startsWith('+1')) complain(['lines', index, 'number'], 'a line has a US number, such as +1 202 555 0100');
    if (!lines.some((line) => line.number === callerId))
      complain(['lines', index, 'caller-id'], 'callers who dial it must reach you: write the number of one of your own lines');
  });
}
