import { Topic } from '../../domain/classification/vocabulary.ts';
import type { Team } from '../../domain/work-item/work-item.ts';
import { defaultScripts } from '../default-scripts.ts';
import { defaultRouting, type StaffTeam } from '../file/escalation.ts';
import type { Settings } from '../file/settings-file.ts';
import { peopleWithRole } from '../people.ts';
import type { Field, Practice, PromisedTime, Script } from '../practice.ts';
import type { Complain } from '../problem.ts';
import type { Language } from '../vocabulary.ts';
import { checkWording, pick } from './speech.ts';
import { lookUp, type Staff } from './staff.ts';

const medicalMinutes = 30;

/** What callers are told, for every topic. Symptoms and medication are medical; a topic without its own promise has that of `other`. */
export function resolvePromises(
  written: Settings['promises'],
  { urgent: { reachPatientWithinMinutes: reach } }: Practice['escalation'],
  loosened: boolean,
  complain: Complain,
): Practice['promises'] {
  const medical: PromisedTime = written.medical ?? { kind: 'minutes', minutes: Math.max(medicalMinutes, reach ?? 0) };
  const other: PromisedTime = written.other ?? { kind: 'business-days', days: 1 };
  if (written.medical && !loosened && (medical.kind !== 'minutes' || medical.minutes > medicalMinutes))
    complain(
      ['promises', 'medical'],
      `callers with something medical are called within ${medicalMinutes} min or sooner; only a licensed medical director, named under escalation as loosened-by, may allow more`,
    );
  return {
    medical,
    symptom: medical,
    medication: medical,
    refill: written.refill ?? other,
    appointment: written.appointment ?? other,
    results: written.results ?? other,
    'records-referral': written['records-referral'] ?? other,
    billing: written.billing ?? other,
    insurance: written.insurance ?? other,
    privacy: written.privacy ?? { kind: 'business-days', days: 0 },
    complaint: written.complaint ?? other,
    demographics: written.demographics ?? other,
    other,
  };
}

/** Complains when callers are told a time sooner than the one clinicians are given. */
export function checkPromiseIsKept(promises: Practice['promises'], escalation: Practice['escalation'], complain: Complain): void {
  const given = escalation.urgent.reachPatientWithinMinutes;
  if (promises.medical.kind === 'minutes' && given !== null && promises.medical.minutes < given) {
    complain(
      ['promises', 'medical'],
      `callers are told ${promises.medical.minutes} min, but clinicians have ${given} min to reach them; make reach-patient under escalation, urgent at most ${promises.medical.minutes} min`,
    );
  }
}

/** The team of every topic. A role that nobody has goes to the manager by default; naming such a role is a mistake. */
export function resolveRouting(written: Settings['routing'], staff: Staff, complain: Complain): Practice['routing'] {
  const staffed = (team: StaffTeam): boolean => team === 'assistants' || peopleWithRole(staff, team).length > 0;
  const team = (topic: keyof typeof defaultRouting): Team => {
    const named = written[topic];
    if (named !== undefined && !staffed(named) && complete(staff))
      complain(['routing', topic], `nobody under people has the role ${named}`);
    return named ?? (staffed(defaultRouting[topic]) ? defaultRouting[topic] : 'manager');
  };
  return {
    symptom: 'on-call',
    medication: 'on-call',
    refill: team('refill'),
    appointment: team('appointment'),
    results: team('results'),
    'records-referral': team('records-referral'),
    billing: team('billing'),
    insurance: team('insurance'),
    privacy: team('privacy'),
    complaint: team('complaint'),
    demographics: team('demographics'),
    other: team('other'),
  };
}

/** Nobody's entry has a mistake, so that a missing role is really missing. */
const complete = ({ ids, people }: Staff): boolean => ids.every((id) => Object.hasOwn(people, id));

/** A script for every topic; a language that the practice did not write keeps the default words. */
export function resolveScripts(written: Settings['scripts'], languages: readonly Language[], complain: Complain): Practice['scripts'] {
  const script = (topic: Topic): Script => {
    const own = written[topic];
    if (own) checkWording(own.say, ['scripts', topic, 'say'], complain);
    const fallback = defaultScripts[topic];
    return { say: pick(own?.say, languages, fallback.say), fields: (own?.fields ?? fallback.fields).map(fieldFrom) };
  };
  const scripts = Topic.options.map((topic) => [topic, script(topic)] as const);
  return Object.fromEntries(scripts) as Record<Topic, Script>;
}

function fieldFrom(name: string): Field {
  return { name, label: labelFrom(name) };
}

/** quantity-left becomes "Quantity left". */
const labelFrom = (name: string): string => `${name.slice(0, 1).toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`;

/** The practice's own fields, labelled; complains about a name that comes twice and about choices that do not fit the type. */
export function resolveDocumentation({ fields }: Settings['documentation'], complain: Complain): Practice['documentationFields'] {
  fields.forEach(({ name, type, choices }, index) => {
    const path = ['documentation', 'fields', index];
    if (fields.findIndex((other) => other.name === name) < index) complain([...path, 'name'], `there are two fields named ${name}`);
    if (type === 'choice' && choices.length < 2) complain(path, 'a choice needs at least two choices');
    if (type !== 'choice' && choices.length > 0) complain([...path, 'choices'], 'only a field of type choice has choices');
  });
  return fields.map(({ name, label, type, choices, 'required-for': requiredFor }) => ({
    name,
    label: label ?? labelFrom(name),
    type,
    choices,
    requiredFor,
  }));
}

/** Who gets the daily report; complains about people who are unknown or have no e-mail, and when nobody is left. */
export function resolveReports({ daily }: Settings['reports'], staff: Staff, complain: Complain): Practice['reports'] {
  const to = daily.to ?? peopleWithRole(staff, 'manager').filter((id) => staff.people[id]?.email);
  daily.to?.forEach((id, index) => checkReader(id, ['reports', 'daily', 'to', index], staff, complain));
  if (to.length === 0 && complete(staff))
    complain(['reports'], 'nobody gets the daily report; give somebody the role manager and an email, or name people under daily, to');
  return { daily: { at: daily.at, to } };
}

function checkReader(id: string, path: (string | number)[], staff: Staff, complain: Complain): void {
  const person = lookUp(staff, id, path, complain);
  if (person && !person.email) complain(path, `${id} gets the report but has no email`);
}
