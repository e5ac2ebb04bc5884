import * as z from 'zod';
import { type Action, atOnce, choice, failure, next, parametersOf } from '../flow/action.ts';
import { until } from '../flow/step.ts';
import { numberText, text } from '../flow/values.ts';

const ViewParameters = z.strictObject({
  ViewResource: z.strictObject({ Id: text, Version: text.optional() }),
  InvocationTimeLimitSeconds: numberText(1, 604_800),
  ViewData: z.record(z.string(), z.unknown()).default({}),
  SensitiveDataConfiguration: z.strictObject({ HideResponseOn: z.array(z.string()) }).optional(),
});
const Task = z.strictObject({
  Name: text,
  Description: text.optional(),
  ContactFlowId: text,
  Attributes: z.record(z.string(), text).default({}),
  References: z.record(z.string(), z.strictObject({ Value: text, Type: z.string() })).default({}),
  DelaySeconds: numberText(1, 518_400).optional(),
});

const Nothing = z.strictObject({});

/** What a view is given, with the contact's attributes, may not be larger. */
const mostBytes = 16 * 1_024;

/** Shows a page to the agent and goes on by the action that the agent takes on it. */
export const showView: Action = {
  goesOn: false,
  *play(block, session) {
    const { ViewResource, ViewData, InvocationTimeLimitSeconds } = parametersOf(ViewParameters, block, session);
    if (!session.stage.viewExists(ViewResource.Id)) return failure(`there is no view ${ViewResource.Id}`);
    const size = Buffer.byteLength(JSON.stringify(ViewData)) + Buffer.byteLength(JSON.stringify(session.contact.attributes));
    if (size > mostBytes) return failure(`the view is given ${size} bytes, more than 16 KB`);
    const actions = block.Transitions.Conditions.flatMap(({ Condition }) => Condition.Operands);
    const shown = { block: block.Identifier, view: ViewResource.Id, data: ViewData, actions, limitMs: InvocationTimeLimitSeconds * 1_000 };
    const answer = yield* until(session.stage.showView(shown));
    if (!answer) return failure('the agent did nothing in time', 'TimeLimitExceeded');
    session.views = { Action: answer.action, ViewResultData: answer.result };
    return choice(answer.action);
  },
};

export const createTask = atOnce((block, session) => {
  const { Name, Description, ContactFlowId, Attributes, References, DelaySeconds = 0 } = parametersOf(Task, block, session);
  if (!session.stage.flowExists(ContactFlowId)) return failure(`there is no flow ${ContactFlowId || '(empty)'}`);
  const task = { name: Name, flow: ContactFlowId, attributes: Attributes, references: References, delayMs: DelaySeconds * 1_000 };
  const id = session.stage.createTask(Description === undefined ? task : { ...task, description: Description });
  if (id === undefined) return failure('there are too many new contacts at one moment');
  session.taskId = id;
  session.stage.report({ type: 'task', name: Name, flow: ContactFlowId, attributes: Attributes, delayMs: task.delayMs });
  return next;
});

/** Lets a task go on that an agent has paused. */
export const resumeContact = atOnce((block, session) => {
  parametersOf(Nothing, block, session);
  return session.stage.resume() ? next : failure('the contact is not paused');
});
