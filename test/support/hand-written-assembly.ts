import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Resources = Record<string, { Type: string; Properties?: object; DependsOn?: string[] }>;
export interface Written {
  /** Resources by stack. */
  stacks: Record<string, Resources>;
  /** Source of each function's module, by the hash that its Code names. */
  code?: Record<string, string>;
  outputs?: Record<string, Record<string, object>>;
}

/** Writes a cloud assembly as the CDK would, for tests of the runtime itself. Returns its folder. */
export function handWrittenAssembly({ stacks, code = {}, outputs = {} }: Written): string {
  const folder = mkdtempSync(join(process.env['TMPDIR'] ?? '/tmp', 'nightdesk-assembly-'));
  const write = (file: string, content: object) => writeFileSync(join(folder, file), JSON.stringify(content));
  for (const [stack, Resources] of Object.entries(stacks))
    write(`${stack}.template.json`, { Resources, ...(outputs[stack] && { Outputs: outputs[stack] }) });
  for (const [hash, source] of Object.entries(code)) {
    mkdirSync(join(folder, `asset.${hash}`));
    writeFileSync(join(folder, `asset.${hash}`, 'index.mjs'), source);
  }
  const files = Object.fromEntries(Object.keys(code).map((hash) => [hash, { source: { path: `asset.${hash}` } }]));
  write('all.assets.json', { files });
  const artifacts = Object.keys(stacks).map((stack) => [
    stack,
    { type: 'aws:cloudformation:stack', properties: { templateFile: `${stack}.template.json`, stackName: stack } },
  ]);
  write('manifest.json', {
    artifacts: { ...Object.fromEntries(artifacts), assets: { type: 'cdk:asset-manifest', properties: { file: 'all.assets.json' } } },
  });
  return folder;
}

/** A role that may do what `statements` say, and a function with it whose module is `hash`. */
export function functionWith(id: string, hash: string, properties: object = {}): Resources {
  return {
    [`${id}Role`]: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: { Statement: [] } } },
    [id]: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        Code: { S3Bucket: 'assets', S3Key: `${hash}.zip` },
        Handler: 'index.handler',
        Runtime: 'nodejs24.x',
        Role: { 'Fn::GetAtt': [`${id}Role`, 'Arn'] },
        Timeout: 5,
        MemorySize: 256,
        ...properties,
      },
    },
  };
}
