import { withLatest } from '../../shared/actions/with-latest.ts';
import { Temporal } from '../../shared/domain/time.ts';
import { unmoved } from '../../shared/domain/work-item/advance.ts';
import { entryOf } from '../../shared/domain/work-item/history.ts';
import type { ContactEnded, Needs } from './contact-event.ts';

/**
 * A page call ended. When the clinician keyed nothing that counts, the history says so; who is called next, and when, stays with the ladder,
 * whose timer was set when this page began and is not touched here.
 *
 * The row is keyed by the call, so that a repeat writes nothing, and nothing follows the write.
 */
export async function pageEnded({ phones, items }: Needs, ended: ContactEnded): Promise<void> {
  const { attributes, disconnectedAt } = await phones.describe(ended.contactId);
  const { workItemId, pageId } = attributes;
  if (!workItemId || !pageId) return;
  const at = disconnectedAt ?? ended.at;
  await withLatest(async () => {
    const [item, page] = [await items.get(workItemId), await items.page(workItemId, Number(pageId))];
    if (!page || page.outcome) return;
    await items.write({
      item: unmoved(item, Temporal.Instant.from(at)),
      entry: entryOf(item, { at, cause: `call-${ended.contactId}`, what: 'page-unanswered', by: page.person, details: { page: pageId } }),
    });
  });
}
