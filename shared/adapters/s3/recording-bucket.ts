import { GetObjectCommand, NoSuchKey, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { RecordingStore } from '../../ports/recording-store.ts';

/** Where the transcript of a contact is kept, in the bucket of its recording. */
export const transcriptKeyOf = (contactId: string): string => `transcripts/${contactId}.json`;

/** Recordings and their transcripts in S3. */
export function recordingBucket(s3: S3Client, Bucket: string): RecordingStore {
  return {
    audioLink: (Key, minutes) => getSignedUrl(s3, new GetObjectCommand({ Bucket, Key }), { expiresIn: minutes * 60 }),
    async transcriptFile(contactId) {
      try {
        const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: transcriptKeyOf(contactId) }));
        return await Body?.transformToString();
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },
  };
}
