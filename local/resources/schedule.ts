import * as z from 'zod';
import { arn } from '../place.ts';
import { inert, resource } from './resource.ts';

const Target = z.strictObject({
  Arn: z.string(),
  RoleArn: z.string(),
  Input: z.string().optional(),
  RetryPolicy: z
    .strictObject({ MaximumRetryAttempts: z.number().default(185), MaximumEventAgeInSeconds: z.number().optional() })
    .optional(),
  DeadLetterConfig: z.strictObject({ Arn: z.string() }).optional(),
});
const Properties = z.strictObject({
  Name: z.string().optional(),
  Description: inert,
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default('UTC'),
  FlexibleTimeWindow: z.strictObject({ Mode: z.literal('OFF') }),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  KmsKeyArn: inert,
  Target,
});

export const schedule = resource('AWS::Scheduler::Schedule', Properties, ({ name, properties }, { schedules }) => {
  const { Name = name, ScheduleExpression, ScheduleExpressionTimezone, State, Target } = properties;
  const Arn = arn('scheduler', `schedule/default/${Name}`);
  if (State === 'ENABLED')
    schedules.push({
      name: Name,
      arn: Arn,
      expression: ScheduleExpression,
      timezone: ScheduleExpressionTimezone,
      functionArn: Target.Arn,
      roleArn: Target.RoleArn,
      input: Target.Input,
      retryAttempts: Target.RetryPolicy?.MaximumRetryAttempts ?? 185,
      deadLetterArn: Target.DeadLetterConfig?.Arn,
    });
  return { ref: Name, attributes: { Arn } };
});
