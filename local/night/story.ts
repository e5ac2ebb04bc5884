import { Temporal } from '../../shared/domain/time.ts';
import type { HistoryEntry } from '../../shared/domain/work-item/history.ts';
import { workItemIdOf, type Words, type WorkItem } from '../../shared/domain/work-item/work-item.ts';
import type { WorkItemStore } from '../../shared/ports/work-item-store.ts';
import { asItHappened } from './as-it-happened.ts';

interface Followed {
  readonly contactId: string;
  readonly name: string;
}

/** Tells what happens to the items of a night, hop by hop, each row of their histories once. */
export class Story {
  private readonly items: WorkItemStore;
  private readonly tell: (line: string) => void;
  private readonly timeZone: string;
  private readonly told = new Set<string>();
  private readonly followed: Followed[] = [];

  constructor(items: WorkItemStore, timeZone: string, tell: (line: string) => void) {
    this.items = items;
    this.timeZone = timeZone;
    this.tell = tell;
  }

  follow(contactId: string, name: string) {
    this.followed.push({ contactId, name });
  }

  say(at: number, text: string) {
    this.tell(`${this.clock(new Date(at).toISOString())}  ${text}`);
  }

  /** Tells what is new since the last time, oldest first. */
  async goOn(): Promise<void> {
    const news: { entry: HistoryEntry; name: string; item: WorkItem; words: Words }[] = [];
    for (const { contactId, name } of this.followed) {
      const item = await this.items.find(workItemIdOf(contactId));
      if (!item) continue;
      const fresh = (await this.items.history(item.id)).filter(({ itemId, cause, at }) => !this.told.has(`${itemId} ${cause} ${at}`));
      if (fresh.length === 0) continue;
      const words = await this.items.words(item.id);
      news.push(...fresh.map((entry) => ({ entry, name, item, words })));
    }
    for (const { entry, name, item, words } of news.toSorted((a, b) => asItHappened(a.entry, b.entry))) {
      this.told.add(`${entry.itemId} ${entry.cause} ${entry.at}`);
      this.tell(`${this.clock(entry.at)}    ${name}: ${this.sentence(entry, item, words)}`);
    }
  }

  private sentence({ what, details = {}, by, touch }: HistoryEntry, item: WorkItem, words: Words): string {
    const due = this.clock(item.due);
    switch (what) {
      case 'received':
        return `owned by ${item.owner.team}, due ${due}`;
      case 'classified':
        return `understood as ${item.urgency}, ${item.certainty}: ${item.topics.join(', ') || 'no topic'}${evidence(words)}`;
      case 'touch':
        return `${by} wrote: attempted “${touch?.attempted}”, completed “${touch?.completed}”, said “${touch?.patientSaid}”, open “${touch?.remainsOpen}” (${details['outcome']})`;
      default:
        return [what.replaceAll('-', ' '), by && `by ${by}`, ...Object.entries(details).map(([name, value]) => `${name} ${value}`)]
          .filter(Boolean)
          .join(', ');
    }
  }

  private clock(instant: string): string {
    return Temporal.Instant.from(instant)
      .toZonedDateTimeISO(this.timeZone)
      .toLocaleString('en-US', { weekday: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false });
  }
}

function evidence({ transcript = '', evidence: spans = [] }: Words): string {
  const heard = spans.map(({ start, end }) => `“${transcript.slice(start, end)}”`);
  return heard.length > 0 ? `, because of ${[...new Set(heard)].slice(0, 4).join(', ')}` : '';
}
