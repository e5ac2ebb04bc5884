/** The kinds of flow of Amazon Connect, as its API spells them. */
export const flowTypes = [
  'CONTACT_FLOW',
  'CUSTOMER_QUEUE',
  'CUSTOMER_HOLD',
  'CUSTOMER_WHISPER',
  'AGENT_HOLD',
  'AGENT_WHISPER',
  'OUTBOUND_WHISPER',
  'AGENT_TRANSFER',
  'QUEUE_TRANSFER',
  'CAMPAIGN',
] as const;

export type FlowType = (typeof flowTypes)[number];

/** Where an action may stand: in a flow of some type, or in a module, which has none. */
export type Place = FlowType | 'MODULE';
export const places: readonly Place[] = [...flowTypes, 'MODULE'];
