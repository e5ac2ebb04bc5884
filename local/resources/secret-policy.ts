import * as z from 'zod';
import { PolicyDocument } from '../policy.ts';
import { inert, resource } from './resource.ts';

const Properties = z.strictObject({ SecretId: z.string(), ResourcePolicy: PolicyDocument, BlockPublicPolicy: inert });

export const secretPolicy = resource('AWS::SecretsManager::ResourcePolicy', Properties, ({ properties }) => ({
  ref: properties.SecretId,
  attributes: {},
}));
