import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type { ConnectSimulator } from './connect/simulator.ts';
import type { FunctionSurroundings, LocalFunction } from './local-function.ts';
import type { Permission, Statement } from './policy.ts';

export interface LocalQueue {
  name: string;
  arn: string;
  url: string;
  visibilitySeconds: number;
  /** Where it sends what failed too often, and after how many times. */
  deadLetterArn: string | undefined;
  maxReceiveCount: number;
}
export interface Trigger {
  queueArn: string;
  functionName: string;
  batchSize: number;
  maximumConcurrency: number;
  /** Whether a batch may report single failures. */
  partial: boolean;
}
export interface RuleTarget {
  arn: string;
  input: TargetInput;
  deadLetterArn: string | undefined;
}
export type TargetInput =
  | { kind: 'event' }
  | { kind: 'constant'; text: string }
  | { kind: 'path'; path: string }
  | { kind: 'template'; paths: Record<string, string>; template: string };
export interface Rule {
  name: string;
  arn: string;
  pattern: unknown;
  targets: RuleTarget[];
}
export interface Schedule {
  name: string;
  arn: string;
  expression: string;
  timezone: string;
  functionArn: string;
  roleArn: string;
  /** Undefined: the service sends an event of its own. */
  input: string | undefined;
  retryAttempts: number;
  deadLetterArn: string | undefined;
}
export interface LocalBucket {
  name: string;
  arn: string;
  /** Whether EventBridge hears of what is stored. */
  tells: boolean;
}
export interface Role {
  arn: string;
  statements: Statement[];
}
export interface Metric {
  namespace: string;
  name: string;
  dimensions: Record<string, string>;
  statistic: string;
}
export interface Alarm {
  name: string;
  description: string;
  metric: Metric;
  periodSeconds: number;
  threshold: number;
  comparison: string;
  evaluationPeriods: number;
  datapointsToAlarm: number;
  /** breaching, notBreaching, ignore or missing. */
  missing: string;
  /** ARNs of the topics that hear of an alarm, and of its end. */
  actions: string[];
  okActions: string[];
}

/** The runtime's own way to the services: straight to them, neither recorded nor struck. */
export interface Clients {
  dynamodb: DynamoDBClient;
  sqs: SQSClient;
  s3: S3Client;
}

/** What the templates declared, as the runtime needs it: filled by resources/, read by everything else. Keys are ARNs where not said. */
export interface Deployment {
  readonly clients: Clients;
  /** Where an asset of the assembly lies. */
  readonly assetFolder: (hash: string) => string;
  /** What every function gets beside its own variables: the addresses of the services. */
  readonly endpoints: Record<string, string>;
  readonly connect: ConnectSimulator;
  readonly surroundings: FunctionSurroundings;
  /** Of ids and secrets that are to be the same in every run. */
  readonly seed: string | undefined;
  /** How many invocations of one function run side by side. */
  readonly processesPerFunction: number;
  /** How many batches one trigger hands over side by side. */
  readonly batchesAtOnce: number;
  /** By name. */
  readonly functions: Map<string, LocalFunction>;
  readonly queues: Map<string, LocalQueue>;
  readonly triggers: Trigger[];
  readonly rules: Rule[];
  readonly schedules: Schedule[];
  /** By name. */
  readonly buckets: Map<string, LocalBucket>;
  readonly roles: Map<string, Role>;
  /** Who besides the owner may invoke a function or send to a queue. */
  readonly permissions: Permission[];
  readonly secrets: Map<string, { name: string; text: string }>;
  /** Addresses of the people who hear of a topic. */
  readonly topics: Map<string, string[]>;
  readonly alarms: Alarm[];
  /** Addresses or domains that mail may come from. */
  readonly senders: Set<string>;
  readonly configurationSets: Set<string>;
  readonly keys: Set<string>;
}

export type Ground = Pick<
  Deployment,
  'clients' | 'assetFolder' | 'endpoints' | 'connect' | 'surroundings' | 'seed' | 'processesPerFunction' | 'batchesAtOnce'
>;

/** Nothing declared yet. */
export function emptyDeployment(given: Ground): Deployment {
  return {
    ...given,
    functions: new Map(),
    queues: new Map(),
    triggers: [],
    rules: [],
    schedules: [],
    buckets: new Map(),
    roles: new Map(),
    permissions: [],
    secrets: new Map(),
    topics: new Map(),
    alarms: [],
    senders: new Set(),
    configurationSets: new Set(),
    keys: new Set(),
  };
}
