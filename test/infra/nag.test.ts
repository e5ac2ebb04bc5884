import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { accepted, guard } from '../../infra/guardrails.ts';
import { synthesized } from './deployment.ts';

const Report = z.object({
  pluginReports: z.array(
    z.object({
      pluginName: z.string().optional(),
      violations: z.array(
        z.object({ ruleName: z.string(), violatingConstructs: z.array(z.object({ constructPath: z.string().default('') })).default([]) }),
      ),
    }),
  ),
});
interface Finding {
  readonly rule: string;
  readonly at: string;
}

/** Every finding of the two packs and of CDK's own validation, read from the report, since a finding makes synthesis throw. */
async function findings(): Promise<Finding[]> {
  const look = (outdir: string) => Report.parse(JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8')));
  const { pluginReports } = await synthesized(look, {
    prepare: (app) => {
      guard(app);
      try {
        app.synth();
      } catch (error) {
        if (!/ValidationFailed|[Vv]alidation failed/.test(String(error))) throw error;
      }
    },
  });
  return pluginReports.flatMap(({ violations }) =>
    violations.flatMap(({ ruleName, violatingConstructs }) =>
      violatingConstructs.map(({ constructPath }) => ({ rule: ruleName, at: constructPath })),
    ),
  );
}

describe('the deployment', () => {
  let found: Finding[];
  beforeAll(async () => {
    found = await findings();
  });
  const explains = ({ finding, at }: (typeof accepted)[number], one: Finding) => finding.test(one.rule) && (!at || at.test(one.at));

  it('has been looked at by both packs', () => {
    expect(found.map(({ rule }) => rule.split('-')[0])).toEqual(expect.arrayContaining(['AwsSolutions', 'HIPAA.Security']));
  });

  it('has no finding that is not explained', () => {
    expect(found.filter((one) => !accepted.some((row) => explains(row, one))).map(({ rule, at }) => `${rule} ${at}`)).toEqual([]);
  });

  it('explains no finding that is gone', () => {
    expect(accepted.filter((row) => !found.some((one) => explains(row, one))).map(({ finding, at }) => `${finding} ${at ?? ''}`)).toEqual(
      [],
    );
  });
});
