import { tryEach } from '../../shared/actions/try-each.ts';
import { withLatest } from '../../shared/actions/with-latest.ts';
import { inTurn, type Timer, type TimerKind } from '../../shared/domain/work-item/timer.ts';
import { askAfterPatient } from './ask-after-patient.ts';
import { climbLadder } from './climb-ladder.ts';
import type { EscalateNeeds } from './timers.ts';
import { pageForUnsure } from './page-for-unsure.ts';
import { goOnWithoutTranscript } from './go-on-without-transcript.ts';

type OnTimer = (needs: EscalateNeeds, timer: Timer) => Promise<void>;
const onTimer: Partial<Record<TimerKind, OnTimer>> = {
  'no-transcript': goOnWithoutTranscript,
  page: climbLadder,
  'patient-contact': askAfterPatient,
  unsure: pageForUnsure,
};

/**
 * Every minute: does what the clinical timers ask for whose time has come.
 * Each timer is handled on its own: one that fails is logged and does not stop the others; the run fails at its end, so that it is
 * tried again and counted. Safe to repeat and to overlap with another run: a timer is moved or cleared in the same write as what it
 * causes, and that write names the version of the item that it read.
 */
export function escalate(needs: EscalateNeeds) {
  return async (): Promise<void> => {
    const due = await needs.items.dueTimers('escalate', needs.now());
    await tryEach(inTurn(due), {
      idOf: ({ itemId }) => itemId,
      handle: (timer) => withLatest(async () => onTimer[timer.kind]?.(needs, timer)),
    });
  };
}
