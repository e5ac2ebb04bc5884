import * as z from 'zod';
import { resource } from './resource.ts';

export const keyAlias = resource(
  'AWS::KMS::Alias',
  z.strictObject({ AliasName: z.string(), TargetKeyId: z.string() }),
  ({ properties }) => ({
    ref: properties.AliasName,
    attributes: {},
  }),
);
