import type { Token, TokenizerAndRendererExtension } from 'marked';

/** Cheap: a term, at most three more, perhaps an empty line, and a colon. */
const begins =
  /^(?! {0,3}(?:[:#>|]|[-*+] |\d+[.)] |```|~~~|\{:)| {4}|\t|\s*\n)[^\n]+\n(?:[^\n]+\n){0,3}?\n? {0,3}:[ \t]+\S/;
const definitionLine = /^ {0,3}:[ \t]+/;

/** kramdown's definition lists: terms, one a line, then `: ` and what they mean. */
export const definitionListExtension: TokenizerAndRendererExtension = {
  name: 'definitionList',
  level: 'block',
  tokenizer(src) {
    if (!begins.test(src)) return undefined;
    const lines = src.split('\n');
    const tokens: Token[] = [];
    let at = 0;
    for (let terms = termsAt(lines, at); terms.length > 0; terms = termsAt(lines, at)) {
      for (const term of terms) tokens.push(termToken(term, this.lexer.inlineTokens(term.trim(), [])));
      at += terms.length;
      let isLoose = lines[at]?.trim() === '';
      if (isLoose) at++;
      while (definitionLine.test(lines[at] ?? '')) {
        const taken = definitionAt(lines, at);
        const written = lines.slice(at, at + taken);
        const inside = written.map(outdented).join('\n').trim();
        const blocks = this.lexer.blockTokens(inside, []);
        tokens.push({ type: 'definition', raw: written.join('\n'), tokens: blocks, isLoose });
        at += taken;
        isLoose = lines[at]?.trim() === '' && definitionLine.test(lines[at + 1] ?? '');
        if (isLoose) at++;
      }
      const isMore = lines[at]?.trim() === '' && termsAt(lines, at + 1).length > 0;
      if (!isMore) break;
      at++;
    }
    return { type: 'definitionList', raw: lines.slice(0, at).join('\n'), tokens };
  },
  renderer(token) {
    return `<dl>\n${this.parser.parse(token.tokens ?? [])}</dl>\n`;
  },
};

export const definitionTermExtension: TokenizerAndRendererExtension = {
  name: 'definitionTerm',
  renderer(token) {
    return `<dt>${this.parser.parseInline(token.tokens ?? [])}</dt>\n`;
  },
};

export const definitionExtension: TokenizerAndRendererExtension = {
  name: 'definition',
  renderer(token) {
    const html = this.parser.parse(token.tokens ?? []).trim();
    const isOne =
      token.isLoose !== true && /^<p>/.test(html) && html.lastIndexOf('<p') === 0 && html.endsWith('</p>');
    return `<dd>${isOne ? html.slice(3, -4) : html}</dd>\n`;
  },
};

function termToken(raw: string, tokens: Token[]): Token {
  return { type: 'definitionTerm', raw, tokens };
}

/** The terms that start at a line, none when no definition follows them. */
function termsAt(lines: readonly string[], at: number): string[] {
  let end = at;
  while (end < lines.length && lines[end]?.trim() !== '' && !definitionLine.test(lines[end] ?? '')) end++;
  const isFollowed =
    definitionLine.test(lines[end] ?? '') ||
    (lines[end]?.trim() === '' && definitionLine.test(lines[end + 1] ?? ''));
  const isShort = end > at && end - at <= 4;
  const terms = lines.slice(at, end);
  const isText = terms.every((line) => !/^(?: {4}|\t| {0,3}(?:[#>|]|[-*+] |\d+[.)] |\{:))/.test(line));
  return isFollowed && isShort && isText ? terms : [];
}

/** How many lines a definition has: its own, those that go on, and indented ones after an empty line. */
function definitionAt(lines: readonly string[], start: number): number {
  let at = start + 1;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const isBlank = line.trim() === '';
    if (isBlank && !/^(?: {2,}|\t)\S/.test(lines[at + 1] ?? '')) break;
    if (!isBlank && (definitionLine.test(line) || /^ {0,3}\{:/.test(line))) break;
    at++;
  }
  return at - start;
}

function outdented(line: string, i: number): string {
  return i === 0 ? line.replace(definitionLine, '') : line.replace(/^(?:\t| {1,4})/, '');
}
