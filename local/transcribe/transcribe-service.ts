import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import type { Activity } from '../activity.ts';
import type { VirtualClock } from '../clock.ts';
import { wordsOfWav } from '../connect/wav.ts';
import type { EmittedEvent } from '../event-bridge/event-bus.ts';
import { errorReply, jsonReply, type Service, type ServiceReply, type ServiceRequest } from '../service-request.ts';
import { transcriptOf } from './transcript.ts';

const Start = z.strictObject({
  TranscriptionJobName: z.string().regex(/^[0-9a-zA-Z._-]{1,200}$/),
  Media: z.strictObject({ MediaFileUri: z.string() }),
  MediaFormat: z.literal('wav').optional(),
  OutputBucketName: z.string(),
  OutputKey: z.string(),
  OutputEncryptionKMSKeyId: z.string().optional(),
  Settings: z.strictObject({ ChannelIdentification: z.literal(true) }),
  IdentifyLanguage: z.boolean().optional(),
  LanguageOptions: z.array(z.string()).default([]),
  LanguageCode: z.string().optional(),
  Tags: z.unknown().optional(),
});
type Start = z.infer<typeof Start>;
interface Job extends Start {
  status: 'IN_PROGRESS' | 'COMPLETED' | 'FAILED';
  createdAt: number;
  completedAt?: number;
  failure?: string;
}
export interface TranscribeAround {
  s3: S3Client;
  clock: VirtualClock;
  activity: Activity;
  /** From the start of a job until its result, in milliseconds of the simulated clock. */
  delayMs: number;
  emit: (event: EmittedEvent) => Promise<void>;
  /** Told what the service does in the bucket with the permissions of whoever started the job. */
  onBehalf: (request: ServiceRequest, action: string) => void;
  knowsKey: (arn: string) => boolean;
}

/** Amazon Transcribe for recordings of the simulated Connect: what was typed comes back as what was heard. */
export class TranscribeService {
  private readonly jobs = new Map<string, Job>();
  private readonly around: TranscribeAround;
  /** What becomes of the jobs that start next, one entry a job; then they succeed again. */
  readonly fates: ('fail' | 'never')[] = [];
  /** How sure it is of every word that it hears. */
  confidence = 0.98;

  constructor(around: TranscribeAround) {
    this.around = around;
  }

  readonly answer: Service = async (request) => {
    const operation = String(request.headers['x-amz-target']).split('.').at(-1);
    const input: unknown = JSON.parse(request.body.toString());
    switch (operation) {
      case 'StartTranscriptionJob':
        return this.start(input, request);
      case 'GetTranscriptionJob':
        return this.get(z.object({ TranscriptionJobName: z.string() }).parse(input).TranscriptionJobName);
      case 'ListTranscriptionJobs':
        return this.list(z.object({ Status: z.string().optional(), JobNameContains: z.string().optional() }).parse(input));
      default:
        return errorReply('UnknownOperationException', `The local Transcribe does not know ${operation}`);
    }
  };

  private start(input: unknown, request: ServiceRequest): ServiceReply {
    const { data, error } = Start.safeParse(input);
    if (error) return errorReply('BadRequestException', z.prettifyError(error));
    const { TranscriptionJobName: name, OutputEncryptionKMSKeyId: key } = data;
    if (this.jobs.has(name)) return errorReply('ConflictException', 'The requested job name already exists');
    if (key && !this.around.knowsKey(key)) return errorReply('BadRequestException', `There is no key ${key}`);
    const job: Job = { ...data, status: 'IN_PROGRESS', createdAt: this.around.clock.now() };
    this.jobs.set(name, job);
    const fate = this.fates.shift();
    const due = this.around.clock.now() + this.around.delayMs;
    if (fate !== 'never') this.around.clock.at(due, () => this.around.activity.start(this.finish(job, request, fate)), 'transcription');
    return jsonReply(200, { TranscriptionJob: described(job) });
  }

  private get(name: string): ServiceReply {
    const job = this.jobs.get(name);
    return job
      ? jsonReply(200, { TranscriptionJob: described(job) })
      : errorReply('BadRequestException', "The requested job couldn't be found. Check the job name and try your request again.");
  }

  private list({ Status, JobNameContains = '' }: { Status?: string; JobNameContains?: string }): ServiceReply {
    const jobs = [...this.jobs.values()].filter(
      (job) => job.TranscriptionJobName.includes(JobNameContains) && (!Status || job.status === Status),
    );
    return jsonReply(200, { Status, TranscriptionJobSummaries: jobs.map(described) });
  }

  private async finish(job: Job, request: ServiceRequest, fate: 'fail' | undefined) {
    const failure = fate === 'fail' ? 'The media could not be read' : await this.transcribe(job, request);
    job.status = failure === undefined ? 'COMPLETED' : 'FAILED';
    job.completedAt = this.around.clock.now();
    if (failure !== undefined) job.failure = failure;
    await this.around.emit({
      source: 'aws.transcribe',
      'detail-type': 'Transcribe Job State Change',
      detail: {
        TranscriptionJobName: job.TranscriptionJobName,
        TranscriptionJobStatus: job.status,
        ...(failure && { FailureReason: failure }),
      },
    });
  }

  /** Writes the result; answers why it could not. */
  private async transcribe(job: Job, request: ServiceRequest): Promise<string | undefined> {
    const { s3, onBehalf } = this.around;
    const words = await this.heard(job, request).catch(() => undefined);
    if (!words) return 'The media could not be read';
    const languages = job.IdentifyLanguage ? job.LanguageOptions : [];
    const result = transcriptOf(words, { jobName: job.TranscriptionJobName, languages, confidence: this.confidence });
    onBehalf(request, 's3:PutObject');
    const { OutputBucketName: Bucket, OutputKey: Key } = job;
    await s3.send(new PutObjectCommand({ Bucket, Key, Body: JSON.stringify(result), ContentType: 'application/json' }));
    return undefined;
  }

  private async heard({ Media }: Job, request: ServiceRequest) {
    const [, Bucket, Key] = /^s3:\/\/([^/]+)\/(.+)$/.exec(Media.MediaFileUri) ?? [];
    this.around.onBehalf(request, 's3:GetObject');
    const { Body } = await this.around.s3.send(new GetObjectCommand({ Bucket, Key }));
    return Body && wordsOfWav(Buffer.from(await Body.transformToByteArray()));
  }
}

function described(job: Job) {
  return {
    TranscriptionJobName: job.TranscriptionJobName,
    TranscriptionJobStatus: job.status,
    MediaFormat: job.MediaFormat,
    Media: job.Media,
    Transcript:
      job.status === 'COMPLETED'
        ? { TranscriptFileUri: `https://s3.us-east-1.amazonaws.com/${job.OutputBucketName}/${job.OutputKey}` }
        : undefined,
    CreationTime: job.createdAt / 1000,
    StartTime: job.createdAt / 1000,
    CompletionTime: job.completedAt === undefined ? undefined : job.completedAt / 1000,
    FailureReason: job.failure,
    Settings: job.Settings,
    IdentifyLanguage: job.IdentifyLanguage,
    LanguageOptions: job.LanguageOptions,
  };
}
