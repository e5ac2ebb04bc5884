import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';

/** What the operator's commands need of a deployment: where its services answer, and the names of its parts. */
const Place = z.object({
  /** By the variable in which the SDK looks for each service; empty for AWS itself. */
  endpoints: z.record(z.string(), z.string()).default({}),
  table: z.string(),
  /** ARN of the Connect instance. */
  instance: z.string(),
  pepperSecret: z.string(),
  publishFunction: z.string(),
});
export type Place = z.infer<typeof Place>;

/** Where `npm start` writes down what it runs. */
export const localPlaceFile = '.nightdesk/local.json';
/** What `cdk deploy --outputs-file .nightdesk/aws.json` wrote. */
const awsPlaceFile = '.nightdesk/aws.json';

const Outputs = z.object({
  NightdeskData: z.object({ TableName: z.string(), ConnectInstanceArn: z.string(), PepperSecretArn: z.string() }),
  NightdeskWork: z.object({ PublishPracticeName: z.string() }),
});

/** A mistake of the person at the keyboard: told in one line, without a stack. */
export class CommandMistake extends Error {}

/** The deployment in AWS, when `--aws` is given, else the one that runs on this machine. Throws a CommandMistake when it is not there. */
export function findPlace({ aws }: { aws: boolean }): Place {
  const file = aws ? awsPlaceFile : localPlaceFile;
  if (!existsSync(file))
    throw new CommandMistake(
      aws
        ? `${file} is missing. Deploy with: cdk deploy --all --outputs-file ${file}`
        : `Nothing runs here. Start it with npm start in another window, or add --aws for the deployment in AWS.`,
    );
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return aws ? fromOutputs(Outputs.parse(content)) : Place.parse(content);
}

function fromOutputs({ NightdeskData, NightdeskWork }: z.infer<typeof Outputs>): Place {
  return {
    endpoints: {},
    table: NightdeskData.TableName,
    instance: NightdeskData.ConnectInstanceArn,
    pepperSecret: NightdeskData.PepperSecretArn,
    publishFunction: NightdeskWork.PublishPracticeName,
  };
}

/** Options of an SDK client for a service, such as `AWS_ENDPOINT_URL_CONNECT`; for AWS itself the SDK's own. */
export function clientOptions({ endpoints }: Place, variable: string) {
  const endpoint = endpoints[variable];
  return endpoint ? { endpoint, region: 'us-east-1', credentials: { accessKeyId: 'operator', secretAccessKey: 'local' } } : {};
}

/** Runs a command: a mistake ends with its sentence and code 1, anything else with what happened and code 2. */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const mistake = error instanceof CommandMistake || (error instanceof TypeError && 'code' in error);
    console.error(
      mistake ? error.message : `It did not work: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`,
    );
    process.exitCode = mistake ? 1 : 2;
  }
}
