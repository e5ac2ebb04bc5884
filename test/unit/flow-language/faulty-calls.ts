import { anAction, calls, records, queues, when, compares, repeats, asks } from './broken-flows.ts';
import type { Row } from './faulty-parts.ts';
import { alone, attribute } from './faulty-parts.ts';

export const faultsOfCalls: readonly Row[] = [
  ['caller-content', 'warning', 'the caller’s number in an attribute', alone(attribute('$.CustomerEndpoint.Address')), /record/],
  [
    'caller-content',
    'warning',
    'what was keyed in a tag',
    alone(anAction('tag', 'TagContact', 'end', { Parameters: { Tags: { key: '$.StoredCustomerInput' } } })),
    /record/,
  ],
  [
    'caller-content',
    'warning',
    'what was keyed in an attribute, by way of the flow’s own',
    alone(
      anAction('keep', 'UpdateFlowAttributes', 'set', { Parameters: { FlowAttributes: { born: { Value: '$.StoredCustomerInput' } } } }),
      attribute('$.FlowAttributes.born'),
    ),
    /record/,
  ],
  [
    'silent-loop',
    'warning',
    'a branch that comes back at once',
    alone(compares('which', '$.External.x', 'which', when('end', 'Equals', '1'))),
    /comes round/,
  ],
  [
    'silent-chain',
    'warning',
    'three functions without a word',
    alone(calls('a', '8', 'b'), calls('b', '8', 'c'), calls('c', '8', 'end')),
    /20 seconds/,
  ],
  [
    'silent-chain',
    'warning',
    'a function in a loop without words',
    alone(repeats('three', 'look', 'end'), calls('look', '8', 'three')),
    /20 seconds/,
  ],
  ['recorded-transfer', 'warning', 'a queue while recording', alone(records('on', 'Enabled', 'wait'), queues('wait', 'end')), /Recording/],
  [
    'recorded-transfer',
    'warning',
    'a queue that one of two ways reaches while recording',
    alone(asks('menu', '1', 'on', 'again'), records('on', 'Enabled', 'again'), asks('again', '1', 'wait', 'end'), queues('wait', 'end')),
    /Recording/,
  ],
];
