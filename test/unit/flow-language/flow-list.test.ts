import { beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { flows } from '../../../infra/flows/index.ts';
import { compile } from '../../../infra/flows/language/compile.ts';
import type { FlowContext } from '../../../infra/flows/language/flow.ts';
import type { FlowJson } from '../../../infra/flows/language/flow-json.ts';

const folder = new URL('../../../infra/flows/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.flow.ts'));
const functions = Object.fromEntries(
  ['answer-call', 'open-message', 'answer-page', 'appointment-line', 'guide', 'owner-line'].map((name) => [name, `arn:function:${name}`]),
);

/** Compiles the list as the stack does: each flow knows only those before it. */
function compiled(fallbackNumber?: string): FlowJson[] {
  const made: Record<string, string> = {};
  return flows.map((flow) => {
    const context: FlowContext = {
      functions,
      flows: { ...made },

      ...(fallbackNumber && { fallbackNumber }),
    };
    made[flow.name] = `arn:flow:${flow.name}`;
    return compile(flow, context);
  });
}

describe('the list of flows', () => {
  it.each(files)('deploys %s', async (file) => {
    const exported = Object.values<unknown>(await import(new URL(file, folder).href));
    expect(exported.length).toBeGreaterThan(0);
    expect(exported.filter((flow) => !flows.some((listed) => listed === flow))).toEqual([]);
  });

  it.each([undefined, '+15555550100'])('can be made in its order, with the fallback number %s', (fallbackNumber) => {
    expect(compiled(fallbackNumber).length).toBe(flows.length);
  });

  it('has names and descriptions of a length that Connect takes, each name once', () => {
    expect(new Set(flows.map(({ name }) => name)).size).toBe(flows.length);
    expect(flows.filter(({ name, description }) => name.length > 127 || description.length > 500)).toEqual([]);
  });

  describe('what stays in records', () => {
    let attributes: Record<string, unknown>[];
    beforeAll(() => {
      const actions = compiled('+15555550100').flatMap(({ Actions }) => Actions);
      attributes = actions
        .filter(({ Type }) => Type === 'UpdateContactAttributes')
        .map(({ Parameters }) => Parameters['Attributes'] as Record<string, unknown>);
    });

    it('are ids and codes only', () => {
      const allowed = ['practiceId', 'language', 'medical', 'reason', 'pressed', 'open', 'workItemId', 'queueArn', 'priority', 'pageId'];
      expect(attributes.length).toBeGreaterThan(0);
      expect(attributes.flatMap((set) => Object.keys(set)).filter((key) => !allowed.includes(key))).toEqual([]);
    });
  });
});
