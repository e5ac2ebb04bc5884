import type { RecordingStore, Transcriber } from '../../ports/recording-store.ts';

/** Transcript files by contact id. */
export function recordingsInMemory(transcripts: Record<string, string> = {}): RecordingStore {
  return {
    audioLink: async (key, minutes) => `https://recordings.invalid/${key}?minutes=${minutes}`,
    transcriptFile: async (contactId) => transcripts[contactId],
  };
}

export interface TranscriberInMemory extends Transcriber {
  /** The recording of each contact whose transcription was started. */
  readonly started: Map<string, string>;
}

/** Starts nothing; the first start of a contact counts. */
export function transcriberInMemory(): TranscriberInMemory {
  const started = new Map<string, string>();
  return {
    started,
    async start(contactId, recordingKey) {
      if (!started.has(contactId)) started.set(contactId, recordingKey);
    },
  };
}
