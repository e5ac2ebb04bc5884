import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readAssembly } from '../../../local/assembly.ts';
import { TemplateReader, type DeclaredResource } from '../../../local/template.ts';
import { makerOf } from '../../../local/resources/resource.ts';
import { resourceKinds } from '../../../local/resources/index.ts';
import type { LocalRuntime } from '../../../local/runtime.ts';
import { handWrittenAssembly, type Resources } from '../../support/hand-written-assembly.ts';
import { smallRuntime } from '../../support/local-runtime.ts';

/** The properties of the one resource `X`, as its kind would receive them. */
async function resolved(value: unknown, more: Partial<Parameters<typeof handWrittenAssembly>[0]> = {}) {
  const stacks = { One: { X: { Type: 'Test::X', Properties: { value } }, Other: { Type: 'Test::Other' } }, ...more.stacks };
  const seen: DeclaredResource[] = [];
  const reader = new TemplateReader(readAssembly(handWrittenAssembly({ ...more, stacks })), async (declared) => {
    seen.push(declared);
    return { ref: `ref-${declared.id}`, attributes: { Arn: `arn-${declared.id}`, 'Nested.Name': 'nested' } };
  });
  await reader.createAll();
  return seen.find(({ id }) => id === 'X')?.properties['value'];
}

describe('an intrinsic', () => {
  const cases: [string, unknown, unknown][] = [
    ['Ref', { Ref: 'Other' }, 'ref-Other'],
    ['Ref to a pseudo parameter', { Ref: 'AWS::Region' }, 'us-east-1'],
    ['Ref to the stack', { Ref: 'AWS::StackName' }, 'One'],
    ['GetAtt', { 'Fn::GetAtt': ['Other', 'Arn'] }, 'arn-Other'],
    ['GetAtt of a nested attribute', { 'Fn::GetAtt': ['Other', 'Nested.Name'] }, 'nested'],
    ['Join', { 'Fn::Join': ['-', ['a', { Ref: 'Other' }]] }, 'a-ref-Other'],
    ['Select and Split', { 'Fn::Select': [1, { 'Fn::Split': [':', 'a:b:c'] }] }, 'b'],
    ['Sub', { 'Fn::Sub': '${AWS::AccountId}/${Other}/${Other.Arn}/${!literal}' }, '000000000000/ref-Other/arn-Other/${literal}'],
    ['Sub with variables', { 'Fn::Sub': ['${who}', { who: { Ref: 'Other' } }] }, 'ref-Other'],
    ['GetStackOutput', { 'Fn::GetStackOutput': { StackName: 'Two', OutputName: 'Name' } }, 'ref-Far'],
    ['ImportValue', { 'Fn::ImportValue': 'far' }, 'ref-Far'],
    ['NoValue', { kept: 1, gone: { Ref: 'AWS::NoValue' }, list: [{ Ref: 'AWS::NoValue' }, 2] }, { kept: 1, list: [2] }],
  ];
  test.each(cases)('%s', async (_name, value, expected) => {
    const stacks = { Two: { Far: { Type: 'Test::Far' } } };
    const outputs = { Two: { Name: { Value: { Ref: 'Far' }, Export: { Name: 'far' } } } };
    expect(await resolved(value, { stacks, outputs })).toEqual(expected);
  });

  test('that is unknown stops by name', async () => {
    await expect(resolved({ 'Fn::Transform': {} })).rejects.toThrow('does not know Fn::Transform (One)');
  });

  test('that goes in a circle is named', async () => {
    await expect(resolved({ Ref: 'X' })).rejects.toThrow('One/X → One/X');
  });

  test('that names nothing stops', async () => {
    await expect(resolved({ 'Fn::GetAtt': ['Other', 'Absent'] })).rejects.toThrow('One/Other has no attribute Absent');
  });
});

describe('a template', () => {
  let runtime: LocalRuntime;
  beforeAll(async () => {
    runtime = await smallRuntime({ stacks: { Small: {} } });
  });
  afterAll(() => runtime.stop());

  const create = async (Resources: Resources) => {
    const reader = new TemplateReader(
      readAssembly(handWrittenAssembly({ stacks: { Small: Resources } })),
      makerOf(resourceKinds, runtime.deployment),
    );
    await reader.createAll();
  };

  test('with an unknown type stops by name', async () => {
    await expect(create({ A: { Type: 'AWS::Unheard::Of' } })).rejects.toThrow('does not know AWS::Unheard::Of (Small/A)');
  });

  test('with an unknown property stops by name', async () => {
    const Properties = { VisibilityTimeout: 30, FifoQueue: true };
    await expect(create({ A: { Type: 'AWS::SQS::Queue', Properties } })).rejects.toThrow(
      'does not know AWS::SQS::Queue.FifoQueue (Small/A)',
    );
  });

  test('with an unknown property inside a property stops by name', async () => {
    const Properties = { Targets: [{ Arn: 'a', Id: 'b', KinesisParameters: {} }], EventPattern: {} };
    await expect(create({ A: { Type: 'AWS::Events::Rule', Properties } })).rejects.toThrow('AWS::Events::Rule.Targets.0.KinesisParameters');
  });

  test('with a value that the laptop cannot keep to stops by name', async () => {
    const Properties = { FlexibleTimeWindow: { Mode: 'FLEXIBLE' }, ScheduleExpression: 'rate(1 day)', Target: { Arn: 'a', RoleArn: 'b' } };
    await expect(create({ A: { Type: 'AWS::Scheduler::Schedule', Properties } })).rejects.toThrow('FlexibleTimeWindow.Mode');
  });
});
