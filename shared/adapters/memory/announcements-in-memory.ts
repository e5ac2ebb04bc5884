import type { AnnouncementStore } from '../../ports/announcement-store.ts';

export interface AnnouncementsInMemory extends AnnouncementStore {
  /** What callers may hear, by key. */
  readonly kept: Map<string, Uint8Array>;
}

/** Recordings by key, and the announcements made of them. */
export function announcementsInMemory(recordings: Readonly<Record<string, Uint8Array>> = {}): AnnouncementsInMemory {
  const kept = new Map<string, Uint8Array>();
  return {
    kept,
    async recording(key) {
      const file = recordings[key];
      if (!file) throw new Error(`there is no recording ${key}`);
      return file;
    },
    keep: async (key, sound) => void kept.set(key, sound),
  };
}
