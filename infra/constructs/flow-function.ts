import { Duration, Stack } from 'aws-cdk-lib/core';
import { CfnIntegrationAssociation } from 'aws-cdk-lib/aws-connect';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { NightdeskFunction, type NightdeskFunctionProps } from './nightdesk-function.ts';

/** A function that a flow calls while somebody waits: within the 8 seconds that Connect allows, by this instance of this account only. */
export class FlowFunction extends NightdeskFunction {
  /** A flow that names the function is refused until this exists. */
  readonly association: CfnIntegrationAssociation;

  constructor(scope: Construct, id: string, props: Omit<NightdeskFunctionProps, 'timeout'>) {
    super(scope, id, { ...props, timeout: Duration.seconds(8) });
    const { instanceArn } = props.ground.deployed;
    this.addPermission('Connect', {
      principal: new ServicePrincipal('connect.amazonaws.com'),
      sourceAccount: Stack.of(this).account,
      sourceArn: instanceArn,
    });
    this.association = new CfnIntegrationAssociation(scope, `${id}Association`, {
      instanceId: instanceArn,
      integrationType: 'LAMBDA_FUNCTION',
      integrationArn: this.functionArn,
    });
  }
}
