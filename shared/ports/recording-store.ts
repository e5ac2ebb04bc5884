export interface RecordingStore {
  /** A link to listen to one recording, valid for minutes. */
  audioLink(recordingKey: string, minutes: number): Promise<string>;
  /** The transcript file of a contact as text, or undefined when there is none. */
  transcriptFile(contactId: string): Promise<string | undefined>;
}

export interface Transcriber {
  /** Starts the transcription of a contact's recording. A second start of the same one changes nothing. */
  start(contactId: string, recordingKey: string): Promise<void>;
}
