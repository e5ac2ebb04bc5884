import { agentWhisper } from './agent-whisper.flow.ts';
import { callerQueue } from './caller-queue.flow.ts';
import { customerWhisper } from './customer-whisper.flow.ts';
import { guide } from './guide.flow.ts';
import type { Flow } from './language/flow.ts';
import { mainLine } from './main-line.flow.ts';
import { page } from './page.flow.ts';
import { taskQueue } from './task-queue.flow.ts';
import { task } from './task.flow.ts';

/**
 * Every flow that is deployed, in an order in which each may name the ones before it. Whoever makes them walks the list once:
 * `compile(flow, { functions, flows })`, and adds the new flow's ARN to `flows` under its `name` before the next.
 * Functions that they call, by folder: answer-call, open-message, answer-page, guide.
 */
export const flows: readonly Flow[] = [callerQueue, agentWhisper, customerWhisper, taskQueue, guide, page, task, mainLine];
