import type { Token } from 'marked';
import { ownValue } from '../../domain/own-value.js';
import { internalClasses } from '../internal/internal-mark.js';
import { voidTags } from './follow-tags.js';
import { isHtml, isReady } from './tokens.js';

/** An HTML element that is open, and whether its own class marks it as internal. */
export interface OpenElement {
  readonly name: string;
  readonly internal: boolean;
}

/** Elements that end where one of these opens right within them, as HTML leaves their end tags out. */
const endedBy: Readonly<Record<string, readonly string[]>> = { li: ['li'], p: ['p', 'ul', 'ol'] };

/** Brings the list of open elements up to date with the tags of further tokens, and of the tokens in them. */
export function followInternal(tokens: readonly Token[], open: OpenElement[]): void {
  for (const token of tokens) {
    if (isHtml(token) || isHiddenTag(token)) followHtml(token.raw, open);
    else if ('tokens' in token) followInternal(token.tokens ?? [], open);
  }
}

/** A tag that a mark behind it hides. */
function isHiddenTag(token: Token): boolean {
  return isReady(token) && token.html === '' && token.raw.trimStart().startsWith('<');
}

function followHtml(html: string, open: OpenElement[]): void {
  const tags = html
    .replace(/<!--[\s\S]*?-->/g, '')
    .matchAll(/<(\/?)([A-Za-z][\w-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/g);
  for (const [, slash, written = '', attributes = ''] of tags) {
    const name = written.toLowerCase();
    // `<li/>` opens an item all the same: only what is void ends by itself.
    if (voidTags.test(name)) continue;
    if (slash === '/') close(name, open);
    else {
      if (ownValue(endedBy, open.at(-1)?.name ?? '')?.includes(name)) open.pop();
      open.push({ name, internal: internalClasses(attributes).length > 0 });
    }
  }
}

function close(name: string, open: OpenElement[]): void {
  const at = open.findLastIndex((element) => element.name === name);
  if (at >= 0) open.length = at;
}
