import type { Practice } from '../../practice/practice.ts';
import { digitByDigit } from '../caller/digit-by-digit.ts';
import type { Urgency } from '../classification/vocabulary.ts';
import { Temporal } from '../time.ts';
import type { Page } from '../work-item/page.ts';
import type { Words, WorkItem } from '../work-item/work-item.ts';

interface Spoken {
  readonly item: WorkItem;
  readonly page: Page;
  readonly words: Words;
  readonly practice: Pick<Practice, 'sayAs' | 'timeZone'>;
  readonly now: Temporal.Instant;
}

/** The caller's words are heard in 20 to 40 seconds. Connect speaks at most 3,000 characters. */
const longest = 600;
const spokenUrgency: Record<Urgency, string> = {
  emergency: 'Emergency',
  urgent: 'Urgent',
  'same-day': 'Same day',
  routine: 'Not sorted yet',
};

/**
 * What a clinician hears after the PIN: whom to call back, digit by digit, how urgent, how long ago, the words, and what the caller was
 * told. In English; the words as they were said. Never spoken before the PIN.
 */
export function spokenSummary({ item, page, words, practice, now }: Spoken): string {
  const acknowledged = item.escalation?.acknowledgedBy;
  const another = acknowledged !== undefined && acknowledged !== page.person;
  return [
    another && 'Another clinician has accepted this already.',
    page.stage === 'follow-up' && 'You accepted this patient. Have you reached the patient?',
    `${practice.sayAs}. ${spokenUrgency[item.urgency]}${item.certainty === 'unsure' ? ', not sure' : ''}.`,
    callBack(words),
    `The call came in ${ago(item, now)}.`,
    item.language === 'es-US' && 'The caller speaks Spanish.',
    item.callFacts.includes('relay') && 'It is a relay call: an operator speaks first.',
    item.callFacts.includes('professional') && 'The caller is a professional.',
    item.callFacts.includes('calls-again') && 'They have called before about this.',
    said(words, item),
    told(item, practice),
  ]
    .filter(Boolean)
    .join(' ');
}

function callBack({ callbackNumber, callerNumber }: Words): string {
  const number = callbackNumber ?? callerNumber;
  return number ? `Call back ${digitByDigit(number)}.` : 'No number to call back is known.';
}

function ago({ receivedAt }: WorkItem, now: Temporal.Instant): string {
  const minutes = Math.max(0, Math.floor((now.epochMilliseconds - Date.parse(receivedAt)) / 60_000));
  if (minutes < 1) return 'less than a minute ago';
  if (minutes < 120) return minutes === 1 ? '1 minute ago' : `${minutes} minutes ago`;
  return `${Math.floor(minutes / 60)} hours ago`;
}

function said({ transcript }: Words, { timers }: WorkItem): string {
  const words = transcript?.trim();
  // With the medical key the call comes before the words can be there.
  if (!words && timers['no-transcript']) return 'The message is not written down yet. Please call the patient.';
  if (!words) return 'There are no words that we could read. Please call the patient.';
  if (words.length <= longest) return `The caller said: ${words}`;
  const cut = words.slice(0, longest);
  return `The caller said: ${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2))}. The message goes on.`;
}

function told({ promisedAt }: WorkItem, { timeZone }: Pick<Practice, 'timeZone'>): string {
  if (!promisedAt) return 'The caller was told no time.';
  const at = Temporal.Instant.from(promisedAt).toZonedDateTimeISO(timeZone);
  const hour = at.hour % 12 === 0 ? 12 : at.hour % 12;
  return `The caller was told that somebody calls by ${hour}:${String(at.minute).padStart(2, '0')} ${at.hour < 12 ? 'A M' : 'P M'}.`;
}
