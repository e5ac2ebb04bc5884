import type { AgentView } from '../connect/guides.ts';
import type { LocalRuntime } from '../runtime.ts';

/** What an assistant writes about an item, given the view that shows it. */
export type Writes = (view: AgentView) => Readonly<Record<string, string>>;

/** Works what is on a desk now: accepts what is offered, fills in the form that is shown, ends what is saved. */
export function workTheDesk({ connect }: LocalRuntime, who: string, writes: Writes): void {
  const agent = connect.agents.get(who);
  if (agent.missed) connect.agents.setStatus(who, 'Available');
  for (const [contactId, { state }] of agent.desk) if (state === 'offered') connect.agents.accept(who, contactId);
  for (const view of connect.agents.views(who)) {
    if (/form/.test(view.view)) connect.agents.act(who, view.contactId, 'Next', { ...(isFilledIn(view) ? writes(view) : {}) });
    else if (view.data['Heading'] === 'Saved') connect.agents.clear(who, view.relatedContactId);
  }
}

/** Before the task is accepted the form has no fields yet: the button alone shows them. */
const isFilledIn = ({ data }: AgentView): boolean => Array.isArray(data['Sections']) && data['Sections'].length > 0;
