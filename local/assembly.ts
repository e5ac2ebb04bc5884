import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
const Json: z.ZodType<Json> = z.json();
const Named = z.record(z.string(), Json);

const Resource = z.object({
  Type: z.string(),
  Properties: Named.default({}),
  DependsOn: z.union([z.string(), z.array(z.string())]).default([]),
  Condition: z.string().optional(),
});
const Template = z.strictObject({
  AWSTemplateFormatVersion: z.string().optional(),
  Description: z.string().optional(),
  Metadata: z.unknown().optional(),
  Rules: z.unknown().optional(),
  Parameters: z.record(z.string(), z.looseObject({ Default: Json.optional() })).default({}),
  Conditions: Named.default({}),
  Mappings: z.record(z.string(), z.record(z.string(), Named)).default({}),
  Resources: z.record(z.string(), Resource),
  Outputs: z.record(z.string(), z.looseObject({ Value: Json, Export: z.object({ Name: Json }).optional() })).default({}),
});
export type Template = z.infer<typeof Template>;

const Manifest = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      properties: z.object({ templateFile: z.string(), stackName: z.string(), file: z.string() }).partial().default({}),
    }),
  ),
});
const Assets = z.object({ files: z.record(z.string(), z.object({ source: z.object({ path: z.string() }) })) });

/** What a synthesized app left in its folder: the templates in the order of the manifest, and where each asset lies. */
export interface CloudAssembly {
  templates: Map<string, Template>;
  assets: Map<string, string>;
}

/** Reads the cloud assembly in `folder`. A template with a section that is not known here stops by name. */
export function readAssembly(folder: string): CloudAssembly {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const assembly: CloudAssembly = { templates: new Map(), assets: new Map() };
  for (const [id, { type, properties }] of Object.entries(Manifest.parse(read('manifest.json')).artifacts)) {
    const { stackName = id, templateFile, file } = properties;
    if (type === 'aws:cloudformation:stack' && templateFile)
      assembly.templates.set(stackName, parseTemplate(stackName, read(templateFile)));
    if (type === 'cdk:asset-manifest' && file)
      for (const [hash, { source }] of Object.entries(Assets.parse(read(file)).files))
        assembly.assets.set(hash, resolve(folder, source.path));
  }
  return assembly;
}

function parseTemplate(stack: string, content: unknown): Template {
  const { data, error } = Template.safeParse(content);
  if (!data) throw new Error(`The local runtime cannot read the template of ${stack}: ${z.prettifyError(error)}`);
  return data;
}
