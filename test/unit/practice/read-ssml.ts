const anyToken = /([^<&]+)|&(amp|lt|gt|quot|apos);|<(\/?)([a-z]+)((?: [a-z:]+="[^"<]*")*)>/uy;
const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const notInXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/** What stands in a fragment of SSML, and what is said in place of words. Throws when it is not well-formed XML 1.0. */
export function readSsml(ssml: string): { text: string; aliases: string[] } {
  if (notInXml.test(ssml)) throw new Error(`a character that XML does not have: ${JSON.stringify(ssml)}`);
  const token = new RegExp(anyToken);
  const [open, aliases]: [string[], string[]] = [[], []];
  let text = '';
  while (token.lastIndex < ssml.length) {
    const at = token.lastIndex;
    const [found, plain = '', entity = '', closing, tag, attributes = ''] = token.exec(ssml) ?? [];
    if (found === undefined) throw new Error(`not well formed at ${at}: ${ssml.slice(at)}`);
    text += plain + (signs[entity] ?? '');
    if (tag === undefined) continue;
    if (closing === '') open.push(tag);
    else if (open.pop() !== tag) throw new Error(`</${tag}> closes nothing: ${ssml}`);
    const alias = / alias="([^"]*)"/u.exec(attributes)?.[1];
    if (alias !== undefined) aliases.push(readSsml(alias).text);
  }
  if (open.length > 0) throw new Error(`<${open.join('> <')}> is not closed: ${ssml}`);
  return { text, aliases };
}
