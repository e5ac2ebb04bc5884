import { describe, expect, it } from '@jest/globals';
import { task } from '../../infra/flows/task.flow.ts';
import { branchesNotTaken } from '../support/call.ts';
import { aTask } from './task-at-desk.ts';

const usual = 5;

describe('a task', () => {
  it.each([
    ['1', 1],
    ['2', 2],
    ['3', 3],
    ['4', 4],
    ['', usual],
    ['urgent', usual],
  ])('with the priority "%s" waits in its queue at %i', (priority, place) => {
    const { contact, troubles } = aTask({ attributes: { workItemId: 'wi-1', queueArn: 'maple-street', priority } });
    expect(contact).toMatchObject({ queue: 'maple-street', priority: place });
    expect(contact.disconnectedAt).toBeUndefined();
    expect(troubles).toEqual([]);
  });

  it('brings its guide, and waits without the queue flow that plays music', () => {
    const { contact } = aTask({ attributes: { queueArn: 'maple-street', priority: '1' } });
    expect(contact.hooks).toEqual({ CustomerQueue: 'task-queue', AgentWhisper: 'agent-whisper', DefaultAgentUI: 'guide' });
  });

  it.each([
    ['its queue does not exist', { missing: ['maple-street'] }],
    ['its queue is full', { fullQueues: true }],
    ['the queue flow is missing', { missing: ['task-queue'] }],
    ['the guide is missing', { missing: ['guide'] }],
  ])('ends when %s, so that its item comes back', (_, world) => {
    const { contact, troubles } = aTask({ attributes: { queueArn: 'maple-street', priority: '1' }, ...world });
    expect(contact.disconnectReason).toBe('CONTACT_FLOW_DISCONNECT');
    expect(troubles).toEqual([]);
  });

  it('has no branch that these tasks leave untried', () => {
    expect(branchesNotTaken(task)).toEqual([]);
  });
});
