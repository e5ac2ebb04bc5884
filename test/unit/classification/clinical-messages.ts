import { emergencies } from './emergencies-messages.ts';
import { heard, type Expected } from './expected.ts';
import { sameDay } from './same-day-messages.ts';
import { secondLook } from './second-look-messages.ts';
import { thirdLook } from './third-look-messages.ts';
import { urgentOnes } from './urgent-messages.ts';

/** Every message that is understood, and understood as clinical. */
export const clinicalOnes: readonly Expected[] = [...emergencies, ...urgentOnes, ...sameDay, ...secondLook, ...thirdLook].filter(
  ([text]) => heard(text).certainty === 'sure' && heard(text).urgency !== 'routine',
);
