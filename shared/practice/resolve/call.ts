import { defaultMenu } from '../default-menu.ts';
import type { Readable } from '../file/settings-file.ts';
import type { Said } from '../file/speech.ts';
import type { Line, MenuEntry, Practice } from '../practice.ts';
import type { Complain, Path } from '../problem.ts';
import type { Language } from '../vocabulary.ts';
import { unsafeWording } from '../wording.ts';
import { checkPlaces, checkTranslated, checkWording, pick, sentenceOf } from './speech.ts';

type Call = Pick<
  Practice,
  'menu' | 'frontDesk' | 'medicalPath' | 'professionalsPath' | 'messageMinutes' | 'pronunciations' | 'announcements'
>;

/** What happens to a call, with every default; complains about texts that must not be said and about calls that would come back to us. */
export function resolveCall(settings: Readable, spoken: readonly Language[], complain: Complain): Call {
  const { 'front-desk': desk, lines = [], pronunciations = {} } = settings;
  if (desk) checkFrontDesk(desk.number, lines, complain);
  checkPronunciations(pronunciations, complain);
  return {
    menu: resolveMenu(settings.menu, spoken, complain),
    ...(desk && { frontDesk: { number: desk.number, ringSeconds: desk.rings } }),
    medicalPath: settings['medical-path'] ?? 'assistants',
    professionalsPath: settings.professionals ?? 'on-call',
    messageMinutes: settings['message-length'] ?? 3,
    pronunciations,
    announcements: Object.entries(settings.announcements ?? {}).map(([name, said]) => {
      checkText(said, ['announcements', name], spoken, complain);
      return { name, say: sentenceOf(said, spoken) };
    }),
  };
}

const keys = ['1', '2', '3', '4'] as const;

function resolveMenu(menu: Readable['menu'], spoken: readonly Language[], complain: Complain): MenuEntry[] {
  if (!menu) return defaultMenu.map((entry) => ({ ...entry, say: pick(undefined, spoken, entry.say) }));
  if (!menu[1]) complain(['menu'], 'key 1 is missing: it is always for anything medical');
  return keys.flatMap((key) => {
    const entry = menu[key];
    if (!entry) return [];
    checkReason(key, entry.reason, complain);
    checkText(entry.say, ['menu', key, 'say'], spoken, complain);
    return [{ key, reason: entry.reason, say: sentenceOf(entry.say, spoken) }];
  });
}

/** Callers who know the line press 1 before they listen; whatever stands elsewhere is not taken for less than it is. */
function checkReason(key: MenuEntry['key'], reason: MenuEntry['reason'], complain: Complain): void {
  const path = ['menu', key, 'reason'];
  if (key === '1' && reason !== 'medical') complain(path, 'key 1 is always medical: a key may raise urgency, never lower it');
  if (key !== '1' && reason === 'medical') complain(path, 'medical is always key 1, and only there; choose another reason');
}

function checkText(said: Said, path: Path, spoken: readonly Language[], complain: Complain): void {
  checkWording(said, path, complain);
  checkPlaces(said, [], path, complain);
  checkTranslated(said, spoken, path, complain);
}

/** A call that is sent to a number of ours would be answered by us, and sent there again. */
function checkFrontDesk(number: string, lines: readonly Line[], complain: Complain): void {
  const path = ['front-desk', 'number'];
  if (lines.some((line) => line.number === number))
    complain(path, 'this is a line of the practice itself: the call would come back here; write the number that rings at the desk');
  if (!number.startsWith('+1')) complain(path, 'the front desk has a US number, such as +1 202 555 0100');
}

function checkPronunciations(pronunciations: Practice['pronunciations'], complain: Complain): void {
  for (const [word, alias] of Object.entries(pronunciations)) {
    const unsafe = unsafeWording(alias);
    if (unsafe !== undefined) complain(['pronunciations', word], unsafe);
  }
}
