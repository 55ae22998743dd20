import { voidTags } from '../follow-tags.js';
import { endOfCode } from '../spans/end-of-code.js';
import { endOfRaw } from '../spans/end-of-element.js';
import { markdownOf, rawElements, tagAt, type WrittenTag } from '../spans/html-name.js';

/** An element of HTML as it is written. */
export interface WrittenElement {
  readonly opening: WrittenTag;
  /** Where its inside ends, and where its end tag does. */
  readonly inside: number;
  readonly end: number;
}

/** The element whose tag begins at a place; undefined when nothing closes it. */
export function elementAt(text: string, at: number): WrittenElement | undefined {
  const opening = tagAt(text, at);
  if (opening === undefined || opening.isClosing) return undefined;
  const name = opening.name.toLowerCase();
  if (opening.closesItself || voidTags.test(name)) return { opening, inside: opening.end, end: opening.end };
  if (rawElements.test(name)) {
    const end = endOfRaw(text, at);
    return end === undefined ? undefined : { opening, inside: text.lastIndexOf('</', end), end };
  }
  if (!closesBehind(text, name, opening.end)) return undefined;
  // In Markdown a tag may stand in code.
  const isMarkdown = /^(?:1|block|span)$/.test(markdownOf(opening) ?? '');
  let depth = 1;
  for (let next = opening.end; next < text.length; ) {
    const end = isMarkdown && text[next] === '`' ? endOfCode(text, next) : undefined;
    const found = end ?? endOfComment(text, next);
    const tag = found === undefined && text[next] === '<' ? tagAt(text, next) : undefined;
    if (tag !== undefined && tag.name.toLowerCase() === name && !tag.closesItself) {
      depth += tag.isClosing ? -1 : 1;
      if (depth === 0) return { opening, inside: next, end: tag.end };
    }
    next = found ?? tag?.end ?? next + 1;
  }
  return undefined;
}

/** Whether any end tag of that name stands behind a place: without one a page would be searched again for each element. */
function closesBehind(text: string, name: string, at: number): boolean {
  // No element has such a name, and an expression cannot hold any.
  if (name.length > 100) return false;
  return new RegExp(`</${name.replace(/[^\w-]/g, '')}\\s*>`, 'i').test(text.slice(at));
}

function endOfComment(text: string, at: number): number | undefined {
  if (!text.startsWith('<!--', at)) return undefined;
  const close = text.indexOf('-->', at + 4);
  return close < 0 ? undefined : close + 3;
}
