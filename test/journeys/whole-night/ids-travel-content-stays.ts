import { GetObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { describe, expect, it } from '@jest/globals';
import { localPin } from '../../../local/opening/crew.ts';
import type { TestNight } from '../../support/night.ts';
import { tableOf } from '../../support/night-record.ts';
import { findings, places } from '../../support/searched-places.ts';
import type { Said } from '../../support/whole-night.ts';

/** Words that nobody else says, and numbers that nobody else has. */
export const markedWords: Said = {
  name: 'Zephyrina Quillmarker',
  birthDate: 'Brumaire 31, 1961',
  symptom: 'since the xylophane',
  from: '+12025550171',
  keyed: '2135550172',
  typed: 'zugzwang',
};
const marked = ['Zephyrina', 'Quillmarker', 'Brumaire', '31, 1961', 'xylophane', 'zugzwang', '5550171', '5550172'];

/** Comes after leastPrivilege, which wants empty dead-letter queues: this one plants words. The record of the night was taken before both. */
export const idsTravelContentStays = (theNight: () => TestNight) =>
  describe('ids travel, content stays: after a night in which callers and staff said and typed marked words', () => {
    it.each(marked)('“%s” stands in the table, so that it was really said', async (word) => {
      expect(JSON.stringify(await tableOf(theNight())).toLowerCase()).toContain(word.toLowerCase());
    });

    it('the spoken ones stand in the transcripts', async () => {
      const { bucket: Bucket, runtime } = theNight();
      const { s3 } = runtime.deployment.clients;
      const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'transcripts/' }));
      const files = await Promise.all(Contents.map(({ Key }) => s3.send(new GetObjectCommand({ Bucket, Key }))));
      const texts = await Promise.all(files.map(({ Body }) => Body?.transformToString()));
      expect(texts.join(' ')).toContain('Quillmarker');
    });

    it('no marked word, name, number, birth date or PIN stands anywhere else', async () => {
      expect(await findings(theNight(), [...marked, localPin])).toEqual([]);
    });

    it.each(Object.entries(places))('the search looks into the %s: it finds a word that is put there', async (name, { plant }) => {
      const word = `planted-${Object.keys(places).indexOf(name)}`;
      await plant(theNight(), word);
      expect(await findings(theNight(), [word])).toContain(`${name}: ${word}`);
    });
  });
