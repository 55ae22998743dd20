import { endsBlock, type ItemStart, isBlank, isRule, itemStart } from './line-kinds.js';
import { lineAt, nextLine } from './lines.js';

/** An item as it is written, and its text with the indentation of its lines taken off. */
export interface WrittenItem {
  readonly start: ItemStart;
  readonly raw: string;
  readonly text: string;
}

/**
 * The items of the list that begins a text. A line belongs to an item when it is indented as far as the item's text, when
 * no empty line stands above it, or when it begins a list of the other kind right below. A marker of the same kind that is
 * indented less begins the next item, whatever sign it is.
 */
export function itemsAt(src: string): WrittenItem[] {
  const items: WrittenItem[] = [];
  for (let at = 0; at < src.length; ) {
    const line = lineAt(src, at);
    const start = itemStart(line);
    if (isRule(line) && /\n[ \t]*\n$/.test(items.at(-1)?.raw ?? '')) break;
    if (start === undefined || start.isOrdered !== (items[0]?.start ?? start).isOrdered) break;
    const item = itemAt(src, at, start);
    items.push(item);
    at += item.raw.length;
  }
  return items;
}

/** Indentation that no list gives its items. */
const noMarker = ' '.repeat(40);

function itemAt(src: string, from: number, start: ItemStart): WrittenItem {
  const first = lineAt(src, from);
  const lines = [first.slice(start.length)];
  let end = nextLine(src, from);
  let gap: string[] = [];
  // Below an empty line, and beside a list within, a marker that is indented less than its text is text.
  let holdsList = itemStart(lines[0] ?? '') !== undefined;
  for (let at = end; at < src.length; at = nextLine(src, at)) {
    const line = lineAt(src, at);
    if (isBlank(line)) {
      holdsList = true;
      gap.push(withoutIndent(line, start.column) ?? line);
      continue;
    }
    if (gap.length > 0 && isRule(line)) break;
    const inside = withoutIndent(line, start.column);
    if (inside === undefined) {
      const other = itemStart(line);
      const isAfterGap = gap.length > 0;
      if (isAfterGap || other?.isOrdered === start.isOrdered || endsBlock(line)) break;
      if (other !== undefined && holdsList) {
        lines.push(noMarker + line.trim());
        end = nextLine(src, at);
        continue;
      }
    }
    if (inside !== undefined && itemStart(inside) !== undefined) holdsList = true;
    lines.push(...gap, inside ?? line);
    gap = [];
    end = nextLine(src, at);
  }
  // Empty lines behind an item are its own: they tell whether its text is a paragraph.
  for (let at = end; at < src.length && isBlank(lineAt(src, at)); at = nextLine(src, at))
    end = nextLine(src, at);
  return { start, raw: src.slice(from, end), text: lines.join('\n') };
}

/** A line without so many columns of white space; undefined when it is indented less. */
export function withoutIndent(line: string, columns: number): string | undefined {
  let column = 0;
  for (let at = 0; at < line.length; at += 1) {
    if (column >= columns) return ' '.repeat(column - columns) + line.slice(at);
    if (line[at] === '\t') column += 4 - (column % 4);
    else if (line[at] === ' ') column += 1;
    else return undefined;
  }
  return undefined;
}
