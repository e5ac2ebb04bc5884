import * as z from 'zod';
import { s3Actions } from './bucket/s3-actions.ts';
import type { ServiceRequest } from './service-request.ts';

type Call = Omit<ServiceRequest, 'actions'>;
type Naming = (call: Call) => string[];

/** An operation of a REST service as the SDK itself describes it: kind 9, namespace, name, traits. */
const Operation = z
  .tuple([z.literal(9), z.string(), z.string(), z.object({ http: z.tuple([z.string(), z.string(), z.number()]) })])
  .rest(z.unknown());
interface Route {
  method: string;
  path: RegExp;
  literal: number;
  name: string;
}

const Transaction = z.object({ TransactItems: z.array(z.record(z.string(), z.unknown())).default([]) });
const partOf: Record<string, string> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};

const target = ({ headers }: Call) => String(headers['x-amz-target']).split('.').at(-1) ?? '';

/** A transaction counts as the writes and checks inside it, which is what IAM asks for. */
const dynamoActions: Naming = (call) => {
  const name = target(call);
  if (!name.startsWith('Transact')) return [`dynamodb:${name}`];
  const { TransactItems } = Transaction.parse(JSON.parse(call.body.toString()));
  return [...new Set(TransactItems.flatMap((item) => Object.keys(item)).map((part) => `dynamodb:${partOf[part] ?? part}`))];
};

/** One permission covers a call and its batch. */
const queueActions: Naming = (call) => [`sqs:${target(call).replace(/Batch$/, '')}`];

const targeted =
  (service: string): Naming =>
  (call) => [`${service}:${target(call)}`];

/** Sending a message as it is (Raw) asks for a permission of its own instead of the one that is named like the call. */
function mailActions(name: Naming): Naming {
  return (call) => {
    const actions = name(call);
    return actions.includes('ses:SendEmail') && isRaw(call.body) ? ['ses:SendRawEmail'] : actions;
  };
}
const isRaw = (body: Buffer) =>
  z.object({ Content: z.object({ Raw: z.unknown() }) }).safeParse(JSON.parse(body.toString())).data?.Content.Raw !== undefined;

function restActions(service: string, sdk: object, renamed: Record<string, string> = {}): Naming {
  const routes = Object.values(sdk)
    .map((value) => Operation.safeParse(value).data)
    .filter((operation) => operation !== undefined)
    .map(([, , name, { http }]) => routeOf(renamed[name] ?? name, http[0], http[1]))
    .sort((a, b) => b.literal - a.literal);
  return ({ method, url }) => {
    const path = (url.split('?')[0] ?? '').replace(/(.)\/$/, '$1');
    const route = routes.find((one) => one.method === method && one.path.test(path));
    return [`${service}:${route?.name ?? `${method} ${path}`}`];
  };
}

/** The more of a path is fixed, the earlier it is tried. */
function routeOf(name: string, method: string, template: string): Route {
  const path = (template.split('?')[0] ?? '').replace(/(.)\/$/, '$1');
  const pattern = path.replace(/\{\w+\+\}/g, '.+').replace(/\{\w+\}/g, '[^/]+');
  return { name, method, path: new RegExp(`^${pattern}$`), literal: path.replace(/\{\w+\+?\}/g, '').length };
}

let known: Promise<Record<string, Naming>> | undefined;

/** How each local service names what a request does, in IAM's spelling. Names of REST calls come from the SDK's own description. */
export function iamNaming(): Promise<Record<string, Naming>> {
  known ??= readNaming();
  return known;
}

async function readNaming(): Promise<Record<string, Naming>> {
  const [connect, mail, lambda] = await Promise.all([
    import('@aws-sdk/client-connect'),
    import('@aws-sdk/client-sesv2'),
    import('@aws-sdk/client-lambda'),
  ]);
  return {
    dynamodb: dynamoActions,
    sqs: queueActions,
    s3: s3Actions,
    ses: mailActions(restActions('ses', mail)),
    connect: restActions('connect', connect),
    transcribe: targeted('transcribe'),
    secretsmanager: targeted('secretsmanager'),
    lambda: restActions('lambda', lambda, { Invoke: 'InvokeFunction' }),
  };
}
