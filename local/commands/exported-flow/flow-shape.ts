import * as z from 'zod';
import type { AnyAction, AnyFlow } from '../../../infra/flows/language/flow-json.ts';
import type { Unreadable } from './json-file.ts';

const Branch = z.object({ NextAction: z.string() });
const Comparison = z.object({ Operator: z.string(), Operands: z.array(z.unknown()).default([]) });
const Transitions = z.object({
  NextAction: z.string().nullish(),
  Conditions: z.array(Branch.extend({ Condition: Comparison })).nullish(),
  Errors: z.array(Branch.extend({ ErrorType: z.string() })).nullish(),
});
const Action = z.object({
  Identifier: z.string(),
  Type: z.string(),
  Parameters: z.record(z.string(), z.unknown()).nullish(),
  Transitions: Transitions.nullish(),
});
const Flow = z.object({
  Version: z.string(),
  StartAction: z.string(),
  Metadata: z.record(z.string(), z.unknown()).nullish(),
  Settings: z.unknown().optional(),
  Actions: z.array(Action).min(1),
});

/** The value as a flow in the language 2019-10-30, or what it lacks. What an action leaves out (the console leaves out empty parts) is empty. */
export function parseFlow(value: unknown): { readonly flow: AnyFlow } | Unreadable {
  const parsed = Flow.safeParse(value);
  if (!parsed.success) return { unreadable: `is not a flow: ${firstFault(parsed.error)}.` };
  const { Version, StartAction, Metadata, Settings, Actions } = parsed.data;
  const optional = { ...(Metadata && { Metadata }), ...(Settings !== undefined && { Settings }) };
  return { flow: { Version, StartAction, ...optional, Actions: Actions.map(toAction) } };
}

function toAction({ Identifier, Type, Parameters, Transitions }: z.infer<typeof Action>): AnyAction {
  const { NextAction, Conditions, Errors } = Transitions ?? {};
  const branches = {
    ...(typeof NextAction === 'string' && { NextAction }),
    ...(Conditions && { Conditions }),
    ...(Errors && { Errors }),
  };
  return { Identifier, Type, Parameters: Parameters ?? {}, Transitions: branches };
}

function firstFault({ issues }: z.ZodError): string {
  const [issue] = issues;
  if (!issue) return 'it has another form';
  const where = issue.path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return where === '' ? 'it is no JSON object' : `${where.replace(/^\./, '')}: ${issue.message.replace(/^Invalid input: /, '')}`;
}
