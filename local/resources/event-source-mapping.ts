import * as z from 'zod';
import { inert, resource } from './resource.ts';

const Properties = z.strictObject({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.number().default(10),
  Enabled: z.literal(true).default(true),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  ScalingConfig: z.strictObject({ MaximumConcurrency: z.number() }).optional(),
  Tags: inert,
});

/** A queue that a function serves. The more side by side, the more processes: a laptop caps it. */
export const eventSourceMapping = resource(
  'AWS::Lambda::EventSourceMapping',
  Properties,
  ({ name, properties }, { triggers, batchesAtOnce }) => {
    triggers.push({
      queueArn: properties.EventSourceArn,
      functionName: properties.FunctionName.split(':function:').at(-1) ?? '',
      batchSize: properties.BatchSize,
      maximumConcurrency: Math.min(batchesAtOnce, properties.ScalingConfig?.MaximumConcurrency ?? batchesAtOnce),
      partial: properties.FunctionResponseTypes.includes('ReportBatchItemFailures'),
    });
    return { ref: name, attributes: { Id: name } };
  },
);
