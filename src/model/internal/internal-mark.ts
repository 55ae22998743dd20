import { distance } from 'fastest-levenshtein';
import type { Token } from 'marked';
import { type AttributeList, type InternalMark, isAttributes, isText } from '../markdown/tokens.js';

export function markOfList({ classes, names }: AttributeList): InternalMark {
  if ([...classes, ...names].some(isSlip) || names.some((name) => name === 'internal')) return 'misspelled';
  return classes.includes('internal') ? 'internal' : undefined;
}

/** What a mark that stands in a run of text says of the whole run: one after a span says something of that span alone. */
export function markOfRun(tokens: readonly Token[]): InternalMark {
  let found: InternalMark;
  tokens.forEach((token, i) => {
    if (isAttributes(token)) {
      const mark = markOfList(token.list);
      if (mark !== undefined && (mark === 'misspelled' || !isSpan(tokens[i - 1]))) found = mark;
    } else if (isText(token) && brokenMark(token.raw) !== undefined) found = 'misspelled';
  });
  return found;
}

/** An attribute list right after a span or block belongs to it; kramdown prints one that follows plain text. */
export function isSpan(token: Token | undefined): boolean {
  return token !== undefined && !isText(token) && !notSpans.has(token.type);
}

const notSpans = new Set(['br', 'escape', 'space', 'attributes', 'html', 'comment', 'ready']);

export function isBlock(token: Token | undefined): boolean {
  return token !== undefined && blocks.has(token.type);
}

const blocks = new Set(['paragraph', 'heading', 'list', 'blockquote', 'code', 'pipeTable', 'hr']);

/** Where a mark stands that is no attribute list: `{.internal}`, `{: .internal` without its end; undefined for none. */
export function brokenMark(text: string): number | undefined {
  for (const match of text.matchAll(/[{[(][ \t]*(?:[:;,][ \t]*\.?|\.)[ \t]*([A-Za-z][\w-]*)/g)) {
    const word = match[1] ?? '';
    if (word.toLowerCase() === 'internal' || isSlip(word)) return match.index;
  }
  const bare = /\{[ \t]*internal[ \t]*\}/i.exec(text);
  return bare === null ? undefined : bare.index;
}

/** For classes in an author's own HTML. */
export function isInternalClass(name: string): boolean {
  return name === 'internal' || isSlip(name);
}

/** The classes of a piece of HTML that mark, or nearly mark, what stands in its tags as internal. */
export function internalClasses(html: string): string[] {
  if (!/class/i.test(html)) return [];
  return [...html.matchAll(/\sclass\s*=\s*(?:"([^"]*)"|'([^']*)'|([^"'\s>]+))/gi)]
    .flatMap((match) => (match[1] ?? match[2] ?? match[3] ?? '').split(/\s+/))
    .filter(isInternalClass);
}

/** Words that come near and mean something else. */
const others = new Set(['external', 'interval', 'intern', 'interns', 'eternal', 'interim', 'integral']);

/** True for `interal`, `Internal`, `internal-only`: whoever wrote it meant internal. */
export function isSlip(word: string): boolean {
  if (word === 'internal') return false;
  const lower = word.toLowerCase();
  return lower.includes('internal') || (!others.has(lower) && distance(lower, 'internal') <= 2);
}
