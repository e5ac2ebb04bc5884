import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Architecture, type CfnFunction, Code, Function, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { type Deployed, type FunctionName, type Grant, grants } from '../grants.ts';

/** What every function of a deployment shares. */
export interface Ground {
  readonly key: IKey;
  readonly deployed: Deployed;
  /** The folder with one folder a function, as `infra/bundle.ts` writes it. */
  readonly assets: string;
}

export interface NightdeskFunctionProps {
  readonly name: FunctionName;
  /** What patients or staff will notice when this stops working. It becomes the first sentence of its alarms. */
  readonly impact: string;
  readonly environment: Record<string, string>;
  readonly ground: Ground;
  readonly timeout?: Duration;
  readonly memorySize?: number;
}

/** A Lambda function as this product makes them: Node 24 on arm64, a role of its own with its row of grants, an encrypted log that ends. */
export class NightdeskFunction extends Function {
  readonly folder: FunctionName;
  readonly impact: string;

  constructor(scope: Construct, id: string, props: NightdeskFunctionProps) {
    const { name, ground, environment, timeout = Duration.seconds(30), memorySize = 512 } = props;
    const logGroup = new LogGroup(scope, `${id}Log`, {
      encryptionKey: ground.key,
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    super(scope, id, {
      description: props.impact,
      role,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: bundled(ground.assets, name),
      memorySize,
      timeout,
      environment,
      environmentEncryption: ground.key,
      tracing: Tracing.DISABLED,
      logGroup,
    });
    this.folder = name;
    this.impact = props.impact;
    (this.node.defaultChild as CfnFunction).overrideLogicalId(id);
    logGroup.grantWrite(role);
    const rows: readonly Grant[] = grants[name];
    for (const grant of rows) role.addToPrincipalPolicy(statement(grant, ground.deployed));
    role.addToPrincipalPolicy(useOfKey(rows, ground.deployed));
  }
}

function bundled(assets: string, name: FunctionName): Code {
  const folder = join(assets, name);
  if (!existsSync(join(folder, 'index.mjs')))
    throw new Error(
      `${folder}/index.mjs is missing: write the bundles first (node infra/bundle.ts), and see that functions/${name}/handler.ts exists.`,
    );
  return Code.fromAsset(folder);
}

const statement = ({ actions, on, when }: Grant, deployed: Deployed) =>
  new PolicyStatement({ actions: [...actions], resources: on(deployed), ...(when && { conditions: when(deployed) }) });

/** The services that a function uses data in use the key with the function's own permissions, and only through them may it do so. */
function useOfKey(rows: readonly Grant[], { keyArn }: Deployed): PolicyStatement {
  const services = new Set(rows.flatMap(({ actions }) => actions.map((action) => action.split(':')[0] ?? '')));
  const through = ['lambda', ...['dynamodb', 's3', 'secretsmanager'].filter((service) => services.has(service))];
  return new PolicyStatement({
    actions: ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'],
    resources: [keyArn],
    conditions: { StringEquals: { 'kms:ViaService': through.map((service) => `${service}.${Aws.REGION}.amazonaws.com`) } },
  });
}
