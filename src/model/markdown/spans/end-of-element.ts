import { voidTags } from '../follow-tags.js';
import { markdownOf, rawElements, tagAt } from './html-name.js';
import { pastPiece, type SpanReading } from './span-reading.js';

/** Where an element of HTML in running text ends, behind its end tag; a comment and an address in `<>` end likewise. */
export function endOfElement(text: string, at: number, reading: SpanReading): number | undefined {
  if (text.startsWith('<!--', at)) {
    const close = text.indexOf('-->', at + 4);
    return close < 0 ? undefined : close + 3;
  }
  const opening = tagAt(text, at);
  if (opening === undefined) return endOfAddress(text, at);
  if (opening.isClosing) return undefined;
  if (opening.closesItself || voidTags.test(opening.name.toLowerCase())) return opening.end;
  if (rawElements.test(opening.name) || markdownOf(opening) === '0') return endOfRaw(text, at);
  for (let inside = opening.end; inside < text.length; ) {
    const tag = text[inside] === '<' ? tagAt(text, inside) : undefined;
    if (tag?.isClosing === true && tag.name.toLowerCase() === opening.name.toLowerCase()) return tag.end;
    const next = pastPiece(text, inside, reading);
    inside = next;
  }
  // kramdown closes what stays open where the text around it ends.
  return text.length;
}

function endOfAddress(text: string, at: number): number | undefined {
  const address = /<(?:[A-Za-z][\w+.-]*:[^\s<>]+|[^\s<>@]+@[^\s<>]+)>/y;
  address.lastIndex = at;
  return address.test(text) ? address.lastIndex : undefined;
}

/** Where an element ends whose inside is no Markdown; undefined when nothing closes it. Code may stand in code. */
export function endOfRaw(text: string, at: number): number | undefined {
  const name = (tagAt(text, at)?.name ?? '').replace(/[^\w-]/g, '');
  if (name.length > 100 || text.lastIndexOf('</') < at) return undefined;
  const tags = new RegExp(`<(/?)${name}(?:\\s[^>]*)?>`, 'gi');
  tags.lastIndex = at;
  let depth = 0;
  for (let tag = tags.exec(text); tag !== null; tag = tags.exec(text)) {
    depth += tag[1] === '/' ? -1 : 1;
    if (depth === 0) return tags.lastIndex;
  }
  return undefined;
}
