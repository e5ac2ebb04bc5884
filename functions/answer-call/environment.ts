import * as z from 'zod';
import { AssistantQueues } from '../../shared/lambda/assistant-queues.ts';

/** This function's variables, and no others. */
export const environment = z.object({ TABLE: z.string().min(1), ASSISTANT_QUEUES: AssistantQueues }).parse(process.env);
