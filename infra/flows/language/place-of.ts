import type { CheckOptions } from './finding.ts';
import type { AnyFlow } from './flow-json.ts';
import type { Place } from './flow-types.ts';

/** Where the flow stands: as was said, or a module when its content can be nothing else; undefined when nobody knows. */
export function placeOf({ Actions, Settings }: AnyFlow, { type }: CheckOptions): Place | undefined {
  if (type !== undefined) return type;
  const isModule = Settings !== undefined || Actions.some(({ Type }) => Type === 'EndFlowModuleExecution');
  return isModule ? 'MODULE' : undefined;
}
