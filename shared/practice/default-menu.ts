import type { Topic } from '../domain/classification/vocabulary.ts';
import type { Language } from './vocabulary.ts';

interface DefaultEntry {
  key: '1' | '2' | '3' | '4';
  reason: 'medical' | Topic;
  say: Record<Language, string>;
}

/** What callers choose from when a practice has no menu of its own. Whoever chooses nothing leaves a message just the same. */
export const defaultMenu: DefaultEntry[] = [
  { key: '1', reason: 'medical', say: { 'en-US': 'anything medical', 'es-US': 'cualquier asunto médico' } },
  { key: '2', reason: 'appointment', say: { 'en-US': 'an appointment', 'es-US': 'una cita' } },
  { key: '3', reason: 'refill', say: { 'en-US': 'a prescription', 'es-US': 'una receta' } },
  { key: '4', reason: 'other', say: { 'en-US': 'anything else', 'es-US': 'otro asunto' } },
];
