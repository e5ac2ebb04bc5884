import * as z from 'zod';
import { PolicyDocument } from '../policy.ts';
import { resource } from './resource.ts';

/** Read, so that a statement that cannot be understood stops here; local callers are trusted with the bucket. */
const Properties = z.strictObject({ Bucket: z.string(), PolicyDocument });

export const bucketPolicy = resource('AWS::S3::BucketPolicy', Properties, ({ name }) => ({ ref: name, attributes: {} }));
