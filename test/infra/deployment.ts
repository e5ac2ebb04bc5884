import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'aws-cdk-lib/core';
import * as z from 'zod';
import { grants } from '../../infra/grants.ts';

const Resource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
  UpdateReplacePolicy: z.string().optional(),
  DependsOn: z.array(z.string()).default([]),
});
export type Resource = z.infer<typeof Resource>;
const Template = z.object({ Resources: z.record(z.string(), Resource) });

export const stacks = ['NightdeskData', 'NightdeskPhone', 'NightdeskWork', 'NightdeskWatch'] as const;
export type StackName = (typeof stacks)[number];
export interface Found extends Resource {
  readonly stack: StackName;
  readonly id: string;
}

interface Asked {
  readonly context?: Record<string, unknown>;
  /** Synthesizes in place of us, with CDK's own validation on. */
  readonly prepare?: (app: App) => void;
}

/**
 * Synthesizes the app with placeholder bundles into a folder of its own, gives that folder to `look`, and removes it.
 * CDK is loaded here and not above: most tests read what was synthesized before them.
 */
export async function synthesized<Result>(look: (outdir: string) => Result, { context = {}, prepare }: Asked = {}): Promise<Result> {
  const { nightdeskApp } = await import('../../infra/app.ts');
  const folder = mkdtempSync(join(tmpdir(), 'nightdesk-infra-'));
  try {
    const outdir = join(folder, 'out');
    const { app } = nightdeskApp({ assets: placeholders(folder), outdir, context, builtinCloudFormationValidation: prepare !== undefined });
    if (prepare) prepare(app);
    else app.synth();
    return look(outdir);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const readAll = (outdir: string) => stacks.flatMap((stack) => read(outdir, stack));

/** Every resource of the four stacks: as synthesized before the tests began, or anew when settings are given. */
export async function resources(context?: Record<string, unknown>): Promise<Found[]> {
  const assembly = process.env['NIGHTDESK_ASSEMBLY'];
  return assembly && !context ? readAll(assembly) : synthesized(readAll, { context });
}

export const ofType = (found: readonly Found[], type: string) => found.filter(({ Type }) => Type === type);

function read(outdir: string, stack: StackName): Found[] {
  const { Resources } = Template.parse(JSON.parse(readFileSync(join(outdir, `${stack}.template.json`), 'utf8')));
  return Object.entries(Resources).map(([id, resource]) => ({ ...resource, id, stack }));
}

/** A template does not show what a bundle holds, so a line in each is enough. */
function placeholders(folder: string): string {
  const assets = join(folder, 'functions');
  for (const name of Object.keys(grants)) {
    mkdirSync(join(assets, name), { recursive: true });
    writeFileSync(join(assets, name, 'index.mjs'), `export const name = '${name}';\n`);
  }
  return assets;
}
