import * as z from 'zod';
import { resource } from './resource.ts';

const Properties = z.strictObject({ InstanceId: z.string(), IntegrationType: z.literal('LAMBDA_FUNCTION'), IntegrationArn: z.string() });

/** Lets flows name a function; that Connect may call it is a permission of its own. */
export const connectIntegration = resource('AWS::Connect::IntegrationAssociation', Properties, ({ properties }, { connect }) => {
  const { InstanceId, IntegrationType, IntegrationArn: functionArn } = properties;
  const IntegrationAssociationId = connect.addIntegration({ functionArn });
  return { ref: `${InstanceId}|${IntegrationType}|${functionArn}`, attributes: { IntegrationAssociationId } };
});
