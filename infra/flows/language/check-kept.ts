import type { Finding } from './finding.ts';
import { finding } from './finding.ts';
import type { AnyFlow } from './flow-json.ts';
import { leavesOf } from './leaves.ts';

/** What a caller said, keyed or is reached at; it may be handed to a function, never kept in a contact's record. */
const namesCaller =
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

/** No words and no number of a caller in attributes, tags, task fields or data of the contact, not by way of the flow's own attributes either. */
export function checkKept({ Actions }: AnyFlow): Finding[] {
  const inFlow = ofCallerInFlow(Actions);
  const ofCaller = (value: string) => namesCaller.test(value) || inFlow.some((name) => reads(value, name));
  return Actions.flatMap(({ Type, Parameters }, index) => {
    const values = kept.includes(Type) ? leavesOf(Parameters, `$.Actions[${index}].Parameters`) : [];
    return values
      .filter(({ value }) => typeof value === 'string' && ofCaller(value))
      .map(({ where, value }) =>
        finding('caller-content', where, `"${value}" would stay in the contact's record; hand it to a function instead.`),
      );
  });
}

/** Attributes of the flow that hold something of the caller at some time. */
function ofCallerInFlow(Actions: AnyFlow['Actions']): string[] {
  return Actions.flatMap(({ Type, Parameters }) => {
    const given = Type === 'UpdateFlowAttributes' ? Parameters['FlowAttributes'] : undefined;
    if (typeof given !== 'object' || given === null) return [];
    return Object.entries(given).flatMap(([name, value]) => (namesCaller.test(JSON.stringify(value)) ? [name] : []));
  });
}

const reads = (value: string, name: string): boolean =>
  [`$.FlowAttributes.${name}`, `$.FlowAttributes['${name}']`].some(
    (path) => value.startsWith(path) && !/^[\w-]/.test(value.slice(path.length)),
  );
