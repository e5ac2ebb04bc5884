import { Temporal } from '../../shared/domain/time.ts';
import type { Practice } from '../../shared/practice/practice.ts';
import type { PracticeItems } from './page-state.ts';
import type { Records } from './records.ts';

/** What a page can show without paging. */
const mostItems = 200;

/** The items of each practice: those that are open, the most overdue first, then those of today and yesterday that are closed. */
export async function itemLists({ items }: Records, practices: readonly Practice[], now: number): Promise<PracticeItems[]> {
  return Promise.all(
    practices.map(async ({ id: practiceId, timeZone }) => {
      const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate();
      const days = [today, today.subtract({ days: 1 })].map(String);
      const [open, ...received] = await Promise.all([
        items.openIds(practiceId),
        ...days.map((day) => items.idsReceivedOn(practiceId, day)),
      ]);
      const ids = [...new Set([...open, ...received.flat()])].slice(0, mostItems);
      const found = new Map((await items.getMany(ids)).map((item) => [item.id, item]));
      return { practiceId, items: ids.flatMap((id) => found.get(id) ?? []) };
    }),
  );
}
