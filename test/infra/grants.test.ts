import { beforeAll, describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { type Grant, grants } from '../../infra/grants.ts';
import { type Found, ofType, resources } from './deployment.ts';

const list = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());
const Statement = z.object({ Effect: z.string(), Action: list, Resource: z.unknown(), Condition: z.unknown().optional() });
const Policy = z.object({ PolicyDocument: z.object({ Statement: z.array(Statement) }) });
const table: Record<string, readonly Grant[]> = grants;

/** What a role may do beside its row: write its log, use the key, receive from its own queue. */
const byConstruct =
  /^(logs:(CreateLogStream|PutLogEvents)|kms:\w+|sqs:(ChangeMessageVisibility|DeleteMessage|GetQueueAttributes|GetQueueUrl|ReceiveMessage))$/;
const folderOf = (id: string) =>
  id
    .replace(/RoleDefaultPolicy.*/, '')
    .replace(/(?<=[a-z])(?=[A-Z])/g, '-')
    .toLowerCase();

describe('the role of a function', () => {
  let policies: { folder: string; statements: z.infer<typeof Statement>[] }[];
  beforeAll(async () => {
    policies = ofType(await resources(), 'AWS::IAM::Policy')
      .filter(({ id }: Found) => !id.startsWith('Scheduler'))
      .map(({ id, Properties }) => ({ folder: folderOf(id), statements: Policy.parse(Properties).PolicyDocument.Statement }));
  });

  it('allows what its row of the table says, and no more', () => {
    const allowed = policies.map(({ folder, statements }) => [
      folder,
      [...new Set(statements.flatMap(({ Action }) => Action).filter((action) => !byConstruct.test(action)))].sort(),
    ]);
    const written = Object.entries(table).map(([folder, rows]) => [folder, [...new Set(rows.flatMap(({ actions }) => actions))].sort()]);
    expect(Object.fromEntries(allowed)).toEqual(Object.fromEntries(written));
  });

  it('names every action, without a wildcard', () => {
    const wild = policies.flatMap(({ folder, statements }) =>
      statements
        .flatMap(({ Action }) => Action)
        .filter((action) => action.includes('*'))
        .map((action) => `${folder} ${action}`),
    );
    expect(wild).toEqual([]);
  });

  it('never reads the whole table', () => {
    expect(
      Object.entries(table).filter(([, rows]) =>
        rows.some(({ actions }) => actions.some((action) => /Scan|BatchWrite|PartiQL/.test(action))),
      ),
    ).toEqual([]);
  });

  it('uses the key only through the services that the function uses', () => {
    for (const { folder, statements } of policies) {
      const [use, ...more] = statements.filter(({ Action }) => Action.some((action) => action.startsWith('kms:')));
      expect([folder, more]).toEqual([folder, []]);
      const through = JSON.stringify(use?.Condition).match(/\w+(?=\.",\{"Ref":"AWS::Region"\})/g) ?? [];
      const used = (table[folder] ?? []).flatMap(({ actions }) => actions.map((action) => action.split(':')[0] ?? ''));
      const expected = ['lambda', ...['dynamodb', 's3', 'secretsmanager'].filter((service) => used.includes(service))];
      expect([folder, through]).toEqual([folder, expected]);
    }
  });

  it('names everything only where AWS has no resource to name', () => {
    const everywhere = policies.flatMap(({ folder, statements }) =>
      statements
        .filter(({ Resource }) => Resource === '*')
        .map(({ Action, Condition }) => ({ folder, Action, held: Condition !== undefined })),
    );
    expect(everywhere).toEqual([{ folder: 'receive-recording', Action: ['transcribe:StartTranscriptionJob'], held: true }]);
  });
});
