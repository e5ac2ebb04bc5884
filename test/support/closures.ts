import type { Closure } from '../../shared/domain/closure/closure.ts';
import { someContactId } from './work-items.ts';

/** A closure of Wednesday, November 25, made the evening before. */
export const aClosure = (changes: Partial<Closure> = {}): Closure => ({
  schema: 1,
  id: someContactId,
  practiceId: 'maple-street-family-medicine',
  kind: 'closed',
  day: '2026-11-25',
  until: '2026-11-26T05:00:00Z',
  announcement: { kind: 'none' },
  by: 'r-alvarez',
  at: '2026-11-25T02:00:00Z',
  ...changes,
});
