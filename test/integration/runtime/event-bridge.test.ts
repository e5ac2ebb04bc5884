import { describe, expect, test } from '@jest/globals';
import { matches } from '../../../local/event-bridge/event-pattern.ts';
import { inputFor, type BusEvent } from '../../../local/event-bridge/target-input.ts';

const event: BusEvent = {
  version: '0',
  id: 'event-1',
  'detail-type': 'Object Created',
  source: 'aws.s3',
  account: '000000000000',
  time: '2026-11-24T02:00:00Z',
  region: 'us-east-1',
  resources: ['arn:aws:s3:::recordings'],
  detail: { bucket: { name: 'recordings' }, object: { key: 'recordings/ivr/2026/a.wav', size: 42 }, words: 'say "hi"\n', tags: ['a', 'b'] },
};

describe('an event pattern', () => {
  const cases: [string, object, boolean][] = [
    ['an exact value', { source: ['aws.s3'] }, true],
    ['another value', { source: ['aws.ec2'] }, false],
    ['one of several values', { source: ['aws.ec2', 'aws.s3'] }, true],
    ['all of several fields', { source: ['aws.s3'], account: ['1'] }, false],
    ['a member of a list', { resources: ['arn:aws:s3:::recordings'] }, true],
    ['a nested value', { detail: { bucket: { name: ['recordings'] } } }, true],
    ['a prefix', { detail: { object: { key: [{ prefix: 'recordings/' }] } } }, true],
    ['a prefix that it has not', { detail: { object: { key: [{ prefix: 'transcripts/' }] } } }, false],
    ['a suffix', { detail: { object: { key: [{ suffix: '.wav' }] } } }, true],
    ['a wildcard', { detail: { object: { key: [{ wildcard: 'recordings/ivr/*.wav' }] } } }, true],
    ['a wildcard elsewhere', { detail: { object: { key: [{ wildcard: 'recordings/*.mp3' }] } } }, false],
    ['any case', { source: [{ 'equals-ignore-case': 'AWS.S3' }] }, true],
    ['anything but', { source: [{ 'anything-but': ['aws.ec2'] }] }, true],
    ['anything but this', { source: [{ 'anything-but': 'aws.s3' }] }, false],
    ['anything but a prefix', { source: [{ 'anything-but': { prefix: 'aws.' } }] }, false],
    ['anything but, of an absent field', { detail: { absent: [{ 'anything-but': 'x' }] } }, false],
    ['a field that exists', { detail: { words: [{ exists: true }] } }, true],
    ['a field that does not exist', { detail: { absent: [{ exists: false }] } }, true],
    ['a field of an absent branch', { detail: { absent: { deep: ['x'] } } }, false],
    ['a number in range', { detail: { object: { size: [{ numeric: ['>', 40, '<=', 42] }] } } }, true],
    ['a number out of range', { detail: { object: { size: [{ numeric: ['<', 42] }] } } }, false],
    ['one of two branches', { $or: [{ source: ['aws.ec2'] }, { account: ['000000000000'] }] }, true],
  ];
  test.each(cases)('of %s', (_name, pattern, expected) => {
    expect(matches(pattern, event)).toBe(expected);
  });

  test('with an unknown filter stops by name', () => {
    expect(() => matches({ source: [{ cidr: '10.0.0.0/24' }] }, event)).toThrow('does not know the event pattern {"cidr":"10.0.0.0/24"}');
  });
});

describe('an input transformer', () => {
  const template = (template: string, paths: Record<string, string> = {}) =>
    inputFor({ kind: 'template', paths, template }, event, 'arn:rule/one');

  test('puts strings and numbers where the template names them', () => {
    const text = template('{"key":<key>,"size":<size>,"id":<id>}', {
      key: '$.detail.object.key',
      size: '$.detail.object.size',
      id: '$.id',
    });
    expect(JSON.parse(text)).toEqual({ key: 'recordings/ivr/2026/a.wav', size: 42, id: 'event-1' });
  });

  test('escapes what stands inside quotes', () => {
    expect(JSON.parse(template('{"said":"heard: <words>"}', { words: '$.detail.words' }))).toEqual({ said: 'heard: say "hi"\n' });
  });

  test('leaves nothing behind for a value that is not there', () => {
    expect(template('{"gone":"<gone>"}', { gone: '$.detail.gone' })).toBe('{"gone":""}');
  });

  test('knows the rule and the event', () => {
    expect(JSON.parse(template('{"rule":<aws.events.rule-arn>,"at":<aws.events.event.ingestion-time>}'))).toEqual({
      rule: 'arn:rule/one',
      at: event.time,
    });
  });

  test('refuses a name that its paths do not define', () => {
    expect(() => template('{"x":<undefined-name>}')).toThrow('<undefined-name>');
  });

  test('hands over a part, or the whole', () => {
    expect(inputFor({ kind: 'path', path: '$.detail.bucket' }, event, '')).toBe('{"name":"recordings"}');
    expect(JSON.parse(inputFor({ kind: 'event' }, event, ''))).toEqual(event);
  });
});
