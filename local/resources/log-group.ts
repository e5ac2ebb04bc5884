import * as z from 'zod';
import { arn } from '../place.ts';
import { inert, resource } from './resource.ts';

const Properties = z.strictObject({
  LogGroupName: z.string().optional(),
  KmsKeyId: inert,
  RetentionInDays: inert,
  LogGroupClass: inert,
  Tags: inert,
});

/** A name: the lines themselves are kept by the runtime, by function. */
export const logGroup = resource('AWS::Logs::LogGroup', Properties, ({ name, properties }) => {
  const { LogGroupName = name } = properties;
  return { ref: LogGroupName, attributes: { Arn: arn('logs', `log-group:${LogGroupName}:*`) } };
});
