import { CreateRoutingProfileCommand, CreateUserCommand } from '@aws-sdk/client-connect';
import type { Grant } from '../../shared/domain/work-item/grant.ts';
import type { GrantStore } from '../../shared/ports/grant-store.ts';
import type { PracticeStore } from '../../shared/ports/practice-store.ts';
import { find, instanceId, type Instance } from './instance.ts';
import { CommandMistake } from './place.ts';

export interface GrantRequest extends Omit<Grant, 'schema' | 'agentId'> {
  readonly username: string;
  /** Makes the Connect user when absent; an instance with Connect's own passwords needs one. */
  readonly create?: { readonly password?: string };
}
interface Needs {
  readonly instance: Instance;
  readonly grants: GrantStore;
  readonly practices: PracticeStore;
}

/** Says what a Connect user may see and do. Giving it again replaces it; suspending works at once. Returns the user's id. */
export async function giveGrant({ instance, grants, practices }: Needs, { username, create, ...rest }: GrantRequest): Promise<string> {
  const published = await practices.ids();
  const unknown = rest.practices.filter((id) => !published.includes(id));
  if (unknown.length > 0) throw new CommandMistake(`Not published: ${unknown.join(', ')}.`);
  const agentId = create ? await userMade({ instance, practices }, { username, ...create, ...rest }) : await find.user(instance, username);
  await grants.save({ schema: 1, agentId, ...rest });
  return agentId;
}

type Newcomer = Pick<Grant, 'role' | 'languages' | 'practices' | 'person'> & { readonly username: string; readonly password?: string };

async function userMade(needs: Omit<Needs, 'grants'>, newcomer: Newcomer): Promise<string> {
  const { instance } = needs;
  const existing = await find.user(instance, newcomer.username).catch(absent);
  if (existing) return existing;
  const { UserId } = await instance.connect.send(
    new CreateUserCommand({
      InstanceId: instanceId(instance),
      Username: newcomer.username,
      Password: newcomer.password,
      IdentityInfo: { FirstName: newcomer.person, LastName: 'Nightdesk' },
      PhoneConfig: { PhoneType: 'SOFT_PHONE', AutoAccept: false },
      RoutingProfileId: await routingProfileFor(needs, newcomer),
      SecurityProfileIds: [await find.securityProfile(instance, securityProfileOf(newcomer.role))],
    }),
  );
  if (!UserId) throw new Error('Connect made a user without an id');
  return UserId;
}

const isAssistant = (role: Grant['role']) => role === 'assistant' || role === 'team-lead';

function securityProfileOf(role: Grant['role']): string {
  if (!isAssistant(role)) return 'nightdesk front desk';
  return role === 'team-lead' ? 'nightdesk team lead' : 'nightdesk assistant';
}

/** Assistants share the queues of a pod by language; the staff of a practice have the practice's own. */
async function routingProfileFor(
  { instance, practices }: Omit<Needs, 'grants'>,
  { role, languages, practices: theirs }: Newcomer,
): Promise<string> {
  if (isAssistant(role)) {
    const [first = 'en-US', ...more] = languages;
    return find.routingProfile(instance, `nightdesk main ${more.length > 0 ? 'all' : first}`);
  }
  const [practiceId] = theirs;
  if (!practiceId || theirs.length > 1) throw new CommandMistake('The staff of a practice belong to exactly one practice.');
  const queueArn = await practices.staffQueue(practiceId);
  if (!queueArn) throw new CommandMistake(`${practiceId} has no queue of its own yet. Publish its file again.`);
  return staffProfile(instance, practiceId, queueArn);
}

/** What is not there can be made; anything else that went wrong is not an answer. */
function absent(error: unknown): undefined {
  if (!(error instanceof CommandMistake)) throw error;
}

async function staffProfile(instance: Instance, practiceId: string, queueArn: string): Promise<string> {
  const name = `nightdesk staff ${practiceId}`;
  const existing = await find.routingProfile(instance, name).catch(absent);
  if (existing) return existing;
  const QueueId = queueArn.split('/').at(-1) ?? queueArn;
  const { RoutingProfileId } = await instance.connect.send(
    new CreateRoutingProfileCommand({
      InstanceId: instanceId(instance),
      Name: name,
      Description: 'The staff of one practice: its own queue, tasks only.',
      DefaultOutboundQueueId: QueueId,
      MediaConcurrencies: [{ Channel: 'TASK', Concurrency: 5 }],
      QueueConfigs: [{ QueueReference: { QueueId, Channel: 'TASK' }, Priority: 1, Delay: 0 }],
    }),
  );
  if (!RoutingProfileId) throw new Error('Connect made a routing profile without an id');
  return RoutingProfileId;
}
