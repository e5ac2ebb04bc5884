import { branch, hangUp } from './language/blocks.ts';
import { callFunction, loggingOff } from './language/contact-blocks.ts';
import { flow } from './language/flow.ts';
import { showView } from './language/people-blocks.ts';

/** Half an hour for a form: a call to a patient fits in, and the audio link is made anew after it. */
const seconds = 1_800;
const submission = {
  step: 'submit',
  action: '$.Views.Action',
  outcome: '$.Views.ViewResultData.FormData.outcome',
  attempted: '$.Views.ViewResultData.FormData.attempted',
  completed: '$.Views.ViewResultData.FormData.completed',
  patientSaid: '$.Views.ViewResultData.FormData.patientSaid',
  remainsOpen: '$.Views.ViewResultData.FormData.remainsOpen',
  callBackAt: '$.Views.ViewResultData.FormData.callBackAt',
};
const form = {
  Heading: '$.External.heading',
  SubHeading: '$.External.subHeading',
  AttributeBar: '$.External.attributeBar',
  Sections: '$.External.sections',
  ErrorText: '$.External.errorText',
  Next: { Label: '$.External.nextLabel' },
};

/**
 * What an assistant works from: who called, when, the words and the audio, the script of the topic, and the form with the four parts.
 * The function behind it decides what may be shown and saved; a refused form comes back with the reason, and saving twice is safe, so a
 * failure is tried once more before the assistant is told. Nothing of it is logged.
 */
export const guide = flow({
  name: 'guide',
  type: 'CONTACT_FLOW',
  description: 'The guide beside a task: the item, its script, and the form that documents the touch.',
  start: 'quiet',
  blocks: {
    quiet: loggingOff({ then: 'show' }),
    show: callFunction('guide', { give: { step: 'show' }, answer: 'JSON', then: 'form', failed: 'notShown' }),
    form: showView('form', form, { seconds, actions: { Next: 'submit' }, unclear: 'show', late: 'show', failed: 'notShown' }),

    submit: callFunction('guide', { give: submission, answer: 'JSON', then: 'result', failed: 'submitAgain' }),
    submitAgain: callFunction('guide', { give: submission, answer: 'JSON', then: 'result', failed: 'notSaved' }),
    result: branch('$.External.result', { equals: { saved: 'saved', refused: 'form' }, otherwise: 'notSaved' }),

    saved: showView(
      'confirmation',
      { Heading: 'Saved', SubHeading: 'Please end the task now.', Next: { Label: 'Done' } },
      { seconds, actions: { Next: 'end' }, unclear: 'end', late: 'end', failed: 'end' },
    ),
    notSaved: showView(
      'confirmation',
      {
        Heading: 'Not saved',
        SubHeading: 'The form could not be saved. Please open it again and repeat what you wrote.',
        Next: { Label: 'Try again' },
      },
      { seconds, actions: { Next: 'show' }, unclear: 'show', late: 'end', failed: 'end' },
    ),
    notShown: showView(
      'confirmation',
      { Heading: 'Not available', SubHeading: 'This item cannot be shown just now. It is not lost.', Next: { Label: 'Try again' } },
      { seconds, actions: { Next: 'show' }, unclear: 'show', late: 'end', failed: 'end' },
    ),
    end: hangUp(),
  },
});
