import type { Prompt } from './flow/stage.ts';

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A calm voice. People and prompts speak alike. */
const wordsPerSecond = 2.5;

/** How long it takes to say `text`, in milliseconds. */
export function spokenMs(text: string): number {
  return Math.round((wordsIn(text).length / wordsPerSecond) * 1_000);
}

export function wordsIn(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** A plain prompt. */
export function plainPrompt(text: string): Prompt {
  const spoken = text.replace(/\s+/g, ' ').trim();
  return { text: spoken, ms: spokenMs(spoken) };
}

/**
 * What a listener hears of SSML: the words, with breaks as time, and a censored word as "(beep)".
 * Returns undefined when it is not well formed, which Connect answers with the block's error branch.
 */
export function ssmlPrompt(ssml: string): Prompt | undefined {
  if (!isWellFormed(ssml)) return undefined;
  const pause = [...ssml.matchAll(/<break\b[^>]*\btime="(\d+(?:\.\d+)?)(ms|s)"/g)].reduce(
    (total, [, amount, unit]) => total + Number(amount) * (unit === 's' ? 1_000 : 1),
    0,
  );
  const words = ssml
    .replace(/<say-as\s+interpret-as="expletive">[^<]*<\/say-as>/g, '(beep)')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '');
  const prompt = plainPrompt(words);
  return { text: prompt.text, ms: prompt.ms + pause };
}

function isWellFormed(ssml: string): boolean {
  if (!/^\s*<speak[\s>]/.test(ssml) || /&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.test(ssml)) return false;
  const open: string[] = [];
  for (const [, closing, name = '', selfClosing] of ssml.matchAll(/<(\/?)([\w-]+)(?:"[^"]*"|'[^']*'|[^'"<>])*?(\/?)>/g)) {
    if (selfClosing) continue;
    if (!closing) open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0 && !/<(?![/\w])/.test(ssml);
}
