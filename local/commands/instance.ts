import {
  ListContactFlowsCommand,
  ListRoutingProfilesCommand,
  ListSecurityProfilesCommand,
  ListUsersCommand,
  type ConnectClient,
} from '@aws-sdk/client-connect';
import { CommandMistake } from './place.ts';

export interface Instance {
  readonly connect: ConnectClient;
  readonly arn: string;
}
interface Named {
  readonly Name?: string | undefined;
  readonly Username?: string | undefined;
  readonly Id?: string | undefined;
  readonly Arn?: string | undefined;
}
interface Page {
  readonly found: readonly Named[];
  readonly next: string | undefined;
}

export const instanceId = ({ arn }: Instance): string => arn.split('/').at(-1) ?? arn;

/** Ids of the parts of an instance, found by the names that the templates give them. Each throws a CommandMistake when it is not there. */
export const find = {
  flow: (instance: Instance, name: string) =>
    idNamed(name, 'flow', async (NextToken) => {
      const page = await instance.connect.send(new ListContactFlowsCommand({ InstanceId: instanceId(instance), NextToken }));
      return { found: page.ContactFlowSummaryList ?? [], next: page.NextToken };
    }),
  routingProfile: (instance: Instance, name: string) =>
    idNamed(name, 'routing profile', async (NextToken) => {
      const page = await instance.connect.send(new ListRoutingProfilesCommand({ InstanceId: instanceId(instance), NextToken }));
      return { found: page.RoutingProfileSummaryList ?? [], next: page.NextToken };
    }),
  securityProfile: (instance: Instance, name: string) =>
    idNamed(name, 'security profile', async (NextToken) => {
      const page = await instance.connect.send(new ListSecurityProfilesCommand({ InstanceId: instanceId(instance), NextToken }));
      return { found: page.SecurityProfileSummaryList ?? [], next: page.NextToken };
    }),
  user: (instance: Instance, name: string) =>
    idNamed(name, 'user', async (NextToken) => {
      const page = await instance.connect.send(new ListUsersCommand({ InstanceId: instanceId(instance), NextToken }));
      return { found: page.UserSummaryList ?? [], next: page.NextToken };
    }),
};

async function idNamed(name: string, kind: string, list: (token: string | undefined) => Promise<Page>): Promise<string> {
  let token: string | undefined;
  do {
    const { found, next } = await list(token);
    const id = found.find(({ Name, Username }) => (Name ?? Username) === name)?.Id;
    if (id) return id;
    token = next;
  } while (token);
  throw new CommandMistake(`Connect has no ${kind} named “${name}”.`);
}
