import type { Exchange, LiveContact } from './exchange.ts';
import { endContact } from './finish.ts';
import { afterContactFlow, startFlowById } from './flow-runner.ts';
import type { ShownView, ViewAnswer } from './flow/stage.ts';
import type { Suspension } from './flow/step.ts';

/** A view on an agent's screen. */
export interface AgentView {
  /** The guide's own contact: the one to act on. */
  readonly contactId: string;
  /** The contact that the guide is about. */
  readonly relatedContactId: string;
  readonly agentId: string;
  readonly view: string;
  /** The content of a view of the instance's own; a managed one has none. */
  readonly template: unknown;
  readonly data: Record<string, unknown>;
  /** Actions that have a branch. */
  readonly actions: readonly string[];
  readonly shownAt: number;
}

interface Guide {
  readonly live: LiveContact;
  readonly agentId: string;
  shown: (AgentView & { readonly answer: (answer: ViewAnswer) => void }) | undefined;
}

/** Step-by-step guides: each is a chat contact of its own beside the one it is about, with a copy of its attributes. */
export class Guides {
  private readonly exchange: Exchange;
  private readonly guides = new Map<string, Guide>();

  constructor(exchange: Exchange) {
    this.exchange = exchange;
  }

  start({ contact }: LiveContact, agentId: string, flow: string) {
    const live = this.exchange.begin({
      channel: 'CHAT',
      initiation: 'FLOW',
      relatedId: contact.id,
      attributes: contact.attributes,
      segment: { 'connect:Subtype': 'connect:Guide' },
    });
    live.contact.connectedToSystemAt = this.exchange.now();
    this.guides.set(live.contact.id, { live, agentId, shown: undefined });
    live.atEnd.add(() => this.guides.delete(live.contact.id));
    this.exchange.emit(live.contact, 'INITIATED');
    startFlowById(this.exchange, live, flow, afterContactFlow(this.exchange, live));
  }

  /** Ends the guides about a contact that an agent sees. */
  stop(relatedContactId: string, agent: string) {
    for (const { live, agentId } of [...this.guides.values()]) {
      if (live.contact.relatedId === relatedContactId && agentId === agent) endContact(this.exchange, live, 'OTHER');
    }
  }

  show(live: LiveContact, { view, data, actions, limitMs }: ShownView): Suspension<ViewAnswer | undefined> {
    return (resume) => {
      const guide = this.guides.get(live.contact.id);
      if (!guide) throw new Error(`A ${live.contact.channel} contact without an agent has nobody to show the view ${view} to.`);
      const { clock } = this.exchange.world;
      const leave = (answer: ViewAnswer | undefined) => {
        guide.shown = undefined;
        stopTimer();
        resume(answer);
      };
      const stopTimer = clock.at(clock.now() + limitMs, () => leave(undefined), 'view runs out');
      guide.shown = { ...this.pageOf(guide, view), data, actions, answer: leave };
      return () => {
        guide.shown = undefined;
        stopTimer();
      };
    };
  }

  viewsOf(agentId: string): AgentView[] {
    return [...this.guides.values()].flatMap(({ agentId: owner, shown }) => {
      if (!shown || owner !== agentId) return [];
      const { answer: _, ...view } = shown;
      return [view];
    });
  }

  act(guideId: string, action: string, data: Record<string, unknown>) {
    const shown = this.guides.get(guideId)?.shown;
    if (!shown) throw new Error(`Contact ${guideId} shows no view.`);
    // The managed form gives what was filled in apart; other views give it as it is.
    const isForm = /(^|\/)form(:|$)/.test(shown.view);
    shown.answer({ action, result: isForm ? { FormData: data } : data });
  }

  private pageOf({ live, agentId }: Guide, view: string): Omit<AgentView, 'data' | 'actions'> {
    return {
      contactId: live.contact.id,
      relatedContactId: live.contact.relatedId ?? '',
      agentId,
      view,
      template: this.exchange.resources.views.find(view)?.template,
      shownAt: this.exchange.now(),
    };
  }
}
