import type { Node } from 'constructs';
import * as z from 'zod';

const Alias = z
  .string()
  .regex(/^(?!d-)[a-z0-9][a-z0-9-]{0,44}$/, 'Small letters, digits and hyphens, at most 45, for example nightdesk-northside.');
const InstanceArn = z
  .string()
  .regex(
    /^arn:aws[\w-]*:connect:[\w-]+:\d{12}:instance\/[0-9a-f-]{36}$/,
    'The ARN of a Connect instance, for example arn:aws:connect:us-east-1:123456789012:instance/8f0c2d1e-….',
  );
const PhoneNumber = z.string().regex(/^\+[1-9]\d{7,14}$/, 'A phone number with its country, for example +12025550143.');
const Language = z.enum(['en-US', 'es-US']);

/** Choices of one deployment, given as CDK context: `cdk deploy -c operator=…`, or under `context` in cdk.json. */
export const Settings = z.strictObject({
  /** How staff sign in to a new Connect instance. It cannot be changed later. */
  identity: z.enum(['saml', 'connect-managed'], 'saml, or connect-managed for a trial.').default('saml'),
  /** Name of a new Connect instance, unique in the world: staff sign in at <alias>.my.connect.aws. */
  alias: Alias.default('nightdesk'),
  /** An existing Connect instance to use, without a storage configuration for call recordings. Absent: a new one is made. */
  connectInstanceArn: InstanceArn.optional(),
  /** The address that reports and notices come from. */
  sender: z.email('An e-mail address.').default('nightdesk@example.com'),
  /** The address that alarms go to. */
  operator: z.email('An e-mail address.').default('operator@example.com'),
  /** A person who answers day and night, tried when our own functions fail. Absent: such a call is recorded at once. */
  fallbackNumber: PhoneNumber.optional(),
  /** The groups of practices that one group of assistants serves, each with the languages it speaks. */
  pods: z
    .record(z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, 'A short name in small letters.'), z.array(Language).min(1))
    .default({ main: ['en-US', 'es-US'] }),
});
export type Settings = z.infer<typeof Settings>;

/** Parses the settings from the context of a construct; throws one message that names every mistake. On the command line a list is JSON. */
export function settingsFrom(node: Node): Settings {
  const given = Object.keys(Settings.shape).map((key) => [key, fromCommandLine(key, node.tryGetContext(key))] as const);
  const parsed = Settings.safeParse(Object.fromEntries(given.filter(([, value]) => value !== undefined)));
  if (parsed.success) return parsed.data;
  const mistakes = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new Error(`The deployment's settings (CDK context) have mistakes:\n${mistakes.join('\n')}`);
}

function fromCommandLine(key: string, value: unknown): unknown {
  if (key !== 'pods' || typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
