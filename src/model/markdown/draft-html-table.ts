import type { Inline, Statement } from '../../domain/framework.js';
import { parsePageLink } from '../../domain/links.js';
import type { Place } from '../../domain/place.js';
import { classesOf, elementsOf } from '../../html/elements.js';
import type { HtmlElement } from '../../html/node.js';
import { standingName } from '../../html/standing-html.js';
import { plainText, textOf } from '../../html/text.js';
import { isAreaHead } from '../../layouts/area-heads.js';
import type { DraftCell, DraftTable } from '../../layouts/draft.js';
import { isInternalClass } from '../internal/internal-mark.js';
import type { Showing } from '../internal/showing.js';
import { inlineOf, statementsOf } from './html-statements.js';

interface Around {
  readonly place: Place;
  readonly placeOf: (cell: HtmlElement) => Place;
  readonly isInternal: boolean;
  readonly showing: Showing;
}

interface Row {
  readonly part: 'thead' | 'tbody' | 'tfoot';
  readonly cells: readonly HtmlElement[];
  readonly isInternal: boolean;
}

/** The most columns and rows that one cell may cover. */
const mostSpan = 100;

/**
 * A table written as HTML, which has been made safe. A cell that covers several rows stands in each area of them, but for
 * the first column, whose name covers what stands below it; one that covers several columns stands in the first. Undefined where
 * text stands outside of its cells.
 */
export function draftHtmlTable(table: HtmlElement, around: Around): DraftTable | undefined {
  const rows = rowsOf(table)?.filter(({ isInternal }) => around.showing.shows(isInternal));
  if (rows === undefined) return undefined;
  const [first] = rows;
  const hasHead = first !== undefined && rows.length > 1 && isHead(first);
  const drafted = inGrid(rows).map(({ cells, isInternal }) =>
    cells.map((cell) => draftCell(cell, { ...around, isInternal: around.isInternal || isInternal })),
  );
  return {
    head: hasHead ? (drafted[0] ?? []) : [],
    rows: hasHead ? drafted.slice(1) : drafted,
    place: around.place,
  };
}

function rowsOf({ inside }: HtmlElement, part: Row['part'] = 'tbody', isInternal = false): Row[] | undefined {
  const rows: Row[] = [];
  for (const node of inside) {
    if (node.kind !== 'element') {
      if (node.kind === 'text' && node.text.trim() !== '') return undefined;
      continue;
    }
    const isMarked = isInternal || isInternalElement(node);
    if (node.name === 'thead' || node.name === 'tbody' || node.name === 'tfoot') {
      const inner = rowsOf(node, node.name, isMarked);
      if (inner === undefined) return undefined;
      rows.push(...inner);
    } else if (node.name === 'tr') {
      const cells = node.inside.filter((each) => each.kind === 'element');
      // A mark of the first cell is the whole row's.
      const [first] = cells;
      rows.push({ part, cells, isInternal: isMarked || (first !== undefined && isInternalElement(first)) });
    } else if (node.name === 'caption') return undefined;
  }
  return rows;
}

/** A row of heads, whether its tags say so or its words do. */
function isHead({ part, cells }: Row): boolean {
  const [first] = cells;
  if (first === undefined) return false;
  if (part === 'thead' || cells.every(({ name }) => name === 'th')) return true;
  return isAreaHead(textOf(first.inside)) || cells.every(isBold);
}

/** All of its words stand in bold. */
function isBold({ inside }: HtmlElement): boolean {
  const words = inside.filter((node) => node.kind !== 'text' || node.text.trim() !== '');
  return (
    words.length > 0 &&
    words.every(
      (node) =>
        node.kind === 'element' && (/^(?:b|strong)$/.test(node.name) || (node.name === 'p' && isBold(node))),
    )
  );
}

/** Rows with a cell in each column. */
function inGrid(
  rows: readonly Row[],
): { readonly cells: (HtmlElement | undefined)[]; readonly isInternal: boolean }[] {
  const waiting = new Map<number, { cell: HtmlElement | undefined; left: number }>();
  return rows.map(({ cells, isInternal }) => {
    const line: (HtmlElement | undefined)[] = [];
    const fill = () => {
      for (let above = waiting.get(line.length); above !== undefined; above = waiting.get(line.length)) {
        above.left -= 1;
        if (above.left === 0) waiting.delete(line.length);
        // Where a row goes on with the area above, so does the cell.
        line.push(goesOn(line) ? undefined : above.cell);
      }
    };
    for (const cell of cells) {
      fill();
      const [columns, down] = [span(cell, 'colspan'), span(cell, 'rowspan')];
      for (let column = 0; column < columns; column += 1) {
        const shown = column === 0 ? cell : undefined;
        if (down > 1)
          waiting.set(line.length, { cell: line.length === 0 ? undefined : shown, left: down - 1 });
        line.push(shown);
      }
    }
    fill();
    return { cells: line, isInternal };
  });
}

function goesOn([first]: readonly (HtmlElement | undefined)[]): boolean {
  return first === undefined || textOf(first.inside).trim() === '';
}

function span({ attributes }: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const number = Number.parseInt(attributes[name] ?? '', 10);
  return number > 1 ? Math.min(number, mostSpan) : 1;
}

function draftCell(
  cell: HtmlElement | undefined,
  { place, placeOf, isInternal, showing }: Around,
): DraftCell {
  if (cell === undefined)
    return {
      place,
      isHidden: false,
      isCovered: true,
      whole: () => none(place),
      statements: () => [],
      anchor,
    };
  const own = placeOf(cell);
  const isMarked = isInternal || isInternalElement(cell);
  return {
    place: own,
    isHidden: !showing.shows(isMarked),
    whole() {
      const html = standingName(inlineOf(cell.inside));
      return flagged({ html, text: plainText(html), place: own }, isMarked);
    },
    statements: () => statementsOf(cell.inside, own).map((statement) => flagged(statement, isMarked)),
    anchor: () => anchor(cell),
  };
}

function none(place: Place): Inline {
  return { html: '', text: '', place };
}

function anchor(cell?: HtmlElement): string | undefined {
  if (cell === undefined) return undefined;
  const links = elementsOf(cell.inside, ({ name }) => name === 'a');
  return links.flatMap(({ attributes: { href } }) =>
    href === undefined ? [] : [parsePageLink(href)?.anchor],
  )[0];
}

function flagged<T extends Inline | Statement>(inline: T, isInternal: boolean): T {
  return isInternal ? { ...inline, internal: true } : inline;
}

function isInternalElement(element: HtmlElement): boolean {
  return classesOf(element).some(isInternalClass);
}
