import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, PutObjectTaggingCommand, S3Client } from '@aws-sdk/client-s3';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { GetTranscriptionJobCommand, StartTranscriptionJobCommand, TranscribeClient } from '@aws-sdk/client-transcribe';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connectWorld } from '../../../local/connect-door.ts';
import { wavOf } from '../../../local/connect/wav.ts';
import type { LocalRuntime } from '../../../local/runtime.ts';
import { functionWith } from '../../support/hand-written-assembly.ts';
import { smallRuntime } from '../../support/local-runtime.ts';

const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const told = { Type: 'AWS::SQS::Queue' };
const mayFill = (queue: string) => ({
  Type: 'AWS::SQS::QueuePolicy',
  Properties: {
    Queues: [{ Ref: queue }],
    PolicyDocument: {
      Statement: [
        { Effect: 'Allow', Principal: { Service: 'events.amazonaws.com' }, Action: 'sqs:SendMessage', Resource: arnOf(queue) },
        {
          Effect: 'Deny',
          Principal: { AWS: '*' },
          Action: 'sqs:*',
          Resource: arnOf(queue),
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        },
      ],
    },
  },
});
const rule = (EventPattern: object, queue: string, InputTemplate: string, InputPathsMap: object) => ({
  Type: 'AWS::Events::Rule',
  Properties: { EventPattern, Targets: [{ Arn: arnOf(queue), Id: 'T', InputTransformer: { InputTemplate, InputPathsMap } }] },
});
let runtime: LocalRuntime;
let s3: S3Client;
let Bucket: string;

beforeAll(async () => {
  runtime = await smallRuntime({
    code: {
      echo: 'export const handler = async (event) => { if (event.slow) await new Promise((done) => setTimeout(done, 300)); if (event.fail) throw new TypeError("as asked"); return { heard: event }; };',
    },
    stacks: {
      Small: {
        Files: {
          Type: 'AWS::S3::Bucket',
          Properties: { NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } } },
        },
        Silent: { Type: 'AWS::S3::Bucket' },
        Objects: told,
        ObjectsPolicy: mayFill('Objects'),
        Unreachable: told,
        Jobs: told,
        JobsPolicy: mayFill('Jobs'),
        ObjectRule: rule(
          { source: ['aws.s3'], detail: { object: { key: [{ prefix: 'told/' }] } } },
          'Objects',
          '{"bucket":<b>,"key":<k>}',
          {
            b: '$.detail.bucket.name',
            k: '$.detail.object.key',
          },
        ),
        ForbiddenRule: rule({ source: ['aws.s3'] }, 'Unreachable', '{"key":<k>}', { k: '$.detail.object.key' }),
        JobRule: rule({ source: ['aws.transcribe'] }, 'Jobs', '{"job":<j>,"status":<s>}', {
          j: '$.detail.TranscriptionJobName',
          s: '$.detail.TranscriptionJobStatus',
        }),
        Pepper: {
          Type: 'AWS::SecretsManager::Secret',
          Properties: { Name: 'pepper', GenerateSecretString: { PasswordLength: 64, ExcludePunctuation: true } },
        },
        Sender: { Type: 'AWS::SES::EmailIdentity', Properties: { EmailIdentity: 'desk@example.com' } },
        Mails: { Type: 'AWS::SES::ConfigurationSet', Properties: { Name: 'mails' } },
        ...functionWith('Echo', 'echo'),
        ByConnect: {
          Type: 'AWS::Lambda::Permission',
          Properties: {
            Action: 'lambda:InvokeFunction',
            FunctionName: arnOf('Echo'),
            Principal: 'connect.amazonaws.com',
            SourceAccount: '000000000000',
            SourceArn: 'arn:of:this:instance',
          },
        },
      },
    },
  });
  s3 = new S3Client(runtime.clientFor('AWS_ENDPOINT_URL_S3'));
  Bucket = [...runtime.deployment.buckets.keys()].find((name) => name.includes('files')) ?? '';
});
afterAll(async () => {
  s3.destroy();
  await runtime.stop();
});

const put = (Key: string, more: object = {}) => s3.send(new PutObjectCommand({ Bucket, Key, Body: Buffer.from('content'), ...more }));
async function bodiesIn(id: string) {
  await runtime.settle();
  return (await runtime.messagesIn(id)).visible.map(({ body }) => JSON.parse(body));
}

describe('the object store', () => {
  test('tells EventBridge of each new object, whose rule fills the queue', async () => {
    await put('told/of.txt');
    await put('other/of.txt');
    expect(await bodiesIn('Objects')).toEqual([{ bucket: Bucket, key: 'told/of.txt' }]);
  });

  test('says nothing of a bucket that does not tell', async () => {
    const before = runtime.parts.bus.events.length;
    const silent = [...runtime.deployment.buckets.keys()].find((name) => name.includes('silent'));
    await s3.send(new PutObjectCommand({ Bucket: silent, Key: 'told/x', Body: 'x' }));
    await runtime.settle();
    expect(runtime.parts.bus.events).toHaveLength(before);
  });

  test('is not heard by a queue whose policy does not let EventBridge send', async () => {
    expect(await bodiesIn('Unreachable')).toEqual([]);
    expect(runtime.parts.bus.failures.map(({ rule, reason }) => [rule, reason])).toContainEqual([
      'Small-ForbiddenRule',
      'no permission for sqs:SendMessage',
    ]);
  });

  test('lets one of many writers create an object that must not exist', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => put('once', { IfNoneMatch: '*' })));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [loser] = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(loser?.reason).toMatchObject({ name: 'PreconditionFailed', $metadata: { httpStatusCode: 412 } });
  });

  test('opens a presigned address only as it was signed, and until it ends on the simulated clock', async () => {
    await put('to hear/über (1).wav');
    const options = { expiresIn: 300, signingDate: new Date(runtime.clock.now()) };
    const address = await getSignedUrl(s3, new GetObjectCommand({ Bucket, Key: 'to hear/über (1).wav' }), options);
    expect(await (await fetch(address)).text()).toBe('content');
    expect((await fetch(address.replace('%281%29', '%282%29'))).status).toBe(403);
    expect((await fetch(address.replace('X-Amz-Expires=300', 'X-Amz-Expires=900'))).status).toBe(403);
    await runtime.advance(300_000);
    const late = await fetch(address);
    expect([late.status, await late.text()]).toEqual([403, expect.stringContaining('Request has expired')]);
  });

  test('refuses what the store below would do wrong', async () => {
    const tagging = new PutObjectTaggingCommand({ Bucket, Key: 'once', Tagging: { TagSet: [{ Key: 'a', Value: 'b' }] } });
    await expect(s3.send(tagging)).rejects.toMatchObject({ name: 'NotImplemented' });
    expect((await s3.send(new HeadObjectCommand({ Bucket, Key: 'once' }))).ContentLength).toBe(7);
  });
});

describe('transcription', () => {
  const client = () => new TranscribeClient(runtime.clientFor('AWS_ENDPOINT_URL_TRANSCRIBE'));
  const start = (TranscriptionJobName: string, key: string) =>
    client().send(
      new StartTranscriptionJobCommand({
        TranscriptionJobName,
        Media: { MediaFileUri: `s3://${Bucket}/${key}` },
        MediaFormat: 'wav',
        OutputBucketName: Bucket,
        OutputKey: `transcripts/${TranscriptionJobName}.json`,
        Settings: { ChannelIdentification: true },
        IdentifyLanguage: true,
        LanguageOptions: ['en-US', 'es-US'],
      }),
    );
  const call = {
    startedAt: 0,
    stoppedAt: 4_000,
    patient: [{ at: 1, text: 'I need my refill, please.' }],
    prompts: [{ at: 0, text: 'Speak now.' }],
    speech: [],
  };
  async function stateOf(TranscriptionJobName: string) {
    const { TranscriptionJob } = await client().send(new GetTranscriptionJobCommand({ TranscriptionJobName }));
    return TranscriptionJob?.TranscriptionJobStatus;
  }

  test('writes what was said, the patient on channel 1, after its delay, and tells', async () => {
    await put('recordings/a.wav', { Body: wavOf(call, 'es-US', 100) });
    await start('job-a', 'recordings/a.wav');
    expect(await stateOf('job-a')).toBe('IN_PROGRESS');
    await runtime.advance(30_000);
    expect(await stateOf('job-a')).toBe('COMPLETED');
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: 'transcripts/job-a.json' }));
    const { results } = JSON.parse((await Body?.transformToString()) ?? '{}');
    const [, patient] = results.channel_labels.channels;
    expect(patient.channel_label).toBe('ch_1');
    expect(patient.items.map((item: { alternatives: { content: string }[] }) => item.alternatives[0]?.content)).toEqual([
      'I',
      'need',
      'my',
      'refill',
      ',',
      'please',
      '.',
    ]);
    expect(results.language_code).toBe('es-US');
    expect(await bodiesIn('Jobs')).toContainEqual({ job: 'job-a', status: 'COMPLETED' });
  });

  test('refuses a name that was used', async () => {
    await expect(start('job-a', 'recordings/a.wav')).rejects.toMatchObject({ name: 'ConflictException' });
  });

  test('fails for a file that it cannot read, and when a test wants it to', async () => {
    runtime.parts.transcribe.fates.push('fail', 'never');
    await start('job-fails', 'recordings/a.wav');
    await start('job-never', 'recordings/a.wav');
    await start('job-unreadable', 'once');
    await runtime.advance(60_000);
    expect(await Promise.all(['job-fails', 'job-never', 'job-unreadable'].map(stateOf))).toEqual(['FAILED', 'IN_PROGRESS', 'FAILED']);
  });
});

test('a secret is made as the template says, and found by name', async () => {
  const client = new SecretsManagerClient(runtime.clientFor('AWS_ENDPOINT_URL_SECRETS_MANAGER'));
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: 'pepper' }));
  expect(SecretString).toMatch(/^[a-zA-Z0-9]{64}$/);
  await expect(client.send(new GetSecretValueCommand({ SecretId: 'other' }))).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
});

test('a function answers whoever invokes it by the API', async () => {
  const client = new LambdaClient(runtime.clientFor('AWS_ENDPOINT_URL_LAMBDA'));
  const invoke = async (event: object) => {
    const { Payload, FunctionError } = await client.send(new InvokeCommand({ FunctionName: 'Small-Echo', Payload: JSON.stringify(event) }));
    return { FunctionError, ...JSON.parse(Payload?.transformToString() ?? '{}') };
  };
  expect(await invoke({ a: 1 })).toEqual({ heard: { a: 1 } });
  expect(await invoke({ fail: true })).toEqual({ FunctionError: 'Unhandled', errorType: 'TypeError', errorMessage: 'as asked' });
});

describe('mail', () => {
  const client = () => new SESv2Client(runtime.clientFor('AWS_ENDPOINT_URL_SESV2'));
  const raw = (from: string) =>
    Buffer.from(
      `From: Desk <${from}>\r\nTo: manager@example.com\r\nSubject: Last night\r\nMessage-ID: <night-1@example.com>\r\n\r\nAll is well.\r\n`,
    );
  const send = (from: string, ConfigurationSetName = 'mails') =>
    client().send(new SendEmailCommand({ ConfigurationSetName, Content: { Raw: { Data: raw(from) } } }));

  test('arrives with the identity that the message gave itself', async () => {
    await send('desk@example.com');
    await send('desk@example.com');
    const mails = await runtime.parts.mailbox.mails();
    expect(mails.map(({ subject, to, messageId, text }) => [subject, to, messageId, text.trim()])).toEqual(
      Array(2).fill(['Last night', ['manager@example.com'], '<night-1@example.com>', 'All is well.']),
    );
  });

  test('is refused from a sender or by a set that the template does not declare', async () => {
    await expect(send('stranger@example.com')).rejects.toMatchObject({ name: 'MessageRejected' });
    await expect(send('desk@example.com', 'absent')).rejects.toMatchObject({ name: 'NotFoundException' });
  });
});

describe('Connect', () => {
  const world = (instance: string) =>
    connectWorld({ ...runtime.parts, deployment: () => runtime.deployment, bus: () => runtime.parts.bus, instanceArn: () => instance });
  const echo = () => runtime.functionFor('echo').settings.arn;

  test('may invoke a function where a permission says so, for its own instance only', async () => {
    expect(await world('arn:of:this:instance').invoke(echo(), { a: 1 }, 8_000)).toEqual({ result: { heard: { a: 1 } } });
    expect((await world('arn:of:another').invoke(echo(), {}, 8_000)).error?.errorType).toBe('AccessDeniedException');
  });

  test('does not wait longer than its limit', async () => {
    expect((await world('arn:of:this:instance').invoke(echo(), { slow: true }, 50)).error?.errorType).toBe('TimeLimitExceeded');
    await runtime.settle();
  });

  test('stores what it recorded, and S3 tells of it', async () => {
    const before = await bodiesIn('Objects');
    await world('arn:of:this:instance').putObject(Bucket, 'told/by-connect.wav', Buffer.from('sound'));
    expect(await bodiesIn('Objects')).toEqual([...before, { bucket: Bucket, key: 'told/by-connect.wav' }]);
  });
});
