import type { DeskEntry } from '../agent.ts';
import type { Switchboard } from '../switchboard.ts';

/** What somebody in the workspace does by themselves. Times are seconds. */
export interface AgentScript {
  /** The queue that they serve, by ARN, id or name; every queue without it. */
  readonly queue?: string;
  /** From the beginning of the call until they are available. */
  readonly comesAfter?: number;
  /** From the offer until they take it; `never` lets it ring, `rejects` turns it down at once. */
  readonly answersAfter?: number | 'never' | 'rejects';
  readonly says?: string;
  /** After so long the caller is put on hold, for so long. */
  readonly holds?: { readonly after: number; readonly for: number };
  /** From the answer until the agent hangs up. */
  readonly talksFor?: number;
}

type Conduct = Required<Omit<AgentScript, 'queue' | 'holds'>> & Pick<AgentScript, 'holds'>;
const usual: Conduct = { comesAfter: 0, answersAfter: 3, says: 'Hello, how can I help you?', talksFor: 30 };

/** Lets agents work by their scripts, by user name: they come, take the calls that are offered, speak, put on hold, and hang up. */
export function followAgentScripts(board: Switchboard, scripts: ReadonlyMap<string, AgentScript>) {
  const { agents, exchange } = board;
  const scriptFor = (name: string, { live }: DeskEntry): Conduct | undefined => {
    const script = scripts.get(name);
    return script && live.contact.channel === 'VOICE' ? { ...usual, ...script } : undefined;
  };
  agents.onOffer(({ user: { name } }, entry) => takeOffer(board, name, entry, scriptFor(name, entry)));
  agents.onJoined(({ user: { name } }, entry) => talk(board, name, entry, scriptFor(name, entry)));
  for (const [name, { comesAfter = usual.comesAfter }] of scripts) {
    if (comesAfter === 0) agents.setStatus(name, 'Available');
    else exchange.world.clock.at(exchange.now() + comesAfter * 1_000, () => agents.setStatus(name, 'Available'));
  }
}

function takeOffer(board: Switchboard, name: string, { live }: DeskEntry, script: Conduct | undefined) {
  if (!script || script.answersAfter === 'never') return;
  const { agents } = board;
  const seconds = script.answersAfter === 'rejects' ? 0 : script.answersAfter;
  after(board, seconds, () => {
    if (!isAt(board, name, live.contact.id, 'offered')) return;
    if (script.answersAfter === 'rejects') agents.reject(name, live.contact.id);
    else agents.accept(name, live.contact.id);
  });
}

function talk(board: Switchboard, name: string, { live }: DeskEntry, script: Conduct | undefined) {
  if (!script) return;
  const { agents } = board;
  const { id } = live.contact;
  const later = (seconds: number, act: () => void) => after(board, seconds, () => isAt(board, name, id, 'connected') && act());
  agents.say(name, id, script.says);
  if (script.holds) {
    later(script.holds.after, () => agents.hold(name, id));
    later(script.holds.after + script.holds.for, () => agents.unhold(name, id));
  }
  later(script.talksFor, () => agents.end(name, id));
}

/** Whether the contact is still so on the agent's desk: the caller may have hung up meanwhile. */
function isAt({ agents }: Switchboard, name: string, contactId: string, state: DeskEntry['state']): boolean {
  return agents.get(name).desk.get(contactId)?.state === state;
}

function after({ exchange }: Switchboard, seconds: number, run: () => void) {
  exchange.world.clock.at(exchange.now() + seconds * 1_000, () => void run());
}
