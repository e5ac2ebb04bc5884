import { describe, expect, it } from '@jest/globals';
import { resolve, UnknownReference } from '../../../local/connect/flow/references.ts';

const values: Record<string, unknown> = {
  Attributes: { name: 'Maple', 'two-words': 'yes' },
  External: { list: [{ label: 'a' }, { label: 'b' }], count: '3' },
  StoredCustomerInput: '42',
  Views: undefined,
};

const roots = (root: string) => {
  if (!Object.hasOwn(values, root)) throw new UnknownReference(root);
  return values[root];
};

describe('a reference in a flow', () => {
  it.each<[string, unknown, unknown]>([
    ['is put into a text', 'Hello $.Attributes.name.', 'Hello Maple.'],
    ['is put in wherever it stands', '$.Attributes.name and $.Attributes.two-words', 'Maple and yes'],
    ['ends where a tag begins', '<b>$.StoredCustomerInput</b>', '<b>42</b>'],
    ['may be written with brackets', "$.Attributes['name']", 'Maple'],
    ['may begin with brackets', "$['Attributes']['name']", 'Maple'],
    ['may begin with brackets inside a text', "Hello $['StoredCustomerInput'].", 'Hello 42.'],
    ['finds an entry of a list by its number alone', '$.External.list.0.label', 'a'],
    ['keeps a list that is the whole value', '$.External.list', [{ label: 'a' }, { label: 'b' }]],
    ['finds an entry of a list', '$.External.list[1].label', 'b'],
    ['is empty when nothing is there', 'x$.Attributes.nothing', 'x'],
    ['is empty as a whole value too', '$.External.nothing.at.all', ''],
    ['is empty under something that is not there yet', '$.Views.Action', ''],
    ['is found inside objects', { a: ['$.External.count'] }, { a: ['3'] }],
    ['does not take an amount of money for one', 'it costs $.50', 'it costs $.50'],
  ])('%s', (_, given, expected) => {
    expect(resolve(given, roots)).toEqual(expected);
  });

  it('stops with its name when it begins with something that is not there', () => {
    expect(() => resolve('$.Lex.Intent', roots)).toThrow(UnknownReference);
    expect(() => resolve('Hello $.Nothing', roots)).toThrow('$.Nothing');
  });

  it('does not reach into what objects have by themselves', () => {
    expect(resolve('$.Attributes.constructor', roots)).toBe('');
  });
});
