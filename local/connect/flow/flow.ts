import * as z from 'zod';
import { FlowFault } from './fault.ts';
import { isDynamic } from './references.ts';

const Condition = z.strictObject({
  NextAction: z.string(),
  Condition: z.strictObject({ Operator: z.string(), Operands: z.array(z.string()).min(1) }),
});
const Block = z
  .strictObject({
    Identifier: z.string().min(1).max(50),
    Type: z.string(),
    Parameters: z.record(z.string(), z.unknown()).default({}),
    Transitions: z
      .strictObject({
        NextAction: z.string().optional(),
        Conditions: z.array(Condition).default([]),
        Errors: z.array(z.strictObject({ NextAction: z.string(), ErrorType: z.string() })).default([]),
      })
      .prefault({}),
  })
  .transform((block) => ({ ...block, isStatic: !isDynamic(block.Parameters) }));
const Content = z.strictObject({
  Version: z.literal('2019-10-30'),
  StartAction: z.string(),
  Metadata: z.unknown().optional(),
  /** Of a module; what it promises to whoever calls it is kept beside the content. */
  Settings: z.unknown().optional(),
  Actions: z.array(Block).min(1).max(250),
});

export type Block = z.infer<typeof Block>;

/** A flow that can be played: its blocks by name. */
export interface Flow {
  readonly name: string;
  readonly start: string;
  readonly blocks: ReadonlyMap<string, Block>;
}

/** Flows that were read, by content: a flow is the same for every call. An instance has a hundred; random tests make more than memory holds. */
const mostKept = 500;
const read = new Map<string, Map<string, Flow>>();

/** Reads the content of a deployed flow. Throws a FlowFault that names what is wrong with it. */
export function readFlow(name: string, content: string): Flow {
  if (read.size > mostKept) read.clear();
  const named = read.get(content) ?? new Map<string, Flow>();
  read.set(content, named);
  const flow = named.get(name) ?? parseFlow(name, content);
  named.set(name, flow);
  return flow;
}

function parseFlow(name: string, content: string): Flow {
  const parsed = Content.safeParse(JSON.parse(content));
  if (!parsed.success) throw new FlowFault(name, '(content)', z.prettifyError(parsed.error));
  const { StartAction, Actions } = parsed.data;
  return { name, start: StartAction, blocks: new Map(Actions.map((block) => [block.Identifier, block])) };
}
