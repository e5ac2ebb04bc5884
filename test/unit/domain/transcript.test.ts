import { describe, expect, it } from '@jest/globals';
import { contactOfJob, jobNameOf } from '../../../shared/domain/transcript/job.ts';
import { transcriptOf } from '../../../shared/domain/transcript/transcript.ts';
import { transcriptFile } from '../../support/transcripts.ts';

describe('a transcript file', () => {
  it('gives what the caller said, without what the caller heard', () => {
    expect(transcriptOf(transcriptFile('Hello, this is about a refill. Thank you.')).text).toBe(
      'Hello, this is about a refill. Thank you.',
    );
  });

  it('says how well it was heard, in which language, and for how long words were spoken', () => {
    const read = transcriptOf(transcriptFile('uno dos tres', { language: 'es-US', confidence: 0.5, secondsAWord: 0.5 }));
    expect(read).toMatchObject({ language: 'es-US', confidence: 0.5 });
    expect(read.speechSeconds).toBeCloseTo(1.5);
  });

  it('of silence is empty', () => {
    expect(transcriptOf(transcriptFile(''))).toEqual({ text: '', language: 'en-US', confidence: 0, speechSeconds: 0 });
  });

  it.each([
    ['nothing', ''],
    ['no JSON', 'the patient said'],
    ['another shape', '{"results":{}}'],
    [
      'a word without alternatives',
      '{"results":{"channel_labels":{"channels":[{"channel_label":"ch_1","items":[{"type":"pronunciation","alternatives":[]}]}]}}}',
    ],
    ['one channel only', '{"results":{"channel_labels":{"channels":[{"channel_label":"ch_0","items":[]}]}}}'],
  ])('with %s is refused by name, without a word of it', (_, file) => {
    const reading = () => transcriptOf(file);
    expect(reading).toThrow(expect.objectContaining({ code: 'TRANSCRIPT_NOT_UNDERSTOOD', cause: undefined }));
    expect(reading).toThrow(expect.objectContaining({ message: expect.not.stringContaining('patient said') }));
  });
});

describe('the name of a transcription job', () => {
  it('leads back to its contact', () => {
    expect(contactOfJob(jobNameOf('4f6c-1'))).toBe('4f6c-1');
  });

  it('of somebody else leads nowhere', () => {
    expect(contactOfJob('other-4f6c-1')).toBeUndefined();
  });
});
