/** A contact has one transcription job, named after it, so that a second start of it conflicts. Names of jobs may be listed: no words in them. */
export const jobNameOf = (contactId: string): string => `nightdesk-${contactId}`;

/** The contact of a job, or undefined when the job is not one of ours. */
export const contactOfJob = (job: string): string | undefined => /^nightdesk-(.+)$/.exec(job)?.[1];
