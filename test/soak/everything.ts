import { anyCaller } from '../flow/random-callers.ts';
import { anyPatient, anyReminder } from '../flow/random-patients.ts';
import type { RandomRun } from '../support/random-run.ts';
import { anyMessage, longMessage } from '../unit/classification/random-messages.ts';
import { anyFlowIsPlayed } from '../unit/connect/random-flow.ts';
import { anyAnswers, anyEvents } from '../unit/escalation/random-nights.ts';
import { anyFlow } from '../unit/flow-language/random-flows.ts';
import { anyCallSettings, anyFragment, anySentence } from '../unit/practice/random-speech.ts';
import { anySettings, damagedSettings, wrongSettings } from '../unit/practice/random-settings.ts';
import { killedEverywhere } from './killed-everywhere.ts';
import { redeliveredNights } from './redelivered-nights.ts';

/** What npm run soak tries. The tests of the same names try a hundredth of it. */
export const everything: readonly RandomRun[] = [
  anyMessage,
  longMessage,
  anyFlow,
  anyFlowIsPlayed,
  anySettings,
  anyCallSettings,
  anyFragment,
  anySentence,
  damagedSettings,
  wrongSettings,
  anyCaller,
  anyPatient,
  anyReminder,
  anyEvents,
  anyAnswers,
  redeliveredNights,
  killedEverywhere,
];
