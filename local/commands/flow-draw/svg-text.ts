const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For XML; characters that XML does not have become spaces. */
export const escaped = (words: string) =>
  words.replace(/[^\P{Cc}]/gu, ' ').replace(/[&<>"]/g, (character) => entities[character] ?? character);

export const text = (x: number, y: number, words: string, style: string) => `<text x="${x}" y="${y}" ${style}>${escaped(words)}</text>`;
