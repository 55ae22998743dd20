import type { Token } from 'marked';
import { isHtml, isReady, type ReadyToken } from './tokens.js';

/** One statement's tokens and where its text starts in the cell. */
export interface StatementTokens {
  /** The breaks and tags between the statement before and this one: their classes say what is internal. */
  readonly before: readonly Token[];
  readonly tokens: Token[];
  readonly from: number;
}

/** Line breaks and list tags, which Markdown tables borrow from HTML. */
const breakTag = /^<\/?(?:br|p|ul|ol|li)\b(?:"[^"]*"|'[^']*'|[^'">])*>$/i;
export const bullet = /^\s*(?:[-*•◦‣▪●·]\s+)/;
export const innerBullet = /\s+[•◦‣▪●]\s+/;

/**
 * Cuts a cell at its line breaks and bullets. Expects prepared tokens whose `raw` is still the author's.
 * A break inside bold or a link ends the one and starts it again.
 */
export function splitStatements(cell: readonly Token[]): StatementTokens[] {
  return withoutEmpty(splitTokens(cell).flatMap(splitBullets).map(trimStart));
}

/** What stands before a part without text stands before the next one. */
function withoutEmpty(parts: readonly StatementTokens[]): StatementTokens[] {
  const kept: StatementTokens[] = [];
  let waiting: readonly Token[] = [];
  for (const part of parts) {
    const before = [...waiting, ...part.before];
    if (part.tokens.length > 0) kept.push({ ...part, before });
    waiting = part.tokens.length > 0 ? [] : before;
  }
  return kept;
}

function splitTokens(tokens: readonly Token[], start = 0): StatementTokens[] {
  const parts: StatementTokens[] = [{ before: [], tokens: [], from: start }];
  let at = start;
  for (const token of tokens) {
    const end = at + token.raw.length;
    if (isBreak(token)) parts.push({ before: [token], tokens: [], from: end });
    else if (hasBreak(token)) {
      const children = childrenOf(token);
      const inside = Math.max(0, token.raw.indexOf(children[0]?.raw ?? ''));
      const inner = splitTokens(children, at + inside);
      inner.forEach((part, i) => {
        const tokens = i === 0 ? part.tokens : withoutLeadingSpace(part.tokens);
        const piece: Token = { ...token, tokens, raw: i === 0 ? token.raw : '' };
        if (i === 0) parts.at(-1)?.tokens.push(piece);
        else parts.push({ before: part.before, tokens: [piece], from: part.from });
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

/** A tag with a mark behind it was made ready, and cuts all the same. */
function isBreak(token: Token): boolean {
  return token.type === 'br' || ((isHtml(token) || isReady(token)) && breakTag.test(token.raw.trim()));
}

/** True when a mark stands without words, as behind a list: it can only be meant for the whole cell. */
export function hasMarkAlone(cell: readonly Token[]): boolean {
  return splitTokens(cell).some(({ tokens }) => {
    const words = tokens.filter((token) => token.raw.trim() !== '');
    return words.length > 0 && words.every((token) => isReady(token) && token.mark !== undefined);
  });
}

function hasBreak(token: Token): boolean {
  return childrenOf(token).some((inner) => isBreak(inner) || hasBreak(inner));
}

function childrenOf(token: Token): Token[] {
  return 'tokens' in token ? (token.tokens ?? []) : [];
}

/** `• one • two` is a list written in one line. */
function splitBullets(part: StatementTokens): StatementTokens[] {
  const parts: StatementTokens[] = [{ before: part.before, tokens: [], from: part.from }];
  let at = part.from;
  for (const token of part.tokens) {
    if (isReady(token) && innerBullet.test(token.html)) {
      let from = at;
      token.html.split(innerBullet).forEach((html, i) => {
        const piece: ReadyToken = { type: 'ready', raw: html, html };
        if (i === 0) parts.at(-1)?.tokens.push(piece);
        else {
          from = afterBullet(token.raw, at, from);
          parts.push({ before: [], tokens: [piece], from });
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

/** Takes white space and one bullet off the front, and leaves a mark that stands there. */
function trimStart(part: StatementTokens): StatementTokens {
  const [first, ...rest] = part.tokens;
  if (first === undefined || !isReady(first)) return part;
  const html = first.html.replace(bullet, '').trimStart();
  const cut = first.raw.length - first.raw.replace(bullet, '').trimStart().length;
  const tokens = html === '' ? rest : [{ ...first, html }, ...rest];
  const trimmed = { ...part, tokens, from: part.from + cut };
  if (html !== '') return trimmed;
  const behind = trimStart(trimmed);
  return first.mark === undefined
    ? behind
    : { ...behind, tokens: [{ ...first, html: '' }, ...behind.tokens] };
}
