import { CfnSecurityProfile } from 'aws-cdk-lib/aws-connect';
import type { Construct } from 'constructs';

const workspace = ['BasicAgentAccess', 'CustomViews.Access'];

/** Nobody gets recordings or transcripts from Connect itself: the guide shows them to who has a grant for the practice. */
const profiles = {
  Assistant: { name: 'nightdesk assistant', permissions: [...workspace, 'OutboundCallAccess'] },
  TeamLead: {
    name: 'nightdesk team lead',
    permissions: [...workspace, 'OutboundCallAccess', 'AccessMetrics', 'AccessMetrics.RealTimeMetrics.Access'],
  },
  FrontDesk: { name: 'nightdesk front desk', permissions: workspace },
};

/** What each kind of staff may do in Connect's own pages. */
export function securityProfiles(scope: Construct, instanceArn: string): CfnSecurityProfile[] {
  return Object.entries(profiles).map(
    ([id, { name, permissions }]) => new CfnSecurityProfile(scope, `${id}Profile`, { instanceArn, securityProfileName: name, permissions }),
  );
}
