import { instanceArnOf } from './contact-events.ts';
import {
  type DataTable,
  type FlowModule,
  type FlowResource,
  type Hours,
  type Instance,
  type PhoneNumber,
  type Queue,
  Registry,
} from './resources.ts';
import type { RecordedPrompt, RoutingProfile, SecurityProfile, StorageConfig, User, View } from './resources.ts';

/** Everything that one instance consists of. */
export interface Resources {
  instance: Instance;
  readonly storage: StorageConfig[];
  readonly hours: Registry<Hours>;
  readonly queues: Registry<Queue>;
  readonly flows: Registry<FlowResource>;
  readonly modules: Registry<FlowModule>;
  readonly prompts: Registry<RecordedPrompt>;
  readonly dataTables: Registry<DataTable>;
  readonly views: Registry<View>;
  readonly routingProfiles: Registry<RoutingProfile>;
  readonly securityProfiles: Registry<SecurityProfile>;
  readonly numbers: Registry<PhoneNumber>;
  readonly users: Registry<User>;
  /** ARNs of the functions that flows may call; undefined lets them call any (flow tests). */
  functions: Set<string> | undefined;
}

/** An instance with nothing in it. */
export function emptyInstance(settings: { region: string; account: string }, id: string): Resources {
  return {
    instance: { id, arn: instanceArnOf(settings, id), name: 'local', identityManagementType: 'CONNECT_MANAGED', attributes: {} },
    storage: [],
    hours: new Registry('hours of operation'),
    queues: new Registry('queue'),
    flows: new Registry('flow'),
    modules: new Registry('module'),
    prompts: new Registry('prompt'),
    dataTables: new Registry('data table'),
    views: new Registry('view'),
    routingProfiles: new Registry('routing profile'),
    securityProfiles: new Registry('security profile'),
    numbers: new Registry('phone number'),
    users: new Registry('user'),
    functions: new Set(),
  };
}
