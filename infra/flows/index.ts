import { agentGone } from './agent-gone.flow.ts';
import { agentHold } from './agent-hold.flow.ts';
import { agentWhisper } from './agent-whisper.flow.ts';
import { callBackWhisper } from './call-back-whisper.flow.ts';
import { appointmentLine } from './appointment-line.flow.ts';
import { callerQueue } from './caller-queue.flow.ts';
import { customerHold } from './customer-hold.flow.ts';
import { customerWhisper } from './customer-whisper.flow.ts';
import { earlierMessage } from './earlier-message.flow.ts';
import { guide } from './guide.flow.ts';
import type { Flow } from './language/flow.ts';
import { mainLine } from './main-line.flow.ts';
import { ownerLine } from './owner-line.flow.ts';
import { page } from './page.flow.ts';
import { reachOnCall } from './reach-on-call.flow.ts';
import { takeMessage } from './take-message.flow.ts';
import { reminderCall } from './reminder-call.flow.ts';
import { taskQueue } from './task-queue.flow.ts';
import { task } from './task.flow.ts';

/**
 * Every flow that is deployed, in an order in which each may name the ones before it. Whoever makes them walks the list once:
 * `compile(flow, { functions, flows })`, and adds the new flow's ARN to `flows` under its `name` before the next.
 * Functions that they call, by folder: answer-call, open-message, answer-page, appointment-line, guide, owner-line.
 */
export const flows: readonly Flow[] = [
  agentWhisper,
  customerWhisper,
  customerHold,
  agentHold,
  callBackWhisper,
  callerQueue,
  taskQueue,
  guide,
  page,
  task,
  agentGone,
  takeMessage,
  reachOnCall,
  earlierMessage,
  ownerLine,
  appointmentLine,
  reminderCall,
  mainLine,
];
