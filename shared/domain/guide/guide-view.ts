import type { Practice } from '../../practice/practice.ts';
import { movedPromiseWords } from '../closure/moved-promise-words.ts';
import type { Appointment } from '../appointment/appointment.ts';
import { Temporal } from '../time.ts';
import type { CallFact, Words, WorkItem } from '../work-item/work-item.ts';
import type { Outcome } from './allowed-outcomes.ts';
import { callBackChoices, longestPart, type Submission } from './submission.ts';

interface Labelled {
  readonly Label: string;
  readonly Value: string;
}
export interface GuideView {
  readonly heading: string;
  readonly subHeading: string;
  readonly attributeBar: readonly Record<string, unknown>[];
  readonly sections: readonly Record<string, unknown>[];
  readonly errorText: string;
  readonly nextLabel: string;
  readonly allowed: string;
}
export interface Shown {
  readonly item: WorkItem;
  readonly words: Words;
  readonly practice: Practice;
  readonly allowed: readonly Outcome[];
  readonly audioLink: string | undefined;
  /** The appointment of which something was asked by key; absent when there is none, or it is kept no longer. */
  readonly appointment?: Appointment | undefined;
  readonly errorText?: string;
  /** What was typed before a refusal, so that nothing has to be typed twice. */
  readonly typed?: Submission;
}

/** A view's data and attributes may have 16 KB together; the rest of a longer message is heard. */
const shownCharacters = 4500;

/**
 * The data of Connect's managed `form` view for one item.
 * https://docs.aws.amazon.com/connect/latest/adminguide/view-resources-managed-view.html
 */
export function guideView({ item, words, practice, allowed, audioLink, appointment, errorText = '', typed }: Shown): GuideView {
  return {
    heading: practice.name,
    subHeading: `${headline(item)} · say “${practice.sayAs}”`,
    attributeBar: audioLink ? [{ Label: 'Recording', Value: 'Listen', LinkType: 'external', Url: audioLink }] : [],
    sections: [
      ...tellFirst(item, practice),
      dataSection('The call', facts(item, words, practice)),
      ...byKey(item, practice, appointment),
      ...(item.kind === 'appointment' ? [] : [dataSection('The message', message(words))]),
      script(item, practice),
      form(allowed, typed),
    ],
    errorText,
    nextLabel: 'Save',
    allowed: allowed.join(','),
  };
}

/** What is shown instead of an item when this worker may not see it, or not yet: nothing of the caller in it. */
export function noticeView(heading: string, text: string, nextLabel: string): GuideView {
  return { heading, subHeading: text, attributeBar: [], sections: [], errorText: '', nextLabel, allowed: '' };
}

const headlines = {
  emergency: 'Emergency',
  urgent: 'Urgent: a clinician within 30 minutes',
  'same-day': 'Clinical: a licensed person reviews it',
  routine: 'Routine',
} as const satisfies Record<WorkItem['urgency'], string>;

function headline({ urgency, certainty, kind, topics }: WorkItem): string {
  const about = kind === 'missed-call' ? 'missed call' : topics.join(', ') || 'not understood';
  return certainty === 'unsure' ? `Please listen: not sure what this is (${about})` : `${headlines[urgency]}: ${about}`;
}

function facts(item: WorkItem, words: Words, practice: Practice): Labelled[] {
  const local = (instant: string) => localTime(instant, practice.timeZone);
  return [
    { Label: 'Call back', Value: words.callbackNumber ?? words.callerNumber ?? 'number withheld' },
    { Label: 'Called from', Value: words.callerNumber ?? 'number withheld' },
    { Label: 'Call ended', Value: local(item.receivedAt) },
    ...(item.promisedAt ? [{ Label: 'Promised by', Value: local(item.promisedAt) }] : []),
    { Label: 'Due', Value: local(item.due) },
    ...(item.callFacts.length > 0 ? [{ Label: 'Please note', Value: item.callFacts.map((fact) => factWords[fact]).join(' ') }] : []),
    { Label: 'Language', Value: item.language.startsWith('es') ? 'Spanish' : 'English' },
    { Label: 'Reference', Value: item.id },
  ];
}

/** What an assistant does differently for it. */
const factWords = {
  relay: 'A relay call: an operator speaks first. Stay on the line and speak to the patient through them.',
  'calls-again': 'The caller says that this is about an earlier message.',
  professional: 'A professional caller: a laboratory, a pharmacy or a clinician.',
  'recording-refused': 'The caller did not want to be recorded.',
  'call-back-asked': 'The caller asked to be called back instead of waiting.',
} as const satisfies Record<CallFact, string>;

/** A closure of the office broke what the caller was told. */
function tellFirst(item: WorkItem, practice: Practice) {
  const words = movedPromiseWords(item, practice);
  return words === undefined ? [] : [dataSection('Tell the caller first', [{ Label: 'Say', Value: words }])];
}

const askedLabels = {
  confirm: 'Confirmed by the patient',
  cancel: 'Cancelled by the patient',
  move: 'The patient asks for another time instead of',
} as const satisfies Record<NonNullable<WorkItem['asked']>['what'], string>;

/** What was asked by a key. The practice finds its patient by its own reference: no name and no birth date is needed here. */
function byKey({ asked }: WorkItem, { timeZone }: Practice, appointment: Appointment | undefined) {
  if (!asked) return [];
  const known = appointment && `${localTime(appointment.startsAt, timeZone)}, your reference ${appointment.reference}`;
  return [dataSection('Asked by key', [{ Label: askedLabels[asked.what], Value: known ?? 'An appointment that is no longer kept here' }])];
}

function message({ transcript }: Words): Labelled[] {
  if (!transcript) return [{ Label: 'Words', Value: 'No transcript. Please listen to the recording.' }];
  const cut = transcript.length > shownCharacters ? `${transcript.slice(0, shownCharacters)} … (longer: please listen)` : transcript;
  return [{ Label: 'Words (by machine, the recording counts)', Value: cut }];
}

function script(item: WorkItem, practice: Practice) {
  const topic = item.topics[0] ?? 'other';
  const { say, fields } = practice.scripts[topic];
  const sentence = say[item.language.startsWith('es') ? 'es-US' : 'en-US'] ?? say['en-US'] ?? '';
  const ask = fields.map(({ label }) => label).join(', ');
  return dataSection('What to say', [{ Label: 'Say', Value: sentence }, ...(ask ? [{ Label: 'Ask for', Value: ask }] : [])]);
}

const outcomeLabels = {
  close: 'Done: close it',
  'call-back': 'Call the patient again later',
  'hand-off': 'Hand it off',
  clinician: 'It is medical: call the clinician now',
} as const satisfies Record<Outcome, string>;
const callBackLabels = {
  '60': 'in one hour',
  '120': 'in two hours',
  '240': 'in four hours',
  'next-opening': 'when the office opens',
} as const satisfies Record<(typeof callBackChoices)[number], string>;

function form(allowed: readonly Outcome[], typed: Submission | undefined) {
  const text = (Name: keyof Submission, Label: string) => ({
    Type: 'FormInput',
    Name,
    Label,
    Required: true,
    Fluid: true,
    DefaultValue: typed?.[Name].slice(0, longestPart) ?? '',
  });
  return {
    Heading: 'What happened',
    Type: 'FormSection',
    IsEditable: false,
    Configuration: {},
    Items: [
      text('attempted', 'Attempted'),
      text('completed', 'Completed'),
      text('patientSaid', 'Patient said (their words)'),
      text('remainsOpen', 'Remains open (write “nothing” when nothing does)'),
      choice(
        'outcome',
        'How does it end?',
        allowed.map((outcome) => [outcome, outcomeLabels[outcome]]),
      ),
      choice(
        'callBackAt',
        'If the patient is called again: when?',
        callBackChoices.map((at) => [at, callBackLabels[at]]),
      ),
    ],
  };
}

function choice(Name: string, Label: string, options: readonly (readonly [value: string, label: string])[]) {
  return {
    Type: 'Dropdown',
    Name,
    Label,
    Required: Name === 'outcome',
    Fluid: true,
    MultiSelect: false,
    Options: options.map(([Value, label]) => ({ Label: label, Value })),
  };
}

function dataSection(Heading: string, Items: readonly Labelled[]) {
  return { Heading, Type: 'DataSection', IsEditable: false, Configuration: {}, Items };
}

/** Weekday, day and time as the practice's wall clock shows them. */
function localTime(instant: string, timeZone: string): string {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(timeZone)
    .toLocaleString('en-US', { weekday: 'short', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' });
}
