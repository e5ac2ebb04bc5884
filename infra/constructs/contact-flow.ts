import { Stack } from 'aws-cdk-lib/core';
import { CfnContactFlow } from 'aws-cdk-lib/aws-connect';
import type { Construct } from 'constructs';
import { compile } from '../flows/language/compile.ts';
import type { Flow, FlowContext } from '../flows/language/flow.ts';
import { pascal } from './pascal.ts';

interface ContactFlowProps {
  readonly instanceArn: string;
  readonly flow: Flow;
  readonly context: FlowContext;
}

/** A flow from infra/flows, compiled. CloudFormation publishes it at once, so Connect refuses here what the compiler has let pass. */
export class ContactFlow extends CfnContactFlow {
  constructor(scope: Construct, { instanceArn, flow, context }: ContactFlowProps) {
    super(scope, `${pascal(flow.name)}Flow`, {
      instanceArn,
      name: flow.name,
      type: flow.type,
      description: flow.description,
      content: Stack.of(scope).toJsonString(compile(flow, context)),
    });
  }
}
