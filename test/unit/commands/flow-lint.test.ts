import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { flowLint } from '../../../local/commands/flow-lint.ts';
import { aFlowOf, asks, calls, hangsUp, leading, says } from '../flow-language/broken-flows.ts';

const sound = aFlowOf(says('hello', 'Hello.', 'end'), hangsUp());
const broken = aFlowOf(leading(calls('look', '8', 'end'), { NextAction: 'end' }), hangsUp());
const untidy = aFlowOf(says('hello', 'Hello.', 'end'), hangsUp(), hangsUp('other'));
const menu = aFlowOf(asks('menu', '1', 'end'), hangsUp());

describe('npm run flow:lint', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'flows-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function written(name: string, content: unknown): string {
    const file = join(folder, name);
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return file;
  }
  function run(...args: string[]) {
    const out: string[] = [];
    const err: string[] = [];
    const code = flowLint(args, { out: (line) => out.push(line), err: (line) => err.push(line) });
    return { code, out, err };
  }

  it('says nothing of a flow in order, and ends with 0', () => {
    expect(run(written('sound.json', sound))).toEqual({ code: 0, out: [], err: [] });
  });

  it('prints one line a finding, with its place, its rule and the page it is from, and ends with 1', () => {
    const file = written('broken.json', broken);
    expect(run(file)).toEqual({
      code: 1,
      out: [
        `${file}: $.Actions[0].Transitions.Errors  error errors  InvokeLambdaFunction needs the branch NoMatchingError. (https://docs.aws.amazon.com/connect/latest/devguide/interactions-invokelambdafunction.html)`,
      ],
      err: [],
    });
  });

  it('ends with 0 when there are only warnings', () => {
    const { code, out } = run(written('untidy.json', untidy));
    expect([code, out.length]).toEqual([0, 1]);
  });

  it.each([
    ['an export of the console', { ...broken, Metadata: { entryPointPosition: { x: 1, y: 1 }, type: 'contactFlow' } }],
    [
      'an older export, with capitals and parts left out',
      {
        ...broken,
        Metadata: { EntryPointPosition: { X: 1 } },
        Actions: broken.Actions.map(({ Parameters, ...rest }) => (Object.keys(Parameters).length > 0 ? { ...rest, Parameters } : rest)),
      },
    ],
    ['what DescribeContactFlow answers', { ContactFlow: { Type: 'CONTACT_FLOW', Content: JSON.stringify(broken) } }],
    ['what DescribeContactFlowModule answers', { ContactFlowModule: { Content: JSON.stringify(broken) } }],
    ['what CreateContactFlow is asked', { Name: 'x', Type: 'CONTACT_FLOW', Content: JSON.stringify(broken) }],
    ['a file that begins with a byte order mark', `\uFEFF${JSON.stringify(broken)}`],
  ])('reads %s', (_, content) => {
    const { code, out } = run(written('read.json', content));
    expect(code).toBe(1);
    expect(out.filter((line) => line.includes(' error '))).toEqual([expect.stringContaining('needs the branch NoMatchingError.')]);
  });

  it.each([
    ['the file says', { ...menu, Metadata: { type: 'agentWhisper' } }, [], 1],
    ['DescribeContactFlow says', { ContactFlow: { Type: 'AGENT_WHISPER', Content: JSON.stringify(menu) } }, [], 1],
    ['--type says', menu, ['--type', 'AGENT_WHISPER'], 1],
    ['--type says, over the file', { ...menu, Metadata: { type: 'agentWhisper' } }, ['--type', 'customer-queue'], 0],
    ['nobody says, when some type allows all of it', menu, [], 0],
  ])('takes the type that %s', (_, content, options, code) => {
    expect(run(written('typed.json', content), ...options).code).toBe(code);
  });

  it.each([
    ['is not JSON', 'hello', /^\S+ is not JSON: Unexpected token/],
    ['is empty', '', /is empty[.]$/],
    ['is truncated', JSON.stringify(sound).slice(0, 100), /ends in the middle: it is truncated[.]$/],
    ['is in the old format', { modules: [], start: 'x' }, /old export format/],
    ['is too large', ' '.repeat(5_000_000), /has 5000000 bytes/],
    ['is nested absurdly', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, /nested more than 100 deep[.]$/],
    ['holds no flow', { hello: 1 }, /is not a flow: Version/],
    ['holds an action without a type', { ...sound, Actions: [{ Identifier: 'a' }] }, /is not a flow: Actions\[0\][.]Type/],
    ['holds a list', [], /is not a flow: it is no JSON object[.]$/],
    ['holds a torn text', { ContactFlow: { Content: '{"Version":' } }, /holds a Content that ends in the middle/],
  ])('tells in one line that a file %s, ends with 2, and checks the others', (_, content, line) => {
    const { code, out, err } = run(written('odd.json', content), written('broken.json', broken));
    expect({ code, lines: err.length, found: out.length }).toEqual({ code: 2, lines: 1, found: 1 });
    expect(err[0]).toMatch(line);
  });

  it('tells that a file is not there', () => {
    expect(run(join(folder, 'gone.json'))).toEqual({ code: 2, out: [], err: [`${join(folder, 'gone.json')} cannot be opened.`] });
  });

  it('gives the findings as JSON', () => {
    const { code, out } = run('--json', written('broken.json', broken), written('no.json', 'no'));
    expect(code).toBe(2);
    expect(JSON.parse(out.join('\n'))).toMatchObject([
      { type: null, findings: [{ rule: 'errors', severity: 'error', where: '$.Actions[0].Transitions.Errors' }] },
      { unreadable: expect.stringContaining('not JSON') },
    ]);
  });

  it.each([[[]], [['--type', 'NOTHING', 'x.json']], [['--nothing']]])('shows how it is used when it is not understood: %j', (args) => {
    const { code, err } = run(...args);
    expect(code).toBe(2);
    expect(err.join('\n')).toContain('npm run flow:lint -- FILE.json');
  });

  it('shows how it is used when asked', () => {
    const { code, out } = run('--help');
    expect([code, out.join('\n')]).toEqual([0, expect.stringContaining('--type')]);
  });
});
