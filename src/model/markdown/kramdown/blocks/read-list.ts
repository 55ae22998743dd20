import type { Block, ListEntry } from '../block.js';
import { type BlockReading, deepest, readNested } from '../block-reading.js';
import { blankLines, endMarker, orderedStart, ruleStart, unorderedStart } from '../patterns.js';
import { check, isAtEnd, scan } from '../scanner.js';
import { expandTabs, firstLine, makeTight, nextEntry } from './list-lines.js';

interface OpenItem {
  readonly from: number;
  to: number;
  /** Its text, in pieces that are read one after the other: a nested list begins the second. */
  readonly pieces: string[];
  readonly attributes: ListEntry['attributes'];
}

const anyStart = new RegExp(`^(?:${unorderedStart.source}|${orderedStart.source})`);

/** Items of one kind of mark; lines that are indented or go on belong to the item above. */
export function readList(reading: BlockReading): boolean {
  const isUnordered = check(reading, unorderedStart) !== undefined;
  if (!isUnordered && check(reading, orderedStart) === undefined) return false;
  if (reading.depth >= deepest) return false;
  const from = reading.at;
  const { items, endFound } = scanItems(reading, isUnordered);
  const entries = items.map((item): ListEntry => {
    const blocks: Block[] = [];
    const text = item.pieces.join('');
    let at = 0;
    for (const piece of item.pieces) {
      const end = at + piece.length;
      readNested(text.slice(0, end), reading, { blocks, at });
      at = end;
    }
    const { from: start, to, attributes } = item;
    return { from: start, to, raw: reading.text.slice(start, to), text, attributes, blocks };
  });
  const last = tighten(entries, endFound);
  const number = Number.parseInt(reading.text.slice(from, from + 14), 10);
  reading.blocks.push({
    kind: 'list',
    ordered: !isUnordered,
    number,
    items: entries,
    from,
    to: reading.at,
  });
  if (last !== undefined && !endFound) reading.blocks.push({ ...last, from: reading.at, to: reading.at });
  return true;
}

function scanItems(reading: BlockReading, isUnordered: boolean): { items: OpenItem[]; endFound: boolean } {
  const items: OpenItem[] = [];
  let start = isUnordered ? unorderedStart : orderedStart;
  let lines: ReturnType<typeof firstLine>['lines'] | undefined;
  let nestedFound = false;
  let afterBlank = false;
  while (!isAtEnd(reading)) {
    const from = reading.at;
    const item = items.at(-1);
    if (afterBlank && check(reading, ruleStart) !== undefined) break;
    if (scan(reading, endMarker) !== undefined) return { items, endFound: true };
    const entry = scan(reading, start);
    if (entry !== undefined) {
      const first = firstLine((entry[1] ?? '').length, entry[2] ?? '');
      lines = first.lines;
      start = nextEntry(isUnordered ? '[+*-]' : '\\d+\\.', lines.indentation);
      nestedFound = anyStart.test(first.text);
      items.push({ from, to: reading.at, pieces: [first.text], attributes: first.attributes });
      afterBlank = false;
      continue;
    }
    if (item === undefined || lines === undefined) break;
    const line = scan(reading, lines.content) ?? (afterBlank ? undefined : scan(reading, lines.lazy));
    if (line !== undefined) {
      const whole = expandTabs(line[0]);
      let text = whole.replace(lines.indent, '');
      const isIndented = lines.indent.test(whole);
      if (!nestedFound && isIndented && anyStart.test(text)) {
        item.pieces.push('');
        nestedFound = true;
      } else if (nestedFound && !isIndented && anyStart.test(text)) {
        text = ' '.repeat(lines.indentation + 4) + text;
      }
      append(item, text);
      afterBlank = false;
    } else {
      const gap = scan(reading, blankLines);
      if (gap === undefined) break;
      nestedFound = true;
      afterBlank = true;
      append(item, gap[0]);
    }
    item.to = reading.at;
  }
  return { items, endFound: false };
}

function append(item: OpenItem, text: string): void {
  item.pieces[item.pieces.length - 1] = (item.pieces.at(-1) ?? '') + text;
}

/** Says which items need no paragraph of their own, and gives the empty lines behind the last item. */
function tighten(items: readonly ListEntry[], endFound: boolean): Block | undefined {
  let last: Block | undefined;
  for (const item of items) {
    const { blocks } = item;
    const children = blocks.filter((block) => block.kind !== 'attributes' || !block.waiting);
    const [first] = children;
    // A list of attributes right below a paragraph is a part of it.
    if (first?.kind === 'paragraph') while (isListOf(children[1])) children.splice(1, 1);
    const second = children[1];
    if (first === undefined) continue;
    const isLastItem = item === items.at(-1);
    const hasRoom = second?.kind === 'blank' && !(isLastItem && children.length === 2 && !endFound);
    const isAlone =
      !isLastItem ||
      items.length === 1 ||
      items.slice(0, -1).some(({ blocks: [start] }) => start?.kind !== 'paragraph' || start.transparent);
    if (first.kind === 'paragraph' && !hasRoom && isAlone)
      makeTight(first, second !== undefined && second.kind !== 'blank');
    last = blocks.at(-1)?.kind === 'blank' ? blocks.pop() : undefined;
  }
  return last;
}

function isListOf(block: Block | undefined): boolean {
  return block?.kind === 'attributes' && block.defines === undefined;
}
