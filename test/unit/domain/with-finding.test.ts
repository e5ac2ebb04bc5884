import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import { Certainty, type Evidence, isWorse, Topic, Urgency } from '../../../shared/domain/classification/vocabulary.ts';
import { withFinding } from '../../../shared/domain/transcript/with-finding.ts';
import { WorkItemState } from '../../../shared/domain/work-item/work-item.ts';
import { after, aWorkItem } from '../../support/work-items.ts';

const finding = fc.record({
  urgency: fc.constantFrom(...Urgency.options),
  certainty: fc.constantFrom(...Certainty.options),
  topics: fc.uniqueArray(fc.constantFrom(...Topic.options), { minLength: 1, maxLength: 3 }),
  reasons: fc.constant<string[]>(['a-reason']),
  evidence: fc.constant<Evidence[]>([]),
  transcript: fc.option(fc.constant({ text: 'words', confidence: 0.9 }), { nil: undefined }),
});
const item = fc.record({
  state: fc.constantFrom(...WorkItemState.options),
  urgency: fc.constantFrom(...Urgency.options),
  certainty: fc.constantFrom(...Certainty.options),
  medicalKey: fc.boolean(),
  classifiedAt: fc.option(fc.constant(after({ minutes: 1 }).toString()), { nil: undefined }),
});
const at = after({ minutes: 5 });

describe('a finding about any item', () => {
  const always = (holds: (before: ReturnType<typeof aWorkItem>, found: Parameters<typeof withFinding>[1]) => boolean) =>
    fc.assert(fc.property(item, finding, (changes, found) => holds(aWorkItem(changes), found)));

  it('never makes it less urgent than the finding, nor than it was classified before', () => {
    always((before, found) => {
      const after = withFinding(before, found, at);
      const lowered = (before.classifiedAt !== undefined || before.state === 'closed') && isWorse(before.urgency, after.urgency);
      return !lowered && !(after.state !== 'closed' && isWorse(found.urgency, after.urgency));
    });
  });

  it('never falls below what a person found before there were words', () => {
    always((before, found) => {
      const heard = { ...before, reasons: [...before.reasons, 'found-clinical'] };
      const after = withFinding(heard, found, at);
      return !isWorse(heard.urgency, after.urgency) && after.reasons.includes('found-clinical');
    });
  });

  it('never takes the medical key back', () => {
    always(
      (before, found) =>
        !(
          before.medicalKey &&
          before.state !== 'closed' &&
          isWorse('urgent', withFinding({ ...before, urgency: 'urgent' }, found, at).urgency)
        ),
    );
  });

  it('never makes sure what nobody has listened to', () => {
    always(
      (before, found) => !(before.classifiedAt && before.certainty === 'unsure' && withFinding(before, found, at).certainty === 'sure'),
    );
  });

  it('opens a closed item when, and only when, it is worse than what the item was closed as', () => {
    always(
      (before, found) =>
        before.state !== 'closed' || (withFinding(before, found, at).state === 'reopened') === isWorse(found.urgency, before.urgency),
    );
  });

  it('is one version', () => {
    always((before, found) => withFinding(before, found, at).version === before.version + 1);
  });
});
