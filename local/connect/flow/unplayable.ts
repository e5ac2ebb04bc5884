import { rowOf } from '../../../infra/flows/language/flow-json.ts';
import type { Block } from './flow.ts';

/** Why the simulator does not go on at an action that it cannot play: it never takes a branch for what it does not know. */
export function unplayable({ Type, Parameters }: Block): string {
  return rowOf({ Type, Parameters })
    ? `the simulator cannot play ${Type}`
    : `the simulator cannot play ${Type}, and does not know it as an action of Connect`;
}
