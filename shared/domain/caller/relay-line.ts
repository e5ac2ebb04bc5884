/**
 * Whether the network says that a call comes through a Telecommunications Relay Service. The originating line information that arrives with a call
 * ("II digits") has 60, 66 and 67 for it: https://www.nanpa.com/numbering/ani-ii-digits
 */
export const isRelayLine = (originatingLine: string): boolean => ['60', '66', '67'].includes(originatingLine.trim());
