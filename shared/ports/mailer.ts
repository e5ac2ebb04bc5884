export interface Mail {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The same mail has the same id: a repeat after a crash can be told by it. */
  readonly messageId: string;
}

export interface Mailer {
  /** Throws MAIL_REFUSED. A mail is sent at least once. */
  send(mail: Mail): Promise<void>;
}
