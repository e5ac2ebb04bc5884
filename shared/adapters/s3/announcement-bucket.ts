import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { AnnouncementStore } from '../../ports/announcement-store.ts';

/** Recordings, and the announcements made of them, in S3. */
export function announcementBucket(s3: S3Client, Bucket: string): AnnouncementStore {
  return {
    async recording(Key) {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
      if (!Body) throw new Error('S3 answered without a body');
      return Body.transformToByteArray();
    },
    async keep(Key, Body) {
      await s3.send(new PutObjectCommand({ Bucket, Key, Body, ContentType: 'audio/wav' }));
    },
  };
}
