import { escapeHtml } from '../../text/plain-text.js';
import { isElement, voidElements } from './html-names.js';
import { closeTag, closingOf, comment, elementName, instruction, openTag, tagMark } from './html-tag.js';
import { type Scanner, scan } from './scanner.js';

/**
 * Reads an element of HTML with all that it holds, as HTML that is well formed: an end tag that ends nothing becomes
 * text, and what is never closed is closed where the text ends.
 */
export function readRawHtml(scanner: Scanner): string {
  const open: string[] = [];
  let html = '';
  do {
    const name = readTag(scanner, open, (piece) => {
      html += piece;
    });
    if (name === 'script' || name === 'style') html += skipTo(scanner, name, open);
    if (open.length === 0) break;
    tagMark.lastIndex = scanner.at;
    const next = tagMark.exec(scanner.text)?.index ?? scanner.text.length;
    html += scanner.text.slice(scanner.at, next);
    scanner.at = next;
  } while (scanner.at < scanner.text.length);
  return (
    html +
    open
      .toReversed()
      .map((name) => `</${name}>`)
      .join('')
  );
}

/** Reads what begins here; gives the name of an element that was opened. */
function readTag(scanner: Scanner, open: string[], write: (html: string) => void): string | undefined {
  const silent = scan(scanner, comment) ?? scan(scanner, instruction);
  if (silent !== undefined) {
    write(silent[0]);
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
