interface CatalogueEntry {
  /** What happened, in words a person on call can use. */
  readonly title: string;
  /** What that person should do. */
  readonly action: string;
}

/** Codes are permanent: alarms, runbooks and the error page refer to them. */
export const catalogue = {
  ANNOUNCEMENT_NOT_UNDERSTOOD: {
    title: 'What was recorded on the owner line cannot be played to callers; they hear the usual words.',
    action: 'Ask the owner to record it again on a new call, and look whether Connect changed the form of its recordings.',
  },
  APPOINTMENT_NOT_VERIFIED: {
    title: 'A call asked to change an appointment without having shown whose it is.',
    action: 'None for one call: nothing was told or changed. Again and again: compare the deployed appointment flows with the code.',
  },
  CONTACT_UNKNOWN_TO_CONNECT: {
    title: 'An event names a contact that Connect does not know.',
    action: 'Check that the event came from this Connect instance; if it did, replay it from the dead-letter queue.',
  },
  CONTACT_WITHOUT_PRACTICE: {
    title: 'A call came in on a number that belongs to no practice.',
    action: 'Attach the number with `npm run line`, then replay the message from the dead-letter queue.',
  },
  FORM_REFUSED: {
    title: 'A form asked for something its author may not do, or left a part out.',
    action: 'None: the assistant sees the reason and corrects the form.',
  },
  GRANT_MISSING: {
    title: 'A Connect user opened an item without a grant for its practice.',
    action: 'Give the grant with `npm run agent`, or find out why that user was offered the task.',
  },
  MAIL_REFUSED: {
    title: 'The mail service refused a mail.',
    action: 'Check the sender identity and the configuration set; the next run of the schedule tries again.',
  },
  MESSAGE_NOT_UNDERSTOOD: {
    title: 'A queue message or an event does not have the shape it should have.',
    action: 'Look at the message in the dead-letter queue; nothing else in its batch was affected.',
  },
  OWNER_WITHOUT_PIN: {
    title: 'Somebody who may close the office called the owner line and has no PIN.',
    action: 'Set one with `npm run pin`; meanwhile the practice closes by publishing its file.',
  },
  PERSON_WITHOUT_PHONE: {
    title: 'A person who is to be paged has no phone in the settings of the practice.',
    action: 'Add the phone and publish the settings; the next step of the ladder is called meanwhile.',
  },
  PIN_NOT_SET: {
    title: 'A person was paged who has no PIN, so that nobody can take the call.',
    action: 'Set one with `npm run pin`; the next step of the ladder is called meanwhile.',
  },
  PRACTICE_NOT_FOUND: {
    title: 'A practice has no published settings.',
    action: 'Publish its file with `npm run practice:publish`.',
  },
  PRACTICE_REFUSED: {
    title: 'A settings file has mistakes; the published version keeps working.',
    action: 'Correct the lines named in the answer and publish again.',
  },
  QUEUE_MISSING: {
    title: "There is no assistants' queue for the pod and the languages of a practice.",
    action: 'Add the pod to the settings of the deployment and deploy, then replay the message from the dead-letter queue.',
  },
  RECORDING_NOT_UNDERSTOOD: {
    title: 'A file in the recordings bucket does not name its contact.',
    action: 'Check its key in the dead-letter queue; a recording that Connect stored is named after its contact.',
  },
  ROW_NOT_UNDERSTOOD: {
    title: 'A row of the table cannot be read, so its item waits for somebody.',
    action:
      'Look at the row by its id in the table, put right what the schema refuses, and see that the next reconciliation counts it no more.',
  },
  TRANSCRIPT_NOT_UNDERSTOOD: {
    title: 'A transcript does not have the shape that Amazon Transcribe documents.',
    action: 'The item is treated as unsure and somebody listens; look at the transcript file before changing the reader.',
  },
  WORK_ITEM_CHANGED_ELSEWHERE: {
    title: 'Someone else changed the work item first.',
    action: 'None: the message is retried against the newer version.',
  },
  WORK_ITEM_MOVE_NOT_ALLOWED: {
    title: 'A work item was asked to make a move that its state does not allow.',
    action: 'Check the history of the item before replaying the message.',
  },
  WORK_ITEM_NOT_FOUND: {
    title: 'A message names a work item that does not exist.',
    action: 'Check whether retention deleted the item before its messages were handled.',
  },
} as const satisfies Record<string, CatalogueEntry>;

export type FaultCode = keyof typeof catalogue;
