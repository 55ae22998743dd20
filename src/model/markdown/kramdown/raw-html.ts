import { escapeHtml } from '../../text/plain-text.js';
import type { Endless } from './endless.js';
import { isElement, voidElements } from './html-names.js';
import {
  closeTag,
  closingOf,
  elementName,
  instruction,
  markdownWish,
  openTag,
  scanComment,
  tagMark,
} from './html-tag.js';
import { check, type Scanner, scan } from './scanner.js';

/**
 * Reads an element of HTML with all that it holds, as HTML that is well formed: an end tag that ends nothing becomes
 * text, and what is never closed is closed where the text ends. Before an element within it that asks for Markdown the
 * reading stops, and is gone on with when that is read.
 *
 * @param open the elements that are open; none when all is read.
 */
export function readRawHtml(scanner: Scanner, open: string[], endless: Endless): string {
  let html = '';
  do {
    if (open.length > 0 && asksForMarkdown(scanner)) return html;
    const name = readTag(scanner, { open, endless }, (piece) => {
      html += piece;
    });
    if (name === 'script' || name === 'style') html += skipTo(scanner, name, open);
    if (open.length === 0) return html;
    tagMark.lastIndex = scanner.at;
    const next = tagMark.exec(scanner.text)?.index ?? scanner.text.length;
    html += scanner.text.slice(scanner.at, next).replace(looseAmpersand, '&amp;').replace(/</g, '&lt;');
    scanner.at = next;
  } while (scanner.at < scanner.text.length);
  const closed = open.toReversed().map((name) => `</${name}>`);
  open.length = 0;
  return html + closed.join('');
}

function asksForMarkdown(scanner: Scanner): boolean {
  const attributes = check(scanner, openTag)?.[2];
  const wish = attributes === undefined ? undefined : markdownWish(attributes);
  return wish === '1' || wish === 'block' || wish === 'span';
}

/** One that begins no named or numbered character. */
const looseAmpersand = /&(?!(?:[\w:][\w.:-]*|#\d+|#x[\da-fA-F]+);)/g;

/** Reads what begins here; gives the name of an element that was opened. */
function readTag(
  scanner: Scanner,
  { open, endless }: { readonly open: string[]; readonly endless: Endless },
  write: (html: string) => void,
): string | undefined {
  const silent = scanComment(scanner, endless) ?? scan(scanner, instruction)?.[0];
  if (silent !== undefined) {
    write(silent);
    return undefined;
  }
  const start = scan(scanner, openTag);
  if (start !== undefined) {
    const name = elementName(start[1] ?? '');
    write(start[0]);
    if (start[3] !== undefined || voidElements.has(name)) return undefined;
    open.push(name);
    return name;
  }
  const end = scan(scanner, closeTag);
  if (end !== undefined) {
    const written = end[1] ?? '';
    const last = open.at(-1) ?? '';
    const isOwn = last === (isElement(last) ? written.toLowerCase() : written);
    if (isOwn) open.pop();
    write(isOwn ? end[0] : escapeHtml(end[0]));
    return undefined;
  }
  write(escapeHtml(scanner.text[scanner.at] ?? ''));
  scanner.at += 1;
  return undefined;
}

/** What scripts and styles hold is no markup. */
function skipTo(scanner: Scanner, name: string, open: string[]): string {
  const closing = closingOf(name);
  closing.lastIndex = scanner.at;
  const end = closing.exec(scanner.text);
  const to = end === null ? scanner.text.length : end.index + end[0].length;
  const inside = scanner.text.slice(scanner.at, to);
  scanner.at = to;
  if (end !== null) open.pop();
  return inside;
}
