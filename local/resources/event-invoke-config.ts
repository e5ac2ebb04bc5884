import * as z from 'zod';
import { resource } from './resource.ts';

const Properties = z.strictObject({
  FunctionName: z.string(),
  Qualifier: z.literal('$LATEST'),
  MaximumRetryAttempts: z.number().default(2),
  DestinationConfig: z.strictObject({ OnFailure: z.strictObject({ Destination: z.string() }) }).optional(),
});

/** What becomes of an event that nobody waits for when the function fails. */
export const eventInvokeConfig = resource(
  'AWS::Lambda::EventInvokeConfig',
  Properties,
  ({ name, properties, stack, id }, { functions }) => {
    const fn = functions.get(properties.FunctionName);
    if (!fn) throw new Error(`${stack}/${id} names no function ${properties.FunctionName}`);
    fn.settings.asynchronous = {
      retryAttempts: properties.MaximumRetryAttempts,
      deadLetterArn: properties.DestinationConfig?.OnFailure.Destination ?? fn.settings.asynchronous.deadLetterArn,
    };
    return { ref: name, attributes: {} };
  },
);
