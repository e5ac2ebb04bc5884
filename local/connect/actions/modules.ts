import * as z from 'zod';
import { atOnce, end, failure, parametersOf } from '../flow/action.ts';
import { FlowFault } from '../flow/fault.ts';
import { text } from '../flow/values.ts';

const Invoke = z.strictObject({ FlowModuleId: text, Input: z.record(z.string(), z.unknown()).optional() });
const Return = z.strictObject({ Result: text.optional(), ResultData: z.record(z.string(), z.unknown()).optional() });

/** Administrator guide, flow modules. */
const deepest = 5;

/** Plays a module, which is given its Input and shares nothing else but the contact. It may go out by a branch of its own. */
export const invokeFlowModule = atOnce((block, session) => {
  const { FlowModuleId, Input = {} } = parametersOf(Invoke, block, session);
  const flow = session.stage.module(FlowModuleId);
  if (!flow) return failure(`there is no module ${FlowModuleId || '(empty)'}`);
  if (session.modules.includes(flow.name)) return failure(`the module ${flow.name} is being played already`);
  if (session.modules.length === deepest) return failure(`modules are nested deeper than ${deepest}`);
  return { take: 'module', id: flow.name, flow, input: Input };
});

/** Ends a module and says what came of it. */
export const endFlowModuleExecution = atOnce((block, session) => {
  const { Result, ResultData = {} } = parametersOf(Return, block, session);
  if (session.modules.length === 0) throw new FlowFault(session.flow.name, block.Identifier, 'only a module can end as a module');
  session.returned = { Result, ResultData };
  return end('returned');
}, false);
