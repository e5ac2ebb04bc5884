import { ConflictException, StartTranscriptionJobCommand, type TranscribeClient } from '@aws-sdk/client-transcribe';
import { jobNameOf } from '../../domain/transcript/job.ts';
import type { Transcriber } from '../../ports/recording-store.ts';
import { transcriptKeyOf } from '../s3/recording-bucket.ts';

interface Settings {
  readonly bucket: string;
  /** ARN of the key that encrypts the result. */
  readonly key: string;
}

/** Amazon Transcribe, one job a contact: the name is the contact's, so a second start conflicts and changes nothing. */
export function batchTranscriber(transcribe: TranscribeClient, { bucket, key }: Settings): Transcriber {
  return {
    async start(contactId, recordingKey) {
      const command = new StartTranscriptionJobCommand({
        TranscriptionJobName: jobNameOf(contactId),
        Media: { MediaFileUri: `s3://${bucket}/${recordingKey}` },
        MediaFormat: 'wav',
        IdentifyLanguage: true,
        LanguageOptions: ['en-US', 'es-US'],
        Settings: { ChannelIdentification: true },
        OutputBucketName: bucket,
        OutputKey: transcriptKeyOf(contactId),
        OutputEncryptionKMSKeyId: key,
      });
      try {
        await transcribe.send(command);
      } catch (error) {
        if (!(error instanceof ConflictException)) throw error;
      }
    },
  };
}
