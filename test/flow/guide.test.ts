import { describe, expect, it } from '@jest/globals';
import { guide } from '../../infra/flows/guide.flow.ts';
import { branchesNotTaken } from '../support/call.ts';
import type { FlowFunction } from '../support/flow-stage.ts';
import { type Act, aTask } from './task-at-desk.ts';

const view = {
  heading: 'Maple Street',
  subHeading: 'Refill',
  attributeBar: [{ Label: 'Recording', Value: 'Listen', LinkType: 'external', Url: 'https://example.com/audio' }],
  sections: [{ Heading: 'What happened', Type: 'FormSection', Items: [{ Type: 'FormInput', Name: 'attempted', Label: 'Attempted' }] }],
  errorText: '',
  nextLabel: 'Save',
  result: 'refused',
};
const refused = { ...view, errorText: 'Please write what remains open.' };
const saved = { ...view, result: 'saved' };
const form = {
  outcome: 'close',
  attempted: 'called',
  completed: 'refill sent',
  patientSaid: 'thank you',
  remainsOpen: 'nothing',
  callBackAt: '',
};
const save: Act = { press: 'Next', form };
const next: Act = { press: 'Next' };

/** guide as it answers, one answer a call; an error is thrown. Keeps what it was given. */
function guideThatAnswers(...answers: unknown[]) {
  const given: Record<string, string>[] = [];
  const answer: FlowFunction = (parameters) => {
    given.push(parameters);
    const turn = answers[given.length - 1];
    if (turn === undefined) throw new Error('timed out');
    return turn;
  };
  return { functions: { guide: answer }, given };
}
const work = (answers: unknown[], acts: Act[], failing: string[] = []) => {
  const { functions, given } = guideThatAnswers(...answers);
  const attributes = { workItemId: 'wi-1', queueArn: 'maple-street', priority: '1' };
  const task = aTask({ functions, attributes, acts, failing, agentsAvailable: 1 });
  expect(task.troubles).toEqual([]);
  return { ...task, given, headings: task.views.map(({ data }) => data['Heading']) };
};

describe('the guide', () => {
  it('shows the item and takes the form, field by field', () => {
    const { views, given, headings, isShowing } = work([view, saved], [save, next]);
    expect(views[0]?.data).toEqual({
      Heading: 'Maple Street',
      SubHeading: 'Refill',
      AttributeBar: view.attributeBar,
      Sections: view.sections,
      ErrorText: '',
      Next: { Label: 'Save' },
    });
    expect(given).toEqual([{ step: 'show' }, { step: 'submit', action: 'Next', ...form }]);
    expect(headings).toEqual(['Maple Street', 'Saved']);
    expect(isShowing).toBe(false);
  });

  it('shows a refused form again with the reason', () => {
    const { views } = work([view, refused, saved], [save, save, next]);
    expect(views.map(({ data }) => data['ErrorText'])).toEqual(['', 'Please write what remains open.', undefined]);
  });

  it('tries once more by itself when saving fails', () => {
    const { headings, given } = work([view, undefined, saved], [save, next]);
    expect(headings).toEqual(['Maple Street', 'Saved']);
    expect(given[2]).toEqual(given[1]);
  });

  it('says that nothing was saved when it fails twice, and opens the item again', () => {
    expect(work([view, undefined, undefined, view], [save, next]).headings).toEqual(['Maple Street', 'Not saved', 'Maple Street']);
  });

  it('takes an answer that it does not know for not saved', () => {
    expect(work([view, { weather: 'fine' }], [save]).headings).toEqual(['Maple Street', 'Not saved']);
  });

  it('says that the item is not lost when it cannot be shown, and tries again', () => {
    expect(work([undefined, view], [next]).headings).toEqual(['Not available', 'Maple Street']);
  });

  it('is shown anew after half an hour, with a fresh link to the recording', () => {
    const { given, headings } = work([view, view], ['nothing']);
    expect(given).toEqual([{ step: 'show' }, { step: 'show' }]);
    expect(headings).toEqual(['Maple Street', 'Maple Street']);
  });

  it.each<[string, unknown[], Act[]]>([
    ['it is saved', [view, saved], [save, 'nothing']],
    ['it is not saved', [view], [save, 'nothing']],
    ['it cannot be shown', [], ['nothing']],
  ])('closes when nobody answers that %s', (_, answers, acts) => {
    expect(work(answers, acts).isShowing).toBe(false);
  });

  it.each<[string, unknown[], Act[], string]>([
    ['the form', [view, view], [{ press: 'Back' }], 'Maple Street'],
    ['"not saved"', [view, undefined, undefined, view], [save, { press: 'Back' }], 'Maple Street'],
    ['"not available"', [undefined, view], [{ press: 'Back' }], 'Maple Street'],
  ])('shows the item anew after a button that %s does not have', (_, answers, acts, heading) => {
    expect(work(answers, acts).headings.at(-1)).toBe(heading);
  });

  it.each<[string, unknown[], Act[], unknown]>([
    ['form', [view], [], 'Not available'],
    ['saved', [view, saved], [save], 'Maple Street'],
    ['notSaved', [view], [save], 'Maple Street'],
    ['notShown', [], [], undefined],
  ])('ends in order when the view %s cannot be shown', (block, answers, acts, last) => {
    expect(work(answers, acts, [block]).headings.at(-1)).toBe(last);
  });

  it('has no branch that these tasks leave untried', () => {
    expect(branchesNotTaken(guide)).toEqual([]);
  });
});
