import type { Agent, DeskEntry } from '../connect/agent.ts';
import type { AgentView } from '../connect/guides.ts';
import type { LocalRuntime } from '../runtime.ts';
import { shownNumber } from './page/phone-number.ts';
import type { AgentState, DeskContact, ViewState } from './page-state.ts';

/** Who has a seat, and what they are called. */
export interface Seat {
  readonly username: string;
  readonly person: string;
  readonly role: string;
}

/** The agent workspace of everybody who has a seat, as Connect would show it to each. */
export function desksOf({ connect }: LocalRuntime, seats: readonly Seat[], practiceName: (id: string) => string): AgentState[] {
  return seats.map(({ username, person, role }) => {
    const agent = connect.agents.get(username);
    const queueName = (arn = '') => connect.resources.queues.find(arn)?.name ?? '';
    const contacts = [...agent.desk.values()].map((entry) => deskContact(agent, entry, practiceName, queueName));
    const views = connect.agents.views(username).map(viewState);
    return { name: username, person, role, status: agent.status, missed: agent.missed, contacts, views };
  });
}

function deskContact(
  { heard }: Agent,
  { live: { contact, onHold }, state, offeredAt }: DeskEntry,
  practiceName: (id: string) => string,
  queueName: (arn?: string) => string,
): DeskContact {
  const { id, channel, name, description = '', attributes, queue, disconnectedAt, initiation, customer = '' } = contact;
  return {
    id,
    channel,
    state,
    title: name ?? (channel === 'TASK' ? 'Task' : initiation === 'OUTBOUND' ? `Call to ${shownNumber(customer)}` : 'Call'),
    description,
    practice: practiceName(attributes['practiceId'] ?? ''),
    queue: queueName(queue),
    since: offeredAt,
    over: disconnectedAt !== undefined,
    onHold,
    heard: heard.flatMap(({ contactId, text }) => (contactId === id ? [text] : [])),
  };
}

function viewState({ contactId: guideId, relatedContactId: contactId, view, data, actions, shownAt }: AgentView): ViewState {
  const name = /(?:^|\/)([^/:]+)(?::[^/]*)?$/.exec(view)?.[1] ?? view;
  return { guideId, contactId, view: name, data, actions, shownAt };
}
