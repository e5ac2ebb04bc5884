import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { grantTable } from '../../../shared/adapters/dynamodb/grant-table.ts';
import { pinTable } from '../../../shared/adapters/dynamodb/pin-table.ts';
import { grantsInMemory } from '../../../shared/adapters/memory/grants-in-memory.ts';
import { pinsInMemory } from '../../../shared/adapters/memory/pins-in-memory.ts';
import type { Grant } from '../../../shared/domain/work-item/grant.ts';
import type { GrantStore } from '../../../shared/ports/grant-store.ts';
import type { PinRecord } from '../../../shared/domain/pin/pin-record.ts';
import type { PinStore } from '../../../shared/ports/pin-store.ts';
import { type LocalTable, localTable } from '../../support/local-table.ts';
import { evening } from '../../support/work-items.ts';

let local: LocalTable;
beforeAll(async () => void (local = await localTable()));
afterAll(() => local.stop());

const grantStores: [string, () => GrantStore][] = [
  ['in memory', () => grantsInMemory()],
  ['in DynamoDB', () => grantTable(local.client, local.name)],
];
const pinStores: [string, () => PinStore][] = [
  ['in memory', () => pinsInMemory()],
  ['in DynamoDB', () => pinTable(local.client, local.name)],
];

const grant: Grant = {
  schema: 1,
  agentId: 'agent-1',
  person: 'an-assistant',
  role: 'assistant',
  licensed: false,
  languages: ['en-US'],
  practices: ['one', 'two'],
  suspended: false,
};

describe.each(grantStores)('a store of grants %s', (_, open) => {
  it('gives back exactly what it was given, and knows nobody else', async () => {
    const store = open();
    await store.save(grant);
    expect(await store.find('agent-1')).toEqual(grant);
    expect(await store.find('agent-2')).toBeUndefined();
  });

  it('suspends at once', async () => {
    const store = open();
    await store.save(grant);
    await store.save({ ...grant, suspended: true });
    expect(await store.find('agent-1')).toMatchObject({ suspended: true });
  });
});

const pin: PinRecord = { practiceId: 'one', person: 'dr-1', verifier: 'ab12', salt: 'cd34', wrong: 0, version: 1 };

describe.each(pinStores)('a store of PINs %s', (_, open) => {
  it('gives back exactly what it was given, and knows nobody else', async () => {
    const store = open();
    const locked = { ...pin, person: 'dr-whole', lockedUntil: evening.toString() };
    expect(await store.save(locked)).toBe(true);
    expect(await store.find('one', 'dr-whole')).toEqual(locked);
    expect(await store.find('two', 'dr-whole')).toBeUndefined();
  });

  it('counts both of two tries at once: one of them has to read again', async () => {
    const store = open();
    await store.save({ ...pin, person: 'dr-race' });
    const tries = [1, 2].map(() => store.save({ ...pin, person: 'dr-race', wrong: 1, version: 2 }));
    expect((await Promise.all(tries)).sort()).toEqual([false, true]);
    expect(await store.find('one', 'dr-race')).toMatchObject({ wrong: 1, version: 2 });
  });

  it('does not replace a PIN that was set meanwhile', async () => {
    const store = open();
    await store.save({ ...pin, person: 'dr-set' });
    expect(await store.save({ ...pin, person: 'dr-set', verifier: 'other' })).toBe(false);
    expect(await store.save({ ...pin, person: 'dr-none', version: 3 })).toBe(false);
  });
});
