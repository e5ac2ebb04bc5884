import * as z from 'zod';
import type { Activity } from './activity.ts';
import type { AsynchronousInvocations } from './asynchronous-invocations.ts';
import { objectCreated } from './bucket/object-created.ts';
import { objectService, type StoredObject } from './bucket/object-service.ts';
import type { VirtualClock } from './clock.ts';
import type { Deployment } from './deployment.ts';
import type { Emulators } from './emulators.ts';
import type { EventBus } from './event-bridge/event-bus.ts';
import { FaultProxy } from './fault-proxy.ts';
import { iamNaming } from './iam-actions.ts';
import { lambdaService } from './lambda-service.ts';
import { mailService } from './mail/mail-service.ts';
import type { Mailbox } from './mail/mailbox.ts';
import { onwardTo } from './onward.ts';
import { arn } from './place.ts';
import type { QueueTriggers } from './queue-triggers.ts';
import type { RequestLog } from './request-log.ts';
import { secretsService } from './secrets-service.ts';
import type { Service } from './service-request.ts';
import type { Strikes } from './strikes.ts';
import type { TranscribeService } from './transcribe/transcribe-service.ts';

/** What stands behind the doors, and who watches them. */
interface Behind {
  deployment: Deployment;
  emulators: Emulators;
  connectAddress: string;
  clock: VirtualClock;
  activity: Activity;
  triggers: QueueTriggers;
  invocations: AsynchronousInvocations;
  bus: EventBus;
  mailbox: Mailbox;
  transcribe: TranscribeService;
  requests: RequestLog;
  strikes: Strikes;
}

/** The variable in which the SDK looks for a service's address, by the service's prefix in IAM. */
const variables: Record<string, string> = {
  dynamodb: 'AWS_ENDPOINT_URL_DYNAMODB',
  sqs: 'AWS_ENDPOINT_URL_SQS',
  s3: 'AWS_ENDPOINT_URL_S3',
  ses: 'AWS_ENDPOINT_URL_SESV2',
  connect: 'AWS_ENDPOINT_URL_CONNECT',
  transcribe: 'AWS_ENDPOINT_URL_TRANSCRIBE',
  secretsmanager: 'AWS_ENDPOINT_URL_SECRETS_MANAGER',
  lambda: 'AWS_ENDPOINT_URL_LAMBDA',
};

/** Opens one door a service on 127.0.0.1 and writes its address into the deployment's endpoints. Returns the doors. `ports` are those that they had before, and hold those that they have. */
export async function openDoors(behind: Behind, ports = new Map<string, number>()): Promise<FaultProxy[]> {
  const { deployment, clock, requests, strikes } = behind;
  const naming = await iamNaming();
  const doors = Object.entries(servicesBehind(behind)).map(async ([service, answer]) => {
    const actionsOf = naming[service];
    const variable = variables[service];
    if (!actionsOf || !variable) throw new Error(`${service} has no door`);
    const record = requests.record.bind(requests);
    const door = new FaultProxy({ service, answer, actionsOf, record, strikes, now: () => clock.now() });
    deployment.endpoints[variable] = await door.start(ports.get(service));
    ports.set(service, Number(new URL(deployment.endpoints[variable]).port));
    return door;
  });
  return Promise.all(doors);
}

function servicesBehind(behind: Behind): Record<string, Service> {
  const { deployment, emulators, connectAddress, clock, transcribe, mailbox } = behind;
  const { secrets, senders, configurationSets } = deployment;
  const now = () => clock.now();
  const onCreated = (object: StoredObject) => behind.activity.start(tellOfObject(behind, object));
  return {
    dynamodb: onwardTo(emulators.dynamodb),
    sqs: tellingTriggers(onwardTo(emulators.queuesAndObjects), behind.triggers),
    s3: objectService({ store: onwardTo(emulators.queuesAndObjects), now, onCreated }),
    ses: mailService({ server: onwardTo(emulators.mail), senders, configurationSets, mailbox }),
    connect: onwardTo(connectAddress),
    transcribe: transcribe.answer,
    secretsmanager: secretsService(secrets, now),
    lambda: lambdaService({ functions: deployment.functions, invocations: behind.invocations, activity: behind.activity }),
  };
}

async function tellOfObject({ deployment, bus }: Behind, object: StoredObject) {
  const event = await objectCreated(deployment, object);
  if (event) await bus.emit(event);
}

const OfQueue = z.object({ QueueUrl: z.string() });

/** SQS whose triggers hear of a message when it is there, and need not ask. */
function tellingTriggers(queues: Service, triggers: QueueTriggers): Service {
  return async (request) => {
    const reply = await queues(request);
    const name = OfQueue.safeParse(JSON.parse(request.body.toString() || '{}'))
      .data?.QueueUrl.split('/')
      .at(-1);
    if (!name || reply.status !== 200) return reply;
    if (request.actions.includes('sqs:SendMessage')) triggers.arrived(arn('sqs', name));
    else triggers.touched(arn('sqs', name));
    return reply;
  };
}
