import type { FileMessage } from '../../local/night/read-messages.ts';
import { emergencies } from '../unit/classification/emergencies-messages.ts';
import { routineOnes } from '../unit/classification/routine-messages.ts';
import { sameDay } from '../unit/classification/same-day-messages.ts';
import { urgentOnes } from '../unit/classification/urgent-messages.ts';

const kinds = [routineOnes, sameDay, routineOnes, urgentOnes, routineOnes, emergencies];

/** Messages of every kind by turns, half of them routine, from as many numbers. */
export function voicemails(count: number, line: string): FileMessage[] {
  return Array.from({ length: count }, (_, index) => {
    const kind = kinds[index % kinds.length] ?? routineOnes;
    const [text = ''] = kind[Math.floor(index / kinds.length) % kind.length] ?? [];
    const from = `+1${301 + Math.floor(index / 100)}55501${String(index % 100).padStart(2, '0')}`;
    return { id: String(index + 1), text, from, line, key: undefined, at: undefined };
  });
}
