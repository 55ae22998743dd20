import type { Token } from 'marked';
import { withCharacters } from '../characters.js';
import { blockElements, isRawElement, voidElements } from '../html-names.js';
import { closeTag, closingOf, elementName, markdownWish, openTag, scanComment } from '../html-tag.js';
import { readInside } from '../read-inside.js';
import { check, scan } from '../scanner.js';
import type { SpanReading } from '../span-reading.js';
import { addText } from './add-text.js';

/** Deeper than anybody nests; tags that are nested deeper stand alone. */
const deepest = 60;

/**
 * A tag with what it holds, or a comment. An end tag that ends nothing is text, and so would be the tags of blocks: those
 * are HTML for us, as other readers of Markdown have it, and we say so.
 */
export function readSpanHtml(reading: SpanReading): boolean {
  if (reading.text[reading.at] !== '<') return false;
  const silent = scanComment(reading, reading.endless);
  if (silent !== undefined) {
    reading.tokens.push(html(silent));
    return true;
  }
  const end = scan(reading, closeTag);
  if (end !== undefined) {
    if (isOfBlocks(end[1] ?? '')) reading.tokens.push({ ...html(end[0]), spelled: true });
    else addText(reading, end[0], end[0]);
    return true;
  }
  const tag = check(reading, openTag);
  if (tag === undefined) return false;
  reading.at += tag[0].length;
  const name = elementName(tag[1] ?? '');
  if (blockElements.has(name)) reading.tokens.push({ ...html(tag[0]), spelled: true });
  else readElement(reading, name, tag);
  return true;
}

function readElement(
  reading: SpanReading,
  name: string,
  [written, , attributes = '', slash]: RegExpExecArray,
) {
  const opener = html(written);
  reading.tokens.push(Object.assign(opener, { opener }));
  if (slash !== undefined || voidElements.has(name)) return;
  if (reading.open.length >= deepest) return;
  const { source, flags } = closingOf(name);
  const wish = markdownWish(attributes);
  const isRaw = wish === 'span' || wish === '1' ? false : wish === '0' || isRawElement(name);
  const stop = { source, anyCase: flags.includes('i'), accepts: () => true };
  const { found, tokens } = readInside(reading, 'html', stop, isRaw ? 'html' : 'all');
  // One that is never closed holds all that follows.
  const rest = found ? '' : reading.text.slice(reading.at);
  if (rest !== '') tokens.push({ type: 'text', raw: rest, text: rest });
  reading.at += rest.length;
  reading.tokens.push(...(isRaw ? tokens.map(asWritten) : tokens));
  const close = found ? scan(reading, new RegExp(source, flags.replace('g', 'y'))) : undefined;
  reading.tokens.push({ ...html(close?.[0] ?? ''), text: close?.[0] ?? `</${name}>`, opener });
}

function asWritten(token: Token): Token {
  return token.type === 'text' && 'text' in token ? { ...token, text: withCharacters(token.raw) } : token;
}

function html(raw: string) {
  return { type: 'html', raw, text: raw, block: false };
}

/** End tags of blocks, and `</br>`, which people write for a break. */
function isOfBlocks(name: string): boolean {
  return blockElements.has(name.toLowerCase()) || name.toLowerCase() === 'br';
}
