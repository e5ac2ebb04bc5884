/** Why a call ended: Connect's disconnect reasons, and the three ways in which a call never becomes a contact. */
export type EndReason =
  | 'CUSTOMER_DISCONNECT'
  | 'CONTACT_FLOW_DISCONNECT'
  | 'AGENT_DISCONNECT'
  | 'AGENT_COMPLETED'
  | 'THIRD_PARTY_DISCONNECT'
  | 'TELECOM_PROBLEM'
  | 'OUTBOUND_DESTINATION_ENDPOINT_ERROR'
  | 'API'
  | 'EXPIRED'
  | 'OTHER'
  | 'REORDER_TONE'
  | 'NOT_IN_SERVICE'
  | 'MISCONFIGURED';

/** Where in which flow something happened. */
export interface Place {
  readonly flow: string;
  readonly block: string;
}

type Happening =
  | { readonly type: 'ringing' }
  | { readonly type: 'answered' }
  /** A prompt begins. Keys pressed now count only when the block asks for input. */
  | ({ readonly type: 'prompt'; readonly text: string; readonly ms: number; readonly asks: boolean } & Place)
  /** The prompt is over and Connect waits for a key. `keys` are those with a branch of their own; none for an open question. */
  | ({ readonly type: 'listening'; readonly keys: string[]; readonly stores: boolean; readonly recording: boolean } & Place)
  | { readonly type: 'pressed'; readonly key: string; readonly heeded: boolean }
  | { readonly type: 'said'; readonly text: string; readonly ms: number }
  /** A person on the other end (agent, third party) speaks to the caller. */
  | { readonly type: 'told'; readonly text: string; readonly by: string }
  | { readonly type: 'recording'; readonly on: boolean }
  | ({ readonly type: 'block'; readonly action: string } & Place)
  | ({ readonly type: 'branch'; readonly branch: string; readonly to: string; readonly because?: string } & Place)
  | ({ readonly type: 'function'; readonly arn: string; readonly parameters: Record<string, string>; readonly failed?: string } & Place)
  | { readonly type: 'attributes'; readonly attributes: Record<string, string> }
  | { readonly type: 'tags'; readonly tags: Record<string, string> }
  | {
      readonly type: 'task';
      readonly name: string;
      readonly flow: string;
      readonly attributes: Record<string, string>;
      readonly delayMs: number;
    }
  | { readonly type: 'callback'; readonly number: string; readonly queue: string; readonly delayMs: number }
  | { readonly type: 'queued'; readonly queue: string }
  | { readonly type: 'agent-joined'; readonly agent: string }
  | { readonly type: 'agent-left'; readonly agent: string }
  /** The caller is put on hold by an agent, or taken back. */
  | { readonly type: 'hold'; readonly on: boolean; readonly agent: string }
  /** Only the agent hears it. */
  | { readonly type: 'whisper'; readonly agent: string; readonly text: string; readonly ms: number }
  /** From here on people would be recorded; no file is made of it here. */
  | { readonly type: 'people-recorded'; readonly people: readonly ('Agent' | 'Customer')[] }
  | {
      readonly type: 'transfer';
      readonly to: string;
      readonly outcome: 'ringing' | 'connected' | 'failed' | 'timed-out' | 'over';
      readonly recording: boolean;
    }
  | { readonly type: 'fault'; readonly message: string }
  /** Something that the simulator has to say about what is played. */
  | { readonly type: 'note'; readonly text: string }
  | { readonly type: 'ended'; readonly reason: EndReason };

/** One thing that happened in a call, at epoch milliseconds. */
export type CallEvent = Happening & { readonly at: number };
export type CallHappening = Happening;
