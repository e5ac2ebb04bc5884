import { GetObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localPin } from '../../local/opening/crew.ts';
import { beforeDawn, TestNight } from '../support/night.ts';
import { tableOf } from '../support/night-record.ts';
import { findings, places } from '../support/searched-places.ts';
import { playWholeNight, type Said } from '../support/whole-night.ts';

/** Words that nobody else says, and numbers that nobody else has. */
const said: Said = {
  name: 'Zephyrina Quillmarker',
  birthDate: 'Brumaire 31, 1961',
  symptom: 'since the xylophane',
  from: '+12025550171',
  keyed: '2135550172',
  typed: 'zugzwang',
};
const marked = ['Zephyrina', 'Quillmarker', 'Brumaire', '31, 1961', 'xylophane', 'zugzwang', '5550171', '5550172'];

let night: TestNight;
beforeAll(async () => {
  night = await TestNight.begin({ at: beforeDawn });
  await playWholeNight(night, said);
}, 300_000);
afterAll(() => night.end());

describe('after a night in which callers and staff said and typed marked words', () => {
  it.each(marked)('“%s” stands in the table, so that it was really said', async (word) => {
    expect(JSON.stringify(await tableOf(night)).toLowerCase()).toContain(word.toLowerCase());
  });

  it('the spoken ones stand in the transcripts', async () => {
    const { s3 } = night.runtime.deployment.clients;
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: night.bucket, Prefix: 'transcripts/' }));
    const files = await Promise.all(Contents.map(({ Key }) => s3.send(new GetObjectCommand({ Bucket: night.bucket, Key }))));
    const texts = await Promise.all(files.map(({ Body }) => Body?.transformToString()));
    expect(texts.join(' ')).toContain('Quillmarker');
  });

  it('no marked word, name, number, birth date or PIN stands anywhere else', async () => {
    expect(await findings(night, [...marked, localPin])).toEqual([]);
  });

  it.each(Object.entries(places))('the search looks into the %s: it finds a word that is put there', async (name, { plant }) => {
    const word = `planted-${Object.keys(places).indexOf(name)}`;
    await plant(night, word);
    expect(await findings(night, [word])).toContain(`${name}: ${word}`);
  });
});
