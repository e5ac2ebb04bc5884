import { endFlow } from './language/blocks.ts';
import { flow } from './language/flow.ts';

/** Connect's own whisper tells the caller that the call is not recorded; a caller in need hears a person at once. */
export const customerWhisper = flow({
  name: 'customer-whisper',
  type: 'CUSTOMER_WHISPER',
  description: 'Nothing is said to a caller before a person speaks.',
  start: 'end',
  blocks: { end: endFlow() },
});
