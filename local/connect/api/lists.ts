import * as z from 'zod';
import type { Resources } from '../instance.ts';
import type { Resource } from '../resources.ts';
import { type Answer, sameInstance } from './answer.ts';
import { pageOf, type Request } from './request.ts';

const Instance = z.object({ InstanceId: z.string() });

interface Listed {
  readonly member: string;
  readonly items: (resources: Resources, request: Request) => readonly Resource[];
  readonly more?: (item: Resource) => Record<string, unknown>;
}

function list({ member, items, more }: Listed): Answer {
  return (board, request) => {
    sameInstance(board, Instance.parse(request).InstanceId);
    const { page, ...rest } = pageOf(items(board.exchange.resources, request), request);
    return { [member]: page.map((item) => ({ Id: item.id, Arn: item.arn, Name: item.name, ...more?.(item) })), ...rest };
  };
}

const asList = (value: unknown) => (value === undefined ? undefined : [value].flat().map(String));

/** Only flows of the types asked for. */
function flowsAskedFor({ flows }: Resources, request: Request) {
  const types = asList(request['ContactFlowTypes']);
  return flows.all().filter(({ type }) => !types || types.includes(type));
}

/** Agents have queues of their own in Connect; the simulator has standard ones only. */
function queuesAskedFor({ queues }: Resources, request: Request) {
  const types = asList(request['QueueTypes']);
  return !types || types.includes('STANDARD') ? queues.all() : [];
}

export const listOperations: Readonly<Record<string, Answer>> = {
  ListContactFlows: list({
    member: 'ContactFlowSummaryList',
    items: flowsAskedFor,
    more: (flow) => ({
      ContactFlowState: 'ACTIVE',
      ContactFlowStatus: 'PUBLISHED',
      ...('type' in flow ? { ContactFlowType: flow.type } : {}),
    }),
  }),
  ListHoursOfOperations: list({ member: 'HoursOfOperationSummaryList', items: ({ hours }) => hours.all() }),
  ListQueues: list({ member: 'QueueSummaryList', items: queuesAskedFor, more: () => ({ QueueType: 'STANDARD' }) }),
  ListRoutingProfiles: list({ member: 'RoutingProfileSummaryList', items: ({ routingProfiles }) => routingProfiles.all() }),
  ListSecurityProfiles: list({ member: 'SecurityProfileSummaryList', items: ({ securityProfiles }) => securityProfiles.all() }),
  ListUsers: list({
    member: 'UserSummaryList',
    items: ({ users }) => users.all(),
    more: ({ name }) => ({ Name: undefined, Username: name }),
  }),
};
