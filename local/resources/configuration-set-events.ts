import * as z from 'zod';
import { resource } from './resource.ts';

const Properties = z.strictObject({ ConfigurationSetName: z.string(), EventDestination: z.unknown() });

/** Nothing bounces on a laptop. */
export const configurationSetEvents = resource('AWS::SES::ConfigurationSetEventDestination', Properties, ({ name }) => ({
  ref: name,
  attributes: { Id: name },
}));
