import { isList } from '../../model/markdown/tokens.js';
import { joinTexts, type TextPart } from '../../model/text/join-texts.js';
import type { PageText } from '../../model/text/page-text.js';
import type { Outline } from '../outline.js';

/** An item of a list that stands by itself on a page. */
export interface Item {
  /** Its first and behind its last character in the body, sign included. */
  readonly from: number;
  readonly to: number;
  /** Where its text begins, behind its sign. */
  readonly start: number;
  /** How far its text is indented. */
  readonly indent: number;
  /** Its text as it is written. */
  readonly text: string;
  /** True for a paragraph that is led as items are, and stays one. */
  readonly isParagraph?: true;
}

/** The items of every list that stands in no other, in order. */
export function itemsOf(body: PageText, { blocks }: Outline): readonly Item[] {
  const { text } = body.mapped;
  return blocks.flatMap(({ token, from, to }) => (isList(token) ? itemsIn(text, from, to) : []));
}

const sign = /^( {0,3})(?:[*+-]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/;

function itemsIn(text: string, from: number, to: number): Item[] {
  const starts: { readonly at: number; readonly start: number; readonly indent: number }[] = [];
  let outer: number | undefined;
  for (let at = from; at < to; ) {
    const end = text.indexOf('\n', at);
    const next = end < 0 || end >= to ? to : end + 1;
    // The first line's own indent stands before the block.
    const lineStart = at === from ? text.lastIndexOf('\n', from - 1) + 1 : at;
    const line = text.slice(lineStart, next);
    const found = sign.exec(line);
    const indent = found?.[1]?.length ?? 0;
    if (found !== null && (outer === undefined || indent <= outer)) {
      outer ??= indent;
      starts.push({ at: lineStart, start: lineStart + found[0].length, indent: found[0].length });
    }
    at = next;
  }
  return starts.map(({ at, start, indent }, index): Item => {
    const end = starts[index + 1]?.at ?? to;
    return { from: at, to: end, start, indent, text: text.slice(start, end) };
  });
}

/** A heading in place of an item's first words, and what is left of the item below it. */
export interface NamedItem {
  readonly item: Item;
  /** Offsets into the item's text: its name, and where what is said of it begins; undefined leaves the item as it is. */
  readonly name: { readonly from: number; readonly to: number; readonly rest: number } | undefined;
}

/** The body with a heading for each item that has a name. */
export function writeItems(body: PageText, items: readonly NamedItem[], depth: number): PageText {
  const parts: TextPart[] = [];
  let done = 0;
  for (const { item, name } of items) {
    if (name === undefined) continue;
    const place = body.place(item.start + name.from);
    const glue = (text: string): TextPart => ({ text, place });
    parts.push(
      body.slice(done, item.from),
      glue(`\n\n${'#'.repeat(depth)} `),
      body.slice(item.start + name.from, item.start + name.to),
      glue('\n\n'),
      ...below(body, item, name.rest),
      glue('\n'),
    );
    done = item.to;
  }
  return joinTexts([...parts, body.slice(done)]);
}

/** What an item says besides its name: its first line as an item of its own, the lines below moved to the margin. */
function below(body: PageText, item: Item, rest: number): TextPart[] {
  const lines = item.text.slice(rest).split('\n');
  const first = lines[0] ?? '';
  const nested = lines.slice(1).find((line) => line.trim() !== '');
  const shift = nested === undefined ? 0 : (/^[ \t]*/.exec(nested)?.[0].length ?? 0);
  const parts: TextPart[] = [];
  const start = item.start + rest;
  if (first.replace(/<br\s*\/?>/gi, '').trim() !== '') {
    const sign = item.isParagraph === true ? '' : '- ';
    parts.push({ text: sign, place: body.place(start) }, body.slice(start, start + first.length));
  }
  let at = start + first.length + 1;
  const isBelowText = parts.length > 0;
  for (const line of lines.slice(1)) {
    const white = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    // Lines that go on with the first one stay within its item; lists below a bare name come to the margin.
    const cut = isBelowText ? 0 : Math.min(white, shift);
    parts.push(
      { text: '\n', place: body.place(Math.min(at, item.to)) },
      body.slice(at + cut, at + line.length),
    );
    at += line.length + 1;
  }
  return parts;
}
