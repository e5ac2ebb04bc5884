import { beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import * as z from 'zod';
import { grants } from '../../infra/grants.ts';
import { type Found, ofType, resources } from './deployment.ts';

const folderOf = (id: string) => id.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
const text = (value: unknown) => JSON.stringify(value);
const names = (found: readonly Found[]) => found.map(({ id }) => id).sort();

describe('what is deployed', () => {
  let all: Found[];
  let functions: Found[];
  beforeAll(async () => {
    all = await resources();
    functions = ofType(all, 'AWS::Lambda::Function');
  });
  const properties = (found: Found) => found.Properties;

  it('is made of resources of AWS alone, with no custom resource', () => {
    expect(all.filter(({ Type }) => !Type.startsWith('AWS::') || Type === 'AWS::CloudFormation::CustomResource')).toEqual([]);
  });

  it('has every function, each by the name of its folder', () => {
    expect(names(functions).map(folderOf).sort()).toEqual(Object.keys(grants).sort());
  });

  it('runs every function on Node 24 and arm64, described by who is hurt when it stops', () => {
    for (const { id, Properties } of functions)
      expect([id, Properties]).toEqual([
        id,
        expect.objectContaining({ Runtime: 'nodejs24.x', Architectures: ['arm64'], Description: expect.stringMatching(/^[A-Z].+\.$/) }),
      ]);
  });

  it('gives every function a role of its own', () => {
    const roles = functions.map((found) => text(properties(found)['Role']));
    expect(new Set(roles).size).toBe(functions.length);
  });

  it('writes every log under the key, for three months, and keeps it', () => {
    const logs = ofType(all, 'AWS::Logs::LogGroup');
    expect(logs).toHaveLength(functions.length + 1);
    for (const log of logs) {
      expect([log.id, properties(log)]).toEqual([log.id, expect.objectContaining({ KmsKeyId: expect.anything(), RetentionInDays: 90 })]);
      expect([log.id, log.DeletionPolicy]).toEqual([log.id, 'Retain']);
    }
    for (const found of functions) expect([found.id, properties(found)['KmsKeyArn']]).toEqual([found.id, expect.anything()]);
  });

  it('answers a flow within the eight seconds that Connect waits', () => {
    const slow = functions.filter(({ stack, Properties }) => stack === 'NightdeskPhone' && Properties['Timeout'] !== 8);
    expect(names(slow)).toEqual([]);
  });

  it('lets only this instance of this account call the functions of the flows, and each is associated', () => {
    const permissions = ofType(all, 'AWS::Lambda::Permission');
    const called = names(functions.filter(({ stack }) => stack === 'NightdeskPhone'));
    expect(permissions).toHaveLength(called.length);
    for (const { Properties } of permissions)
      expect(Properties).toEqual(
        expect.objectContaining({ Principal: 'connect.amazonaws.com', SourceAccount: expect.anything(), SourceArn: expect.anything() }),
      );
    expect(names(ofType(all, 'AWS::Connect::IntegrationAssociation'))).toEqual(called.map((name) => `${name}Association`).sort());
  });

  it('tells no function of a flow which flow there is', () => {
    const phone = functions.filter(({ stack }) => stack === 'NightdeskPhone');
    expect(phone.filter((found) => text(properties(found)).includes('Flow')).map(({ id }) => id)).toEqual([]);
  });

  it('keeps what holds data when a stack is deleted', () => {
    const holding = /^AWS::(DynamoDB::Table|S3::Bucket|KMS::Key|Connect::Instance|SecretsManager::Secret)$/;
    const found = all.filter(({ Type }) => holding.test(Type));
    expect(names(found)).toHaveLength(6);
    expect(found.filter((one) => one.DeletionPolicy !== 'Retain' || one.UpdateReplacePolicy !== 'Retain').map(({ id }) => id)).toEqual([]);
    expect(properties(one(all, 'AWS::DynamoDB::Table'))['DeletionProtectionEnabled']).toBe(true);
  });

  it('keeps the table under the key, restorable to any second, with four sparse indexes of keys only', () => {
    const table = properties(one(all, 'AWS::DynamoDB::Table'));
    expect(table).toEqual(
      expect.objectContaining({
        BillingMode: 'PAY_PER_REQUEST',
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: expect.objectContaining({ SSEEnabled: true, SSEType: 'KMS' }),
        TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
      }),
    );
    const Index = z.array(
      z.object({
        IndexName: z.string(),
        KeySchema: z.array(z.object({ AttributeName: z.string() })),
        Projection: z.object({ ProjectionType: z.string() }),
      }),
    );
    const indexes = Index.parse(table['GlobalSecondaryIndexes']);
    expect(indexes.map(({ IndexName, KeySchema }) => [IndexName, ...KeySchema.map(({ AttributeName }) => AttributeName)])).toEqual([
      ['open', 'openPractice', 'due'],
      ['timers', 'timerShard', 'timerAt'],
      ['caller', 'callerKey', 'receivedAt'],
      ['day', 'dayKey', 'receivedAt'],
    ]);
    expect(new Set(indexes.map(({ Projection }) => Projection.ProjectionType))).toEqual(new Set(['KEYS_ONLY']));
  });

  it('stores recordings closed to the public, under the key, with versions and a log of readers, and without a lock', () => {
    const bucket = properties(named(all, 'RecordingsBucket'));
    expect(bucket).toEqual(
      expect.objectContaining({
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        VersioningConfiguration: { Status: 'Enabled' },
        LoggingConfiguration: expect.anything(),
        NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
      }),
    );
    expect(text(bucket['BucketEncryption'])).toContain('aws:kms');
    expect(bucket).not.toHaveProperty('ObjectLockEnabled');
    expect(text(bucket['LifecycleConfiguration'])).not.toContain('ExpirationInDays');
  });

  it('lets this instance alone play announcements, and no recording of a patient', () => {
    const [policy] = ofType(all, 'AWS::S3::BucketPolicy').filter((found) => text(properties(found)).includes('connect.amazonaws.com'));
    const Statements = z.object({ Statement: z.array(z.looseObject({ Action: z.string(), Principal: z.unknown() })) });
    const { Statement } = Statements.parse(policy && properties(policy)['PolicyDocument']);
    const played = Statement.filter(({ Principal }) => text(Principal).includes('connect'));
    expect(played.map(({ Action }) => Action)).toEqual(['s3:GetObject', 's3:ListBucket']);
    expect(text(played[0]?.['Resource'])).toContain('/announcements/*');
    for (const statement of played) expect(text(statement['Condition'])).toMatch(/aws:SourceAccount.*aws:SourceArn/);
  });

  it('refuses plain HTTP at every bucket and queue', () => {
    const policies = all.filter(({ Type }) => /BucketPolicy|QueuePolicy/.test(Type));
    const closed = policies.filter((found) => text(properties(found)).includes('"aws:SecureTransport":"false"'));
    expect(names(closed)).toEqual(names(policies));
    expect(policies).toHaveLength(ofType(all, 'AWS::S3::Bucket').length + ofType(all, 'AWS::SQS::Queue').length);
  });

  it('gives every queue a dead-letter queue, and encrypts it so that EventBridge can fill it', () => {
    const queues = ofType(all, 'AWS::SQS::Queue');
    const working = queues.filter(({ Properties }) => Properties['RedrivePolicy']);
    expect(names(working)).toEqual(['ContactEvents', 'Recordings', 'Routine', 'Transcripts', 'Urgent']);
    for (const { id, Properties } of working)
      expect([id, Properties['RedrivePolicy']]).toEqual([
        id,
        { deadLetterTargetArn: { 'Fn::GetAtt': [`${id}Failed`, 'Arn'] }, maxReceiveCount: 5 },
      ]);
    expect(queues.filter(({ Properties }) => Properties['SqsManagedSseEnabled'] !== true).map(({ id }) => id)).toEqual([]);
  });

  it('returns only the failed messages of a batch, and starts contacts two at a time', () => {
    const triggers = ofType(all, 'AWS::Lambda::EventSourceMapping').map(properties);
    expect(triggers).toHaveLength(5);
    for (const trigger of triggers) expect(trigger['FunctionResponseTypes']).toEqual(['ReportBatchItemFailures']);
    const route = triggers.filter((trigger) => text(trigger['FunctionName']).includes('"Route"'));
    expect(route.map(({ ScalingConfig, BatchSize }) => [ScalingConfig, BatchSize])).toEqual([
      [{ MaximumConcurrency: 2 }, 1],
      [{ MaximumConcurrency: 2 }, 1],
    ]);
  });

  it('leaves a failed message alone for at least as long as its worker may run', () => {
    const seconds = (id: string, name: string) => z.number().parse(properties(named(all, id))[name]);
    const workers = {
      ContactEvents: 'ContactEnded',
      Recordings: 'ReceiveRecording',
      Transcripts: 'Classify',
      Urgent: 'Route',
      Routine: 'Route',
    };
    for (const [queue, worker] of Object.entries(workers))
      expect([queue, seconds(queue, 'VisibilityTimeout') >= 3 * seconds(worker, 'Timeout')]).toEqual([queue, true]);
  });

  it('runs four jobs by the clock, each with a queue for runs that did not start', () => {
    const schedules = ofType(all, 'AWS::Scheduler::Schedule').map(({ id, Properties }) => [
      id.replace(/Schedule.*/, ''),
      Properties['ScheduleExpression'],
      z
        .object({ DeadLetterConfig: z.object({ Arn: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }) }) })
        .parse(Properties['Target']).DeadLetterConfig.Arn['Fn::GetAtt'][0],
    ]);
    expect(schedules.sort()).toEqual([
      ['Escalate', 'rate(1 minute)', 'EscalateMissed'],
      ['Reconcile', 'rate(5 minutes)', 'ReconcileMissed'],
      ['Remind', 'rate(15 minutes)', 'RemindMissed'],
      ['Report', 'cron(0/30 * * * ? *)', 'ReportMissed'],
    ]);
  });

  it('lets events put nothing but ids and states into a queue', () => {
    const Targets = z.array(z.object({ InputTransformer: z.object({ InputPathsMap: z.record(z.string(), z.string()) }) }));
    const paths = ofType(all, 'AWS::Events::Rule').flatMap(({ Properties }) =>
      Targets.parse(Properties['Targets']).flatMap(({ InputTransformer }) => Object.values(InputTransformer.InputPathsMap)),
    );
    expect([...new Set(paths)].sort()).toEqual([
      '$.detail.TranscriptionJobName',
      '$.detail.TranscriptionJobStatus',
      '$.detail.bucket.name',
      '$.detail.channel',
      '$.detail.contactId',
      '$.detail.eventType',
      '$.detail.initiationMethod',
      '$.detail.object.key',
      '$.id',
      '$.time',
    ]);
  });

  it('makes the things of Connect one after another, each waiting for the one before', () => {
    const connect = all.filter(({ stack, Type }) => stack === 'NightdeskPhone' && Type.startsWith('AWS::Connect::'));
    const ids = new Set(names(connect));
    const waiting = connect.filter(({ DependsOn }) => DependsOn.some((id) => ids.has(id)));
    expect(connect.length - waiting.length).toBe(1);
    const followed = waiting.flatMap(({ DependsOn }) => DependsOn.filter((id) => ids.has(id)));
    expect(new Set(followed).size).toBe(connect.length - 1);
  });

  it('sends mail encrypted or not at all, and counts what comes back', () => {
    expect(properties(one(all, 'AWS::SES::ConfigurationSet'))['DeliveryOptions']).toEqual({ TlsPolicy: 'REQUIRE' });
    expect(text(properties(one(all, 'AWS::SES::ConfigurationSetEventDestination')))).toMatch(/bounce.*complaint.*reject/);
  });

  it('gives nobody recordings from the pages of Connect itself', () => {
    const given = ofType(all, 'AWS::Connect::SecurityProfile').map(({ Properties }) => text(Properties['Permissions']));
    expect(given).toHaveLength(3);
    expect(given.filter((permissions) => /Recording|Transcript|ContactSearch/.test(permissions))).toEqual([]);
  });

  it('gives each function exactly the variables that it reads', () => {
    const given = functions.map(({ id, Properties }) => {
      const { Variables } = z.object({ Variables: z.record(z.string(), z.unknown()) }).parse(Properties['Environment']);
      return [folderOf(id), Object.keys(Variables).sort()] as const;
    });
    expect(Object.fromEntries(given)).toEqual(Object.fromEntries(given.map(([folder]) => [folder, variablesRead(folder)])));
  });

  it('has a folder for every function and a function for every folder', () => {
    const folders = readdirSync('functions').filter((folder) => existsSync(`functions/${folder}/handler.ts`));
    expect(folders.sort()).toEqual(Object.keys(grants).sort());
  });
});

function named(all: readonly Found[], id: string): Found {
  const found = all.find((resource) => resource.id === id);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
}

function one(all: readonly Found[], type: string): Found {
  const [found, ...more] = ofType(all, type);
  if (!found || more.length > 0) throw new Error(`There should be one ${type}.`);
  return found;
}

/** The names in a function's environment.ts, which parses them and no others. */
function variablesRead(folder: string): string[] {
  const source = readFileSync(`functions/${folder}/environment.ts`, 'utf8');
  return [...new Set([...source.matchAll(/\b([A-Z][A-Z_]+):/g)].map(([, name]) => name ?? ''))].sort();
}
