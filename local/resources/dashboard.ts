import * as z from 'zod';
import { resource } from './resource.ts';

const Properties = z.strictObject({ DashboardName: z.string().optional(), DashboardBody: z.string() });

/** A picture for the console; read, so that a body that is not JSON stops. */
export const dashboard = resource('AWS::CloudWatch::Dashboard', Properties, ({ name, properties }) => {
  JSON.parse(properties.DashboardBody);
  return { ref: properties.DashboardName ?? name, attributes: {} };
});
