import type { Token } from 'marked';
import { isHtml, isReady, type ReadyToken } from './tokens.js';

/** One statement's tokens and where its text starts in the cell. */
export interface StatementTokens {
  readonly tokens: Token[];
  readonly from: number;
}

/** Line breaks and list tags, which Markdown tables borrow from HTML. */
const breakTag = /^<\/?(?:br|p|ul|ol|li)\b[^>]*>$/i;
const bullet = /^\s*(?:[-*•◦‣▪●·]\s+)/;
const innerBullet = /\s+[•◦‣▪●]\s+/;

/**
 * Cuts a cell at its line breaks and bullets. Expects prepared tokens whose `raw` is still the author's.
 * A break inside bold or a link ends the one and starts it again.
 */
export function splitStatements(cell: readonly Token[]): StatementTokens[] {
  return splitTokens(cell)
    .flatMap(splitBullets)
    .map(trimStart)
    .filter((part) => part.tokens.length > 0);
}

function splitTokens(tokens: readonly Token[], start = 0): StatementTokens[] {
  const parts: { tokens: Token[]; from: number }[] = [{ tokens: [], from: start }];
  let at = start;
  for (const token of tokens) {
    const end = at + token.raw.length;
    if (isBreak(token)) parts.push({ tokens: [], from: end });
    else if (hasBreak(token)) {
      const children = childrenOf(token);
      const inside = Math.max(0, token.raw.indexOf(children[0]?.raw ?? ''));
      const inner = splitTokens(children, at + inside);
      inner.forEach((part, i) => {
        const tokens = i === 0 ? part.tokens : withoutLeadingSpace(part.tokens);
        const piece: Token = { ...token, tokens, raw: i === 0 ? token.raw : '' };
        if (i === 0) parts.at(-1)?.tokens.push(piece);
        else parts.push({ tokens: [piece], from: part.from });
      });
    } else parts.at(-1)?.tokens.push(token);
    at = end;
  }
  return parts;
}

function withoutLeadingSpace([first, ...rest]: readonly Token[]): Token[] {
  if (first === undefined) return [];
  return isReady(first) ? [{ ...first, html: first.html.trimStart() }, ...rest] : [first, ...rest];
}

function isBreak(token: Token): boolean {
  return token.type === 'br' || (isHtml(token) && breakTag.test(token.raw.trim()));
}

function hasBreak(token: Token): boolean {
  return childrenOf(token).some((inner) => isBreak(inner) || hasBreak(inner));
}

function childrenOf(token: Token): Token[] {
  return 'tokens' in token ? (token.tokens ?? []) : [];
}

/** `• one • two` is a list written in one line. */
function splitBullets(part: StatementTokens): StatementTokens[] {
  const parts: { tokens: Token[]; from: number }[] = [{ tokens: [], from: part.from }];
  let at = part.from;
  for (const token of part.tokens) {
    if (isReady(token) && innerBullet.test(token.html)) {
      let from = at;
      token.html.split(innerBullet).forEach((html, i) => {
        const piece: ReadyToken = { type: 'ready', raw: html, html };
        if (i === 0) parts.at(-1)?.tokens.push(piece);
        else {
          from = afterBullet(token.raw, at, from);
          parts.push({ tokens: [piece], from });
        }
      });
    } else parts.at(-1)?.tokens.push(token);
    at += token.raw.length;
  }
  return parts;
}

/** Where the text behind the next bullet after `from` starts. */
function afterBullet(raw: string, start: number, from: number): number {
  const rest = raw.slice(from - start);
  const match = innerBullet.exec(rest);
  return match === null ? from : from + match.index + match[0].length;
}

/** Takes white space and one bullet off the front. */
function trimStart(part: StatementTokens): StatementTokens {
  const [first, ...rest] = part.tokens;
  if (first === undefined || !isReady(first)) return part;
  const html = first.html.replace(bullet, '').trimStart();
  const cut = first.raw.length - first.raw.replace(bullet, '').trimStart().length;
  const tokens = html === '' ? rest : [{ ...first, html }, ...rest];
  return html === '' ? trimStart({ tokens, from: part.from + cut }) : { tokens, from: part.from + cut };
}
