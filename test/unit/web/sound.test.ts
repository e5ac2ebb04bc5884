import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Sound } from '../../../local/web/sound.ts';

const folder = mkdtempSync(join(tmpdir(), 'nightdesk-sound-'));
const sound = new Sound(folder);
afterAll(async () => {
  await sound.stop();
  rmSync(folder, { recursive: true });
});

describe('the voice of the page', () => {
  test('speaks several prompts at once, each its own, and a longer one longer', async () => {
    const [short, long] = await Promise.all([sound.speak('Hello.'), sound.speak('In an emergency, hang up and dial 9 1 1.')]);
    expect(Buffer.from(short).toString('latin1', 0, 4)).toBe('RIFF');
    expect(long.length).toBeGreaterThan(short.length);
    expect(await sound.speak('Hello.')).toBe(short);
  });

  test.each([' ', 'x'.repeat(2_000)])('does not speak nothing, nor a book', (text) => {
    expect(() => sound.speak(text)).toThrow('nothing to say, or too much');
  });
});
