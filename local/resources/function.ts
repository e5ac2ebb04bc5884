import * as z from 'zod';
import { LocalFunction } from '../local-function.ts';
import { arn } from '../place.ts';
import { inert, resource } from './resource.ts';

const Properties = z.strictObject({
  FunctionName: z.string().optional(),
  Code: z.strictObject({ S3Bucket: z.string(), S3Key: z.string() }),
  Handler: z.string(),
  Role: z.string(),
  Runtime: z.literal('nodejs24.x'),
  Timeout: z.number().default(3),
  MemorySize: z.number().default(128),
  Environment: z.strictObject({ Variables: z.record(z.string(), z.coerce.string()) }).optional(),
  ReservedConcurrentExecutions: z.number().optional(),
  DeadLetterConfig: z.strictObject({ TargetArn: z.string() }).optional(),
  Architectures: inert,
  Description: inert,
  EphemeralStorage: inert,
  KmsKeyArn: inert,
  LoggingConfig: inert,
  RecursiveLoop: inert,
  TracingConfig: inert,
  Tags: inert,
});
type Properties = z.infer<typeof Properties>;

export const lambdaFunction = resource('AWS::Lambda::Function', Properties, (declared, deployment) => {
  const { properties } = declared;
  const name = properties.FunctionName ?? declared.name;
  const Arn = arn('lambda', `function:${name}`);
  const hash = properties.Code.S3Key.replace(/^.*\//, '').replace(/\.zip$/, '');
  const code = { folder: deployment.assetFolder(hash), handler: properties.Handler };
  deployment.functions.set(
    name,
    new LocalFunction({ name, arn: Arn, ...code, ...limitsOf(properties, deployment) }, deployment.surroundings),
  );
  return { ref: name, attributes: { Arn } };
});

function limitsOf(
  properties: Properties,
  { endpoints, processesPerFunction }: { endpoints: Record<string, string>; processesPerFunction: number },
) {
  return {
    roleArn: properties.Role,
    environment: { ...endpoints, ...properties.Environment?.Variables },
    timeoutSeconds: properties.Timeout,
    memoryMegabytes: properties.MemorySize,
    concurrency: Math.min(processesPerFunction, properties.ReservedConcurrentExecutions ?? processesPerFunction),
    asynchronous: { retryAttempts: 2, deadLetterArn: properties.DeadLetterConfig?.TargetArn },
  };
}
