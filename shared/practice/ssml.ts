/** A word as it is written, and the words that a voice says in its place. */
export type Pronunciations = Readonly<Record<string, string>>;

/** Control characters, halves of surrogate pairs and the like: XML 1.0 has no way to write them (production 2, Char). */
const notInXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** A text as it stands in SSML, between tags or in an attribute. */
const escaped = (text: string): string => text.replace(notInXml, ' ').replace(/[&<>"']/gu, (sign) => entities[sign] ?? sign);

/**
 * A text as a fragment of SSML without `<speak>`. Words that the practice has a pronunciation for, as whole words and in the same capitals, become
 * `<sub alias="oh kah for">Okafor</sub>`. They are looked for in the text and not in its markup, so none can break an entity or a tag.
 */
export function fragment(text: string, pronunciations: Pronunciations): string {
  const words = Object.keys(pronunciations).sort((a, b) => b.length - a.length);
  if (words.length === 0) return escaped(text);
  const known = new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}])(${words.map(RegExp.escape).join('|')})(?![\p{L}\p{M}\p{N}])`, 'u');
  // Splitting at a group keeps what it found, at every second place.
  return text
    .split(known)
    .map((part, index) => (index % 2 === 0 ? escaped(part) : substitute(part, pronunciations[part] ?? part)))
    .join('');
}

const substitute = (word: string, alias: string): string => `<sub alias="${escaped(alias)}">${escaped(word)}</sub>`;
