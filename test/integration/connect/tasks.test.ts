import { describe, expect, it } from '@jest/globals';
import { anInstance } from '../../support/connect-instance.ts';
import { smallFlow } from '../../support/small-flow.ts';

const hook = (name: string, flow: string, next: string) => ({
  type: 'UpdateContactEventHooks',
  with: { EventHooks: { [name]: flow } },
  next,
  errors: { NoMatchingError: 'end' },
});
const silent = JSON.stringify({
  Version: '2019-10-30',
  StartAction: 'end',
  Actions: [{ Identifier: 'end', Type: 'EndFlowExecution', Parameters: {}, Transitions: {} }],
});
const guide = smallFlow({
  show: {
    type: 'InvokeLambdaFunction',
    with: {
      LambdaFunctionARN: 'guide',
      InvocationTimeLimitSeconds: '8',
      LambdaInvocationAttributes: { note: '$.Views.ViewResultData.FormData.note' },
      ResponseValidation: { ResponseType: 'JSON' },
    },
    next: 'form',
    errors: { NoMatchingError: 'end' },
  },
  form: {
    type: 'ShowView',
    with: {
      ViewResource: { Id: 'form', Version: 'Latest' },
      InvocationTimeLimitSeconds: '300',
      ViewData: { Heading: 'Item $.Attributes.workItemId', Sections: '$.External.sections' },
    },
    next: 'end',
    on: { Next: 'show' },
    errors: { NoMatchingCondition: 'form', NoMatchingError: 'end', TimeLimitExceeded: 'end' },
  },
});

function aWorkplace() {
  const instance = anInstance();
  const { connect, world, queue, flow } = instance;
  connect.addIntegration({ functionArn: 'guide' });
  world.functions['guide'] = () => ({ result: { sections: [{ Heading: 'What they said' }] } });
  const task = flow(
    'task',
    smallFlow({
      wait: hook('CustomerQueue', flow('silent', silent, 'CUSTOMER_QUEUE'), 'guide'),
      guide: hook('DefaultAgentUI', flow('guide', guide), 'priority'),
      priority: {
        type: 'Compare',
        with: { ComparisonValue: '$.Attributes.priority' },
        on: { '1': 'first' },
        errors: { NoMatchingCondition: 'queue' },
      },
      first: { type: 'UpdateContactRoutingBehavior', with: { QueuePriority: '1' }, next: 'queue' },
      queue: { type: 'UpdateContactTargetQueue', with: { QueueId: queue.arn }, next: 'go', errors: { NoMatchingError: 'end' } },
      go: { type: 'TransferContactToQueue', next: 'end', errors: { QueueAtCapacity: 'end', NoMatchingError: 'end' } },
    }),
  );
  const start = (attributes: Record<string, string> = {}) => connect.startTask({ flow: task, name: 'A task', attributes });
  const offered = () => [...connect.agents.get('assistant-one').desk.values()].map(({ live }) => live.contact.id);
  return { ...instance, start, offered };
}

describe('a task', () => {
  it('waits in its queue until somebody is there, and is told about', async () => {
    const { connect, world, start, offered } = aWorkplace();
    const id = start();
    await world.pass(5);
    expect(world.eventsOf(id)).toEqual(['INITIATED', 'CONNECTED_TO_SYSTEM', 'QUEUED']);
    connect.agents.setStatus('assistant-one', 'Available');
    expect(offered()).toEqual([id]);
    connect.agents.accept('assistant-one', id);
    connect.agents.clear('assistant-one', id);
    expect(world.eventsOf(id).slice(3)).toEqual(['CONNECTED_TO_AGENT', 'DISCONNECTED', 'COMPLETED']);
    expect(connect.contact(id)).toMatchObject({
      disconnectReason: 'AGENT_COMPLETED',
      agent: { id: connect.agents.get('assistant-one').user.id },
    });
  });

  it('is completed only when the work after it is', async () => {
    const { connect, world, start } = aWorkplace();
    connect.agents.setStatus('assistant-one', 'Available');
    const id = start();
    await world.pass(1);
    connect.agents.accept('assistant-one', id);
    connect.agents.end('assistant-one', id);
    expect(world.eventsOf(id).at(-1)).toBe('DISCONNECTED');
    await world.pass(90);
    connect.agents.clear('assistant-one', id);
    expect(world.eventsOf(id).at(-1)).toBe('COMPLETED');
  });

  it('comes before others by its priority, then by its age', async () => {
    const { connect, world, start, offered } = aWorkplace();
    const [old, later, urgent] = [start(), start(), start({ priority: '1' })];
    await world.pass(1);
    connect.agents.setStatus('assistant-one', 'Available');
    expect(offered()).toEqual([urgent, old]);
    connect.agents.accept('assistant-one', urgent ?? '');
    connect.agents.clear('assistant-one', urgent ?? '');
    expect(offered()).toEqual([old, later]);
  });

  it('is offered for some seconds; then the agent has missed it and gets nothing until they say so', async () => {
    const { connect, world, start, offered } = aWorkplace();
    connect.agents.setStatus('assistant-one', 'Available');
    const id = start();
    await world.pass(19);
    expect(offered()).toEqual([id]);
    await world.pass(2);
    expect(offered()).toEqual([]);
    connect.agents.setStatus('assistant-one', 'Available');
    expect(offered()).toEqual([id]);
  });

  it('goes to somebody else when it is rejected', async () => {
    const { connect, world, profile, security, start, offered } = aWorkplace();
    connect.addUser({ name: 'assistant-two', routingProfile: profile.arn, securityProfiles: [security.arn] });
    connect.agents.setStatus('assistant-one', 'Available');
    await world.pass(1);
    connect.agents.setStatus('assistant-two', 'Available');
    const id = start();
    await world.pass(1);
    expect(offered()).toEqual([id]);
    connect.agents.reject('assistant-one', id);
    expect([...connect.agents.get('assistant-two').desk.keys()]).toEqual([id]);
  });

  it('comes to those who serve its queue with a delay only when it has waited', async () => {
    const { connect, world, profile, queue, start, offered } = aWorkplace();
    profile.queues = [{ queue: queue.arn, channel: 'TASK', priority: 1, delaySeconds: 60 }];
    connect.agents.setStatus('assistant-one', 'Available');
    const id = start();
    await world.pass(59);
    expect(offered()).toEqual([]);
    await world.pass(2);
    expect(offered()).toEqual([id]);
  });

  it('is closed by Connect after seven days', async () => {
    const { connect, world, start } = aWorkplace();
    const id = start();
    await world.pass(7 * 86_400 + 1);
    expect(connect.contact(id)?.disconnectReason).toBe('EXPIRED');
  });

  it("cannot wait with the instance's own queue flow, which speaks", async () => {
    const { connect, world, queue, flow } = anInstance();
    const content = smallFlow({
      queue: { type: 'UpdateContactTargetQueue', with: { QueueId: queue.arn }, next: 'go', errors: { NoMatchingError: 'end' } },
      go: { type: 'TransferContactToQueue', next: 'end', errors: { QueueAtCapacity: 'end', NoMatchingError: 'end' } },
    });
    const id = connect.startTask({ flow: flow('bare', content), name: 'A task' });
    await world.pass(1);
    expect(connect.contact(id)?.disconnectReason).toBe('CONTACT_FLOW_DISCONNECT');
    expect(connect.troubles).toEqual([expect.stringContaining('nobody to speak to')]);
    expect(connect.metrics).toContainEqual(expect.objectContaining({ name: 'ContactFlowFatalErrors' }));
  });
});

describe('a guide', () => {
  it('is shown from when the task is offered, as a contact of its own with the attributes of the task', async () => {
    const { connect, world, start } = aWorkplace();
    connect.agents.setStatus('assistant-one', 'Available');
    const id = start({ workItemId: 'wi-1' });
    await world.pass(1);
    const [view] = connect.agents.views('assistant-one');
    expect(view).toMatchObject({
      relatedContactId: id,
      view: 'form',
      data: { Heading: 'Item wi-1', Sections: [{ Heading: 'What they said' }] },
      actions: ['Next'],
    });
    expect(connect.contact(view?.contactId ?? '')).toMatchObject({ channel: 'CHAT', relatedId: id, attributes: { workItemId: 'wi-1' } });
    expect(() => connect.agents.act('assistant-one', view?.contactId ?? '', 'Next')).toThrow('Accept the contact');
  });

  it('goes on by what the agent does, and gives what they wrote', async () => {
    const { connect, world, start } = aWorkplace();
    connect.agents.setStatus('assistant-one', 'Available');
    const id = start();
    await world.pass(1);
    connect.agents.accept('assistant-one', id);
    const [view] = connect.agents.views('assistant-one');
    connect.agents.act('assistant-one', view?.contactId ?? '', 'Next', { note: 'called back' });
    await world.pass(1);
    expect(world.invoked.at(-1)).toMatchObject({ arn: 'guide', event: { Details: { Parameters: { note: 'called back' } } } });
    expect(connect.agents.views('assistant-one')).toHaveLength(1);
  });

  it('ends with the task, and when nobody does anything in time', async () => {
    const { connect, world, start } = aWorkplace();
    connect.agents.setStatus('assistant-one', 'Available');
    const [first, second] = [start(), start()];
    await world.pass(1);
    connect.agents.accept('assistant-one', first);
    connect.agents.accept('assistant-one', second);
    connect.agents.clear('assistant-one', first);
    expect(connect.agents.views('assistant-one').map(({ relatedContactId }) => relatedContactId)).toEqual([second]);
    await world.pass(301);
    expect(connect.agents.views('assistant-one')).toEqual([]);
  });
});
