/** Hand-written flow language for tests of the simulator: blocks by name, the first is the start. */
export interface SmallBlock {
  readonly type: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly next?: string;
  /** Value → block. */
  readonly on?: Readonly<Record<string, string>>;
  /** Error → block. */
  readonly errors?: Readonly<Record<string, string>>;
}

/** A flow of these blocks as it would be deployed. `end` (hangs up) is always there. */
export function smallFlow(blocks: Readonly<Record<string, SmallBlock>>): string {
  const all: Record<string, SmallBlock> = { ...blocks, end: { type: 'DisconnectParticipant' } };
  const Actions = Object.entries(all).map(([Identifier, { type, with: Parameters = {}, next, on = {}, errors = {} }]) => ({
    Identifier,
    Type: type,
    Parameters,
    Transitions: {
      ...(next === undefined ? {} : { NextAction: next }),
      Conditions: Object.entries(on).map(([value, to]) => ({ NextAction: to, Condition: { Operator: 'Equals', Operands: [value] } })),
      Errors: Object.entries(errors).map(([ErrorType, to]) => ({ ErrorType, NextAction: to })),
    },
  }));
  return JSON.stringify({ Version: '2019-10-30', StartAction: Object.keys(all)[0], Actions });
}

/** A block that says `text`. */
export const saying = (text: string, next = 'end'): SmallBlock => ({
  type: 'MessageParticipant',
  with: { Text: text },
  next,
  errors: { NoMatchingError: next },
});
