import type { Finding } from './finding.ts';
import { finding } from './finding.ts';
import type { AnyFlow } from './flow-json.ts';
import { leavesOf } from './leaves.ts';

/** What a caller said, keyed or is reached at; it may be handed to a function, never kept in a contact's record. */
const ofCaller =
  /\$(\.|\['?)(StoredCustomerInput|CustomerEndpoint|CustomerCallbackNumber|Lex(?!\.IntentName)|Views(?!\.Action)|Customer\b|MediaStreams|Case\b|EmailMessage)/;
/** Where a record keeps what it is given for two years, or events carry it. */
const kept = [
  'UpdateContactAttributes',
  'UpdateContactData',
  'TagContact',
  'CreateTask',
  'StartOutboundChatContact',
  'CreateCase',
  'UpdateCase',
];

/** No words and no number of a caller in attributes, tags, task fields or data of the contact. */
export function checkKept({ Actions }: AnyFlow): Finding[] {
  return Actions.flatMap(({ Type, Parameters }, index) => {
    const values = kept.includes(Type) ? leavesOf(Parameters, `$.Actions[${index}].Parameters`) : [];
    return values
      .filter(({ value }) => typeof value === 'string' && ofCaller.test(value))
      .map(({ where, value }) =>
        finding('caller-content', where, `"${value}" would stay in the contact's record; hand it to a function instead.`),
      );
  });
}
