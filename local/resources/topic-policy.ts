import * as z from 'zod';
import { PolicyDocument, principalsOf } from '../policy.ts';
import { resource } from './resource.ts';

const Properties = z.strictObject({ Topics: z.array(z.string()), PolicyDocument });

/** Who besides the account may publish. */
export const topicPolicy = resource('AWS::SNS::TopicPolicy', Properties, ({ name, properties }, { permissions }) => {
  for (const statement of properties.PolicyDocument.Statement)
    for (const principal of principalsOf(statement)) permissions.push({ principal, statement });
  return { ref: name, attributes: {} };
});
