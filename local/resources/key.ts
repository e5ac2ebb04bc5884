import * as z from 'zod';
import { arn } from '../place.ts';
import { PolicyDocument } from '../policy.ts';
import { inert, resource } from './resource.ts';

const Properties = z.strictObject({
  KeyPolicy: PolicyDocument,
  Description: inert,
  EnableKeyRotation: inert,
  PendingWindowInDays: inert,
  Tags: inert,
});

/** A name: nothing is encrypted at rest in the memory of a laptop. */
export const key = resource('AWS::KMS::Key', Properties, ({ name }, { keys }) => {
  const Arn = arn('kms', `key/${name}`);
  keys.add(Arn);
  return { ref: name, attributes: { Arn, KeyId: name } };
});
