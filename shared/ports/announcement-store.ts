export interface AnnouncementStore {
  /** A recording as Connect stored it. */
  recording(recordingKey: string): Promise<Uint8Array>;
  /** Keeps a sound that callers will hear (WAV, 8 kHz, µ-law). The same key again replaces it. */
  keep(key: string, sound: Uint8Array): Promise<void>;
}
