import * as z from 'zod';
import type { TargetInput } from '../deployment.ts';
import { arn } from '../place.ts';
import { inert, resource } from './resource.ts';

const Target = z.strictObject({
  Arn: z.string(),
  Id: z.string(),
  Input: z.string().optional(),
  InputPath: z.string().optional(),
  InputTransformer: z.strictObject({ InputPathsMap: z.record(z.string(), z.string()).default({}), InputTemplate: z.string() }).optional(),
  DeadLetterConfig: z.strictObject({ Arn: z.string() }).optional(),
  RetryPolicy: inert,
});
const Properties = z.strictObject({
  Name: z.string().optional(),
  Description: inert,
  EventPattern: z.record(z.string(), z.unknown()),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Targets: z.array(Target).default([]),
  Tags: inert,
});

export const rule = resource('AWS::Events::Rule', Properties, ({ name, properties }, { rules }) => {
  const { Name = name, EventPattern, State, Targets } = properties;
  const Arn = arn('events', `rule/${Name}`);
  const targets = Targets.map((target) => ({ arn: target.Arn, input: inputOf(target), deadLetterArn: target.DeadLetterConfig?.Arn }));
  if (State === 'ENABLED') rules.push({ name: Name, arn: Arn, pattern: EventPattern, targets });
  return { ref: Name, attributes: { Arn } };
});

function inputOf({ Input, InputPath, InputTransformer }: z.infer<typeof Target>): TargetInput {
  if (Input !== undefined) return { kind: 'constant', text: Input };
  if (InputPath !== undefined) return { kind: 'path', path: InputPath };
  if (!InputTransformer) return { kind: 'event' };
  return { kind: 'template', paths: InputTransformer.InputPathsMap, template: InputTransformer.InputTemplate };
}
