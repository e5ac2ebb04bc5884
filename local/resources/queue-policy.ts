import * as z from 'zod';
import { PolicyDocument, principalsOf } from '../policy.ts';
import { resource } from './resource.ts';

const Properties = z.strictObject({ Queues: z.array(z.string()), PolicyDocument });

/** Who besides the account may send: EventBridge is refused where no statement lets it. */
export const queuePolicy = resource('AWS::SQS::QueuePolicy', Properties, ({ name, properties }, { permissions }) => {
  for (const statement of properties.PolicyDocument.Statement)
    for (const principal of principalsOf(statement)) permissions.push({ principal, statement });
  return { ref: name, attributes: { Id: name } };
});
