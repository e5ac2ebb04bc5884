import type { Happening } from '../../shared/domain/work-item/history.ts';

/** What happened to an item, as a person would say it. */
export const hopTitles: Readonly<Record<Happening, string>> = {
  'answered-by-desk': 'Answered by the front desk',
  received: 'Work item created: it has an owner and a due time',
  'recording-attached': 'Recording attached',
  classified: 'Classified',
  'no-transcript': 'No transcript: somebody has to listen',
  routed: 'Routed',
  'task-offered': 'Task offered in the workspace',
  'task-ended-without-form': 'Task ended without the form: it comes back',
  'escalation-opened': 'Escalation opened',
  'page-due': 'Next page is due',
  paged: 'Clinician called',
  'page-unanswered': 'Nobody answered the page',
  'page-passed': 'Clinician passed it on',
  acknowledged: 'Clinician accepted',
  'patient-reached': 'Patient reached',
  'patient-not-reached': 'Patient not reached yet',
  'ladder-exhausted': 'Nobody left to call: safety event',
  'timer-moved': 'Timer moved',
  touch: 'Touch documented',
  'promise-missed': 'Promised time passed',
  'promise-moved': 'The office closes: the caller is told another time',
  lifted: 'Task moved to the front',
  'call-back-due': 'Call-back is due',
  reopened: 'Reopened',
};
