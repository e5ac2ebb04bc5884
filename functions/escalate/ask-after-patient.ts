import { startPage, writePage } from '../../shared/actions/page-person.ts';
import { isPaging } from '../../shared/domain/escalation/is-paging.ts';
import type { Timer } from '../../shared/domain/work-item/timer.ts';
import { clearTimer, isStill, type EscalateNeeds } from './timers.ts';

/** The clinician who accepted is called and asked whether the patient was reached. When that call brings no answer, the ladder begins again. */
export async function askAfterPatient(needs: EscalateNeeds, timer: Timer): Promise<void> {
  const item = await needs.items.get(timer.itemId);
  if (!isStill(item, timer)) return;
  const person = isPaging(item) ? item.escalation.acknowledgedBy : undefined;
  if (person === undefined) return clearTimer(needs, item, timer);
  const call = { person, stage: 'follow-up' } as const;
  const n = await writePage(needs, item, { call, at: timer.fireAt, clear: ['patient-contact'] });
  await startPage(needs, item.id, n);
}
