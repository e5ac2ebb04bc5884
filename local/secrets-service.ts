import * as z from 'zod';
import { errorReply, jsonReply, type Service } from './service-request.ts';

/** Secrets Manager: reads what the templates made. */
export function secretsService(secrets: Map<string, { name: string; text: string }>, now: () => number): Service {
  return async ({ headers, body }) => {
    const operation = String(headers['x-amz-target']).split('.').at(-1);
    if (operation !== 'GetSecretValue')
      return errorReply('InvalidRequestException', `The local Secrets Manager does not know ${operation}`);
    const { SecretId } = z.object({ SecretId: z.string() }).parse(JSON.parse(body.toString()));
    const [ARN, secret] = [...secrets].find(([arn, { name }]) => arn === SecretId || name === SecretId) ?? [];
    if (!secret) return errorReply('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
    const VersionId = '00000000-0000-4000-8000-000000000000';
    return jsonReply(200, {
      ARN,
      Name: secret.name,
      SecretString: secret.text,
      VersionId,
      VersionStages: ['AWSCURRENT'],
      CreatedDate: now() / 1000,
    });
  };
}
