import { type BlockReading, deepest, readOn } from '../block-reading.js';
import { type ContentModel, contentModel, spanElements, voidElements } from '../html-names.js';
import { closeTag, closingOf, elementName, markdownWish, openTag, scanComment } from '../html-tag.js';
import { loseWaiting } from '../lose-waiting.js';
import { readRawHtml } from '../raw-html.js';
import { check, scan } from '../scanner.js';

const space = /[ \t]*\n/y;
const before = / {0,3}(?=<)/y;

/** An element that stands on its own, a comment, or the end tag of the element that is open. */
export function readBlockHtml(reading: BlockReading): boolean {
  const from = reading.at;
  if (scan(reading, before) === undefined) return false;
  if (reading.at === from && scanComment(reading, reading.endless) !== undefined) {
    const to = reading.at;
    scan(reading, space);
    reading.blocks.push({ kind: 'comment', from, to });
    return true;
  }
  const found = readElement(reading, from) || readEndTag(reading);
  if (!found) reading.at = from;
  return found;
}

function readElement(reading: BlockReading, from: number): boolean {
  const start = reading.at;
  const tag = check(reading, openTag);
  if (tag === undefined || spanElements.has((tag[1] ?? '').toLowerCase())) return false;
  const name = elementName(tag[1] ?? '');
  const attributes = tag[2] ?? '';
  const wish = markdownWish(attributes);
  const isAlone = tag[3] !== undefined || voidElements.has(name);
  const asked: ContentModel | undefined =
    wish === '1' ? contentModel(name) : wish === 'block' || wish === 'span' ? wish : undefined;
  reading.at += tag[0].length;
  if (isAlone) {
    // What is left of its line counts as an empty one.
    reading.blocks.push({ kind: 'html', html: tag[0], from, to: reading.at });
    return true;
  }
  const unasked = wish === undefined && contentModel(name) === 'block' && hasEmptyLine(reading, name);
  if (unasked || (asked === 'block' && reading.depth < deepest)) {
    readInside(reading, { from, open: tag[0], name, unasked });
  } else if (asked === 'span') {
    const inside = reading.at;
    const closing = closingOf(name);
    closing.lastIndex = inside;
    const end = closing.exec(reading.text);
    const to = end?.index ?? reading.text.length;
    const text = reading.text.slice(inside, to);
    reading.at = to + (end?.[0].length ?? 0);
    const close = `</${name}>`;
    const element = { open: tag[0], close, model: 'span' as const, unasked: false, blocks: [], text };
    reading.blocks.push({ kind: 'element', ...element, from, to: reading.at });
  } else {
    reading.at = start;
    readRaw(reading, from);
  }
  scan(reading, space);
  return true;
}

/** An element that is kept as it is written, but for those in it that ask for Markdown. */
function readRaw(reading: BlockReading, start: number): void {
  const open: string[] = [];
  let from = start;
  do {
    const html = readRawHtml(reading, open, reading.endless);
    reading.blocks.push({ kind: 'html', html, from, to: reading.at });
    from = reading.at;
    if (open.length > 0 && !readElement(reading, from)) reading.at = reading.text.length;
    from = reading.at;
  } while (open.length > 0);
}

interface OpenElement {
  readonly from: number;
  readonly open: string;
  readonly name: string;
  readonly unasked: boolean;
}

/** Blocks up to the element's end tag. */
function readInside(reading: BlockReading, { from, open, name, unasked }: OpenElement): void {
  scan(reading, space);
  const inner: BlockReading = {
    ...reading,
    blocks: [],
    element: name,
    depth: reading.depth + 1,
    closed: undefined,
  };
  readOn(inner);
  loseWaiting(inner.blocks);
  reading.at = inner.at;
  const close = inner.closed ?? `</${name}>`;
  const element = { open, close, model: 'block', unasked, blocks: inner.blocks, text: '' } as const;
  reading.blocks.push({ kind: 'element', ...element, from, to: reading.at });
}

function readEndTag(reading: BlockReading): boolean {
  const tag = check(reading, closeTag);
  if (tag === undefined || reading.element === undefined) return false;
  if (spanElements.has((tag[1] ?? '').toLowerCase())) return false;
  if ((tag[1] ?? '').toLowerCase() !== reading.element) return false;
  reading.at += tag[0].length;
  reading.closed = tag[0];
  return true;
}

/**
 * Whether an empty line follows within the element. The website shows what stands below it as it is written, unless the
 * element says `markdown="1"`; other readers of Markdown take it for Markdown, and so do we, and say so.
 */
function hasEmptyLine(reading: BlockReading, name: string): boolean {
  if (reading.depth >= deepest) return false;
  const gap = /\n[ \t]*\n/g;
  gap.lastIndex = reading.at;
  const at = gap.exec(reading.text)?.index;
  if (at === undefined) return false;
  const closing = closingOf(name);
  closing.lastIndex = reading.at;
  const end = closing.exec(reading.text);
  return end === null ? false : at < end.index;
}
