interface Spoken {
  readonly language?: string;
  readonly confidence?: number;
  /** How long each word takes. */
  readonly secondsAWord?: number;
}

/** A transcript file as a batch job with channel identification writes it: what the caller said on the right channel, a prompt on the left. */
export function transcriptFile(text: string, { language = 'en-US', confidence = 0.95, secondsAWord = 0.4 }: Spoken = {}): string {
  const items = text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word, at) => spoken(word, at * secondsAWord, secondsAWord, confidence));
  const channels = [
    { channel_label: 'ch_0', items: spoken('beep', 0, 0.3, 0.5) },
    { channel_label: 'ch_1', items },
  ];
  return JSON.stringify({
    jobName: 'nightdesk-example',
    status: 'COMPLETED',
    results: {
      language_code: language,
      transcripts: [{ transcript: `beep ${text}` }],
      channel_labels: { channels, number_of_channels: 2 },
    },
  });
}

function spoken(word: string, start: number, seconds: number, confidence: number) {
  const [, content = word, mark = ''] = /^(.*?)([.,?!]?)$/.exec(word) ?? [];
  const pronounced = {
    type: 'pronunciation',
    start_time: start.toFixed(2),
    end_time: (start + seconds).toFixed(2),
    alternatives: [{ confidence: String(confidence), content }],
  };
  return mark ? [pronounced, { type: 'punctuation', alternatives: [{ confidence: '0.0', content: mark }] }] : [pronounced];
}
