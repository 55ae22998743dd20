import type { Token } from 'marked';
import { followTags, voidTags } from './follow-tags.js';
import { blockElements, tagAt } from './spans/html-name.js';
import { isHtml } from './tokens.js';

/**
 * The first tag in a run of text that the website prints as it is written: one of an element that makes a block, or an
 * end tag of what was not begun. Here both are HTML, since nobody wants to read them.
 */
export function printedTag(siblings: readonly Token[]): Token | undefined {
  const open: string[] = [];
  return siblings.find((token) => {
    if (!isHtml(token)) return false;
    if (token.block) return endsNothing(token.raw, open);
    const tag = tagAt(token.raw, 0);
    if (tag === undefined || tag.end < token.raw.length) return false;
    const name = tag.name.toLowerCase();
    if (blockElements.test(name)) return true;
    if (!tag.isClosing) {
      if (!tag.closesItself && !voidTags.test(name)) open.push(name);
      return false;
    }
    const begun = open.lastIndexOf(name);
    if (begun >= 0) open.splice(begun, 1);
    return begun < 0;
  });
}

/** A block of HTML that begins with an end tag; goes on with what it opens and closes. */
function endsNothing(raw: string, open: string[]): boolean {
  const name = /^\s*<\/([A-Za-z][\w-]*)/.exec(raw)?.[1]?.toLowerCase();
  const isStray = name !== undefined && !open.includes(name);
  followTags(raw, open);
  return isStray;
}
