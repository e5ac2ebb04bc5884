import * as z from 'zod';
import { uuids } from '../connect/ids.ts';
import { arn } from '../place.ts';
import { inert, resource } from './resource.ts';

const Generated = z.strictObject({
  PasswordLength: z.number().default(32),
  ExcludePunctuation: z.boolean().default(false),
  ExcludeCharacters: z.string().default(''),
  GenerateStringKey: z.string().optional(),
  SecretStringTemplate: z.string().optional(),
});
const Properties = z.strictObject({
  Name: z.string().optional(),
  SecretString: z.string().optional(),
  GenerateSecretString: Generated.optional(),
  Description: inert,
  KmsKeyId: inert,
  Tags: inert,
});
const signs = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

export const secret = resource('AWS::SecretsManager::Secret', Properties, ({ name, properties }, { secrets, seed }) => {
  const { Name = name, SecretString, GenerateSecretString } = properties;
  const Arn = arn('secretsmanager', `secret:${Name}-local1`);
  secrets.set(Arn, {
    name: Name,
    text: SecretString ?? generate(GenerateSecretString ?? Generated.parse({}), drawnFrom(seed && `${seed}#${Name}`)),
  });
  return { ref: Arn, attributes: { Id: Arn } };
});

/** Below `count`, each time another; with a seed the same ones in every run. */
type Draw = (count: number) => number;

function drawnFrom(seed: string | undefined): Draw {
  const next = uuids(seed);
  return (count) => Number.parseInt(next().slice(0, 8), 16) % count;
}

function generate(
  { PasswordLength, ExcludePunctuation, ExcludeCharacters, GenerateStringKey, SecretStringTemplate }: z.infer<typeof Generated>,
  draw: Draw,
) {
  const alphabet = [...letters, ...(ExcludePunctuation ? '' : signs)].filter((sign) => !ExcludeCharacters.includes(sign));
  const password = Array.from({ length: PasswordLength }, () => alphabet[draw(alphabet.length)]).join('');
  return GenerateStringKey ? JSON.stringify({ ...JSON.parse(SecretStringTemplate ?? '{}'), [GenerateStringKey]: password }) : password;
}
