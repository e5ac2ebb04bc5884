import { Agent, type DeskEntry } from './agent.ts';
import { beginDialled, dial } from './agent-dial.ts';
import { connectAgent } from './connect-agent.ts';
import type { Exchange, LiveContact, StaffCounts } from './exchange.ts';
import { completeContact, endContact } from './finish.ts';
import { leftAlone, startFlowById } from './flow-runner.ts';
import type { Guides } from './guides.ts';
import { hold, unhold } from './hold.ts';
import type { Channel } from './resources.ts';
import { meetsCriteria } from './routing-criteria.ts';

/** The people who work in the agent workspace, what each is offered, and what they do with it. People are named by user name, id or ARN. */
export class Agents {
  private readonly exchange: Exchange;
  private readonly guides: Guides;
  private readonly agents = new Map<string, Agent>();
  private readonly listeners: ((agent: Agent, entry: DeskEntry) => void)[] = [];
  private readonly whenJoined: ((agent: Agent, entry: DeskEntry) => void)[] = [];

  constructor(exchange: Exchange, guides: Guides) {
    this.exchange = exchange;
    this.guides = guides;
  }

  all(): Agent[] {
    return this.exchange.resources.users.all().map(({ id }) => this.get(id));
  }

  get(who: string): Agent {
    const { users } = this.exchange.resources;
    const user = users.all().find(({ name }) => name === who) ?? users.get(who);
    const known = this.agents.get(user.id);
    if (known) return known;
    const agent = new Agent(user, this.exchange.now());
    this.agents.set(user.id, agent);
    return agent;
  }

  /** Told of every offer. */
  onOffer(listener: (agent: Agent, entry: DeskEntry) => void) {
    this.listeners.push(listener);
  }

  /** Told when an agent and somebody on the phone begin to hear each other. */
  onJoined(listener: (agent: Agent, entry: DeskEntry) => void) {
    this.whenJoined.push(listener);
  }

  /** Available, Offline, or any other word: only the first is offered anything. */
  setStatus(who: string, status: string) {
    const agent = this.get(who);
    agent.status = status;
    agent.missed = false;
    agent.idleSince = this.exchange.now();
    if (status === 'Available') for (const live of this.exchange.waiting) live.refusedBy.delete(agent.user.id);
    this.exchange.duties.route();
  }

  accept(who: string, contactId: string) {
    const { agent, entry } = this.entry(who, contactId, 'offered');
    entry.stopOffer();
    entry.state = 'connected';
    connectAgent(this.exchange, agent, entry.live, () => this.tellJoined(agent, entry));
  }

  reject(who: string, contactId: string) {
    const { agent, entry } = this.entry(who, contactId, 'offered');
    this.withdraw(agent, entry);
    entry.live.refusedBy.add(agent.user.id);
    this.exchange.duties.route();
  }

  /** Speaks to the caller. */
  say(who: string, contactId: string, text: string) {
    const { agent, entry } = this.entry(who, contactId, 'connected');
    entry.live.line?.emit({ type: 'told', text, by: agent.user.name });
  }

  /** Ends the contact; the work after it stays with the agent until it is cleared. A caller whose contact has a flow for it stays on the line. */
  end(who: string, contactId: string) {
    const { agent, entry } = this.entry(who, contactId, 'connected');
    const { live } = entry;
    if (!live.line) return endContact(this.exchange, live, 'AGENT_COMPLETED');
    unhold(live, agent);
    if (live.contact.hooks['CustomerRemaining'] !== undefined) {
      this.beginAfterWork(agent, entry);
      live.line.emit({ type: 'agent-left', agent: agent.user.name });
    }
    leftAlone(this.exchange, live, 'AGENT_DISCONNECT');
  }

  /** Puts the caller on hold, and takes them back. */
  hold(who: string, contactId: string) {
    const { agent, entry } = this.entry(who, contactId, 'connected');
    hold(this.exchange, agent, entry.live);
  }

  unhold(who: string, contactId: string) {
    const { agent, entry } = this.entry(who, contactId, 'connected');
    unhold(entry.live, agent);
  }

  /** Calls a number, from the queue that is named or the usual one of the agent's profile. Gives the contact's id. */
  dial(who: string, to: string, queue?: string): string {
    const agent = this.get(who);
    const { routingProfiles } = this.exchange.resources;
    const from = queue ?? routingProfiles.get(agent.user.routingProfile).defaultOutboundQueue;
    if (from === undefined) throw new Error(`${agent.user.name} has no queue to call out from.`);
    const live = dial(this.exchange, agent, to, from);
    const entry: DeskEntry = { live, state: 'connected', offeredAt: this.exchange.now(), stopOffer: () => {} };
    agent.desk.set(live.contact.id, entry);
    live.atEnd.add(() => this.contactEnded(agent, entry));
    beginDialled(this.exchange, agent, live, () => this.tellJoined(agent, entry));
    return live.contact.id;
  }

  /** Lays a task aside; it goes on when the agent or a flow says so. */
  pause(who: string, contactId: string) {
    const { live } = this.entry(who, contactId, 'connected').entry;
    if (live.contact.channel !== 'TASK') throw new Error('Only a task can be paused.');
    live.contact.pausedAt = this.exchange.now();
    this.exchange.emit(live.contact, 'PAUSED');
    this.runHook(live, 'PauseContact');
    this.exchange.duties.route();
  }

  resume(who: string, contactId: string) {
    const { live } = this.entry(who, contactId, 'connected').entry;
    if (live.contact.pausedAt === undefined) return;
    delete live.contact.pausedAt;
    this.exchange.emit(live.contact, 'RESUMED');
    this.runHook(live, 'ResumeContact');
  }

  /** Closes the contact in the workspace; one that is still going on is ended first. */
  clear(who: string, contactId: string) {
    const agent = this.get(who);
    const entry = agent.desk.get(contactId);
    if (!entry || entry.state === 'offered') throw new Error(`${agent.user.name} has no contact ${contactId} to clear.`);
    if (entry.state === 'connected') this.end(who, contactId);
    this.release(agent, entry);
    const { contact } = entry.live;
    if (contact.agent?.id === agent.user.id) contact.agent.afterWorkEndedAt = this.exchange.now();
    // A caller whom the agent left may be with another by now.
    if (entry.live.keepOpenFor === agent.user.id) entry.live.keepOpenFor = undefined;
    if (contact.disconnectedAt !== undefined && entry.live.keepOpenFor === undefined) completeContact(this.exchange, entry.live);
    this.exchange.duties.route();
  }

  /** What the agent's guides show now. */
  views(who: string) {
    return this.guides.viewsOf(this.get(who).user.id);
  }

  /** Takes an action on a view; `data` is what the form holds. */
  act(who: string, guideId: string, action: string, data: Record<string, unknown> = {}) {
    const agent = this.get(who);
    const view = this.guides.viewsOf(agent.user.id).find(({ contactId }) => contactId === guideId);
    if (!view) throw new Error(`${agent.user.name} sees no view of contact ${guideId}.`);
    if (agent.desk.get(view.relatedContactId)?.state === 'offered') throw new Error('Accept the contact before working on its guide.');
    this.guides.act(guideId, action, data);
  }

  offer(live: LiveContact, agentId: string) {
    const { clock } = this.exchange.world;
    const agent = this.get(agentId);
    const now = this.exchange.now();
    const entry: DeskEntry = { live, state: 'offered', offeredAt: now, stopOffer: () => {} };
    entry.stopOffer = clock.at(now + this.exchange.settings.offerMs, () => this.miss(agent, entry), 'offer runs out');
    agent.desk.set(live.contact.id, entry);
    live.atEnd.add(() => this.contactEnded(agent, entry));
    const guide = live.contact.hooks['DefaultAgentUI'];
    if (guide !== undefined) this.guides.start(live, agentId, guide);
    for (const listener of [...this.listeners]) listener(agent, entry);
  }

  longestIdleFirst(): { readonly id: string }[] {
    const free = this.all().filter(({ isRoutable }) => isRoutable);
    return free.sort((a, b) => a.idleSince - b.idleSince).map(({ user }) => ({ id: user.id }));
  }

  /** The rank of the contact's queue in the agent's routing profile, or undefined when the agent cannot get it now. */
  placeFor({ id }: { readonly id: string }, live: LiveContact): number | undefined {
    const agent = this.get(id);
    const { contact } = live;
    if (!agent.isRoutable || live.refusedBy.has(id) || agent.desk.has(contact.id) || this.isTaken(live)) return undefined;
    const waited = this.exchange.now() - (contact.enqueuedAt ?? 0);
    const routed = { names: [agent.user.id, agent.user.arn], proficiencies: agent.user.proficiencies ?? [] };
    if (contact.routingCriteria && !meetsCriteria(contact.routingCriteria, routed, waited)) return undefined;
    const profile = this.exchange.resources.routingProfiles.get(agent.user.routingProfile);
    const { ofAgent } = this.exchange.resources.queues.get(contact.queue ?? '');
    if (ofAgent !== undefined) return ofAgent === id && agent.hasRoom(contact.channel, profile) ? 0 : undefined;
    const entry = profile.queues.find(({ queue, channel }) => queue === contact.queue && channel === contact.channel);
    if (!entry || !agent.hasRoom(contact.channel, profile)) return undefined;
    return waited < entry.delaySeconds * 1_000 ? undefined : entry.priority;
  }

  counts(queue: string, channel: Channel): StaffCounts {
    const { routingProfiles } = this.exchange.resources;
    const { ofAgent } = this.exchange.resources.queues.get(queue);
    const serving = this.all().filter(
      (agent) =>
        agent.user.id === ofAgent ||
        routingProfiles.get(agent.user.routingProfile).queues.some((entry) => entry.queue === queue && entry.channel === channel),
    );
    const online = serving.filter(({ status }) => status !== 'Offline');
    const available = online.filter((agent) => agent.isRoutable && agent.hasRoom(channel, routingProfiles.get(agent.user.routingProfile)));
    // Staffed are those who could take contacts or are on one; a break is online only.
    const staffed = online.filter(({ status, desk }) => status === 'Available' || desk.size > 0);
    const number = (which: (agent: Agent) => boolean) => online.filter(which).length;
    return {
      ...{ online: online.length, staffed: staffed.length, available: available.length, busy: number(({ isBusy }) => isBusy) },
      afterWork: number(({ isInAfterWork }) => isInAfterWork),
      missed: number(({ missed }) => missed),
      nonProductive: number(({ status }) => status !== 'Available'),
    };
  }

  /** Takes a contact from the desk it is on; the agent is free again. */
  letGo({ contact }: LiveContact) {
    for (const agent of this.agents.values()) {
      const entry = agent.desk.get(contact.id);
      if (entry) this.release(agent, entry);
    }
  }

  private tellJoined(agent: Agent, entry: DeskEntry) {
    for (const listener of [...this.whenJoined]) listener(agent, entry);
  }

  private runHook(live: LiveContact, name: string) {
    const hook = live.contact.hooks[name];
    if (hook !== undefined && !live.contact.silencedHooks.has(name)) startFlowById(this.exchange, live, hook, () => {});
  }

  /** Whether it is offered to somebody, or somebody has it; the work that one of them still has after it does not count. */
  private isTaken({ contact }: LiveContact): boolean {
    return [...this.agents.values()].some(({ desk }) => (desk.get(contact.id)?.state ?? 'after-work') !== 'after-work');
  }

  private miss(agent: Agent, entry: DeskEntry) {
    agent.missed = true;
    entry.live.refusedBy.add(agent.user.id);
    this.withdraw(agent, entry);
    this.exchange.duties.route();
  }

  private contactEnded(agent: Agent, entry: DeskEntry) {
    // What the agent has let go since then is not theirs any more.
    if (agent.desk.get(entry.live.contact.id) !== entry) return;
    if (entry.state === 'offered') return this.withdraw(agent, entry);
    if (entry.state === 'connected') this.beginAfterWork(agent, entry);
  }

  private beginAfterWork({ user }: Agent, entry: DeskEntry) {
    const { contact } = entry.live;
    entry.state = 'after-work';
    if (contact.agent?.id === user.id) contact.agent.afterWorkAt = this.exchange.now();
    const guide = contact.hooks['DisconnectAgentUI'];
    if (guide !== undefined) this.guides.start(entry.live, user.id, guide);
  }

  private withdraw(agent: Agent, entry: DeskEntry) {
    entry.stopOffer();
    this.release(agent, entry);
  }

  private release(agent: Agent, entry: DeskEntry) {
    agent.desk.delete(entry.live.contact.id);
    agent.idleSince = this.exchange.now();
    this.guides.stop(entry.live.contact.id, agent.user.id);
  }

  private entry(who: string, contactId: string, state: DeskEntry['state']): { agent: Agent; entry: DeskEntry } {
    const agent = this.get(who);
    const entry = agent.desk.get(contactId);
    if (entry?.state !== state)
      throw new Error(`${agent.user.name} has no ${state} contact ${contactId}; it is ${entry?.state ?? 'not there'}.`);
    return { agent, entry };
  }
}
