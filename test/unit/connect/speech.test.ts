import { describe, expect, it } from '@jest/globals';
import { plainPrompt, ssmlPrompt } from '../../../local/connect/speech.ts';

describe('a prompt', () => {
  it('takes 0.4 seconds a word', () => {
    expect(plainPrompt('  five words \n in a  row ')).toEqual({ text: 'five words in a row', ms: 2_000 });
  });

  it.each([
    ['<speak>Hang up<break time="500ms"/> now</speak>', 'Hang up now', 1_700],
    ['<speak><break time="5s"/></speak>', '', 5_000],
    ['<speak><say-as interpret-as="expletive">beep</say-as></speak>', '(beep)', 400],
    ['<speak>A &amp; B <lang xml:lang="es-US">adiós</lang></speak>', 'A & B adiós', 1_600],
  ])('of SSML is what a listener hears: %s', (ssml, text, ms) => {
    expect(ssmlPrompt(ssml)).toEqual({ text, ms });
  });

  it.each(['no speak element', '<speak>open', '<speak><p>crossed</speak></p>', '<speak>Smith & Sons</speak>', '<speak>1 < 2</speak>'])(
    'is not said when the SSML is not well formed: %s',
    (ssml) => {
      expect(ssmlPrompt(ssml)).toBeUndefined();
    },
  );
});
