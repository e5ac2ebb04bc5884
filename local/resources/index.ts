import { alarm } from './alarm.ts';
import { bucketPolicy } from './bucket-policy.ts';
import { bucket } from './bucket.ts';
import { configurationSetEvents } from './configuration-set-events.ts';
import { configurationSet } from './configuration-set.ts';
import { connectFlowModule } from './connect-flow-module.ts';
import { connectFlow } from './connect-flow.ts';
import { connectHours } from './connect-hours.ts';
import { connectInstance } from './connect-instance.ts';
import { connectIntegration } from './connect-integration.ts';
import { connectQueue } from './connect-queue.ts';
import { connectRoutingProfile } from './connect-routing-profile.ts';
import { connectSecurityProfile } from './connect-security-profile.ts';
import { connectStorage } from './connect-storage.ts';
import { connectView } from './connect-view.ts';
import { dashboard } from './dashboard.ts';
import { emailIdentity } from './email-identity.ts';
import { eventInvokeConfig } from './event-invoke-config.ts';
import { eventSourceMapping } from './event-source-mapping.ts';
import { functionPermission } from './function-permission.ts';
import { lambdaFunction } from './function.ts';
import { keyAlias } from './key-alias.ts';
import { key } from './key.ts';
import { logGroup } from './log-group.ts';
import { policy } from './policy.ts';
import { queuePolicy } from './queue-policy.ts';
import { queue } from './queue.ts';
import type { ResourceKind } from './resource.ts';
import { role } from './role.ts';
import { rule } from './rule.ts';
import { schedule } from './schedule.ts';
import { secretPolicy } from './secret-policy.ts';
import { secret } from './secret.ts';
import { subscription } from './subscription.ts';
import { table } from './table.ts';
import { topicPolicy } from './topic-policy.ts';
import { topic } from './topic.ts';

/** Every kind of resource that the local runtime can make. */
export const resourceKinds: ResourceKind[] = [
  alarm,
  bucket,
  bucketPolicy,
  configurationSet,
  configurationSetEvents,
  connectFlow,
  connectFlowModule,
  connectHours,
  connectInstance,
  connectIntegration,
  connectQueue,
  connectRoutingProfile,
  connectSecurityProfile,
  connectStorage,
  connectView,
  dashboard,
  emailIdentity,
  eventInvokeConfig,
  eventSourceMapping,
  functionPermission,
  key,
  keyAlias,
  lambdaFunction,
  logGroup,
  policy,
  queue,
  queuePolicy,
  role,
  rule,
  schedule,
  secret,
  secretPolicy,
  subscription,
  table,
  topic,
  topicPolicy,
];
