import * as z from 'zod';
import { log } from '../../shared/log.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { PhoneSystem } from '../../shared/ports/phone-system.ts';
import type { PracticeStore } from '../../shared/ports/practice-store.ts';
import { parsePractice, type Problem } from '../../shared/practice/parse-practice.ts';

/** A settings file as text, its name for the messages, and who publishes it. */
export const Publication = z.object({ yaml: z.string().max(150_000), file: z.string().default('practice.yaml'), by: z.string().min(1) });
export type Publication = z.infer<typeof Publication>;

export type Published =
  | { readonly kind: 'published'; readonly practiceId: string; readonly version: number }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

interface Needs {
  readonly practices: PracticeStore;
  readonly phones: PhoneSystem;
  readonly staffHours: string;
  readonly now: Clock;
}

/**
 * Checks a settings file and makes it live; a file with a mistake changes nothing and comes back with every mistake.
 * Safe to repeat: the same text is the same version, and the queue of the practice's staff is found again by its name.
 */
export function publishPractice({ practices, phones, staffHours, now }: Needs) {
  return async ({ yaml, file, by }: Publication): Promise<Published> => {
    const read = parsePractice(yaml, file);
    if (!('practice' in read)) return { kind: 'refused', problems: read.problems };
    const { practice } = read;
    // The queue first: a practice that is live without it could have nowhere to send what its staff must do.
    if (!(await practices.staffQueue(practice.id))) {
      const queue = await phones.ensureQueue(`staff-${practice.id}`, staffHours);
      await practices.saveStaffQueue(practice.id, queue);
    }
    const { version } = await practices.publish({ practice, yaml, by, at: now().toString() });
    log.info('practice.published', { practiceId: practice.id, version });
    return { kind: 'published', practiceId: practice.id, version };
  };
}
