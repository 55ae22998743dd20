import { elementsOf } from '../../html/elements.js';
import type { Html, HtmlElement } from '../../html/node.js';
import { foldSpace, textOf } from '../../html/text.js';
import { cellHtml } from './cell-html.js';
import { type InlineForm, inlineOf } from './inline.js';

/** How blocks are written, for a table that is only there to set blocks side by side. */
type WriteBlocks = (html: Html, form: InlineForm) => string[];

/**
 * A table: as Markdown where Markdown can say it, else as HTML, which keeps merged cells and lists within lists. One with
 * a single cell is a frame around what stands in it.
 */
export function tableOf(table: HtmlElement, form: InlineForm, write: WriteBlocks): string[] {
  const rows = rowsOf(table);
  const cells = rows.flatMap(cellsOf);
  const captions = elementsOf(table.inside, ({ name }) => name === 'caption').flatMap((caption) =>
    write([caption], form),
  );
  const [only, another] = cells;
  if (only === undefined) return captions;
  if (another === undefined) return [...captions, ...write(only.inside, form)];
  return [...captions, isPlain(rows) ? asPipes(rows, form) : tableHtml(rows, form)];
}

/** Rows of a table, not those of a table within. */
function rowsOf(table: HtmlElement): HtmlElement[] {
  return table.inside.flatMap((node) => {
    if (node.kind !== 'element' || node.name === 'caption') return [];
    if (node.name === 'tr') return [node];
    return ['thead', 'tbody', 'tfoot'].includes(node.name) ? rowsOf(node) : [];
  });
}

function cellsOf(row: HtmlElement): HtmlElement[] {
  return row.inside.flatMap((node) =>
    node.kind === 'element' && (node.name === 'td' || node.name === 'th') ? [node] : [],
  );
}

/** What a table of pipes can say: as many cells in each row, of lines alone. */
function isPlain(rows: readonly HtmlElement[]): boolean {
  const widths = new Set(rows.map((row) => cellsOf(row).length));
  const blocks = ['ul', 'ol', 'table', 'pre', 'blockquote'];
  const isPlainCell = ({ attributes, inside }: HtmlElement) =>
    Number(attributes.colspan ?? 1) === 1 &&
    Number(attributes.rowspan ?? 1) === 1 &&
    elementsOf(inside, ({ name }) => blocks.includes(name)).length === 0;
  return widths.size === 1 && rows.flatMap(cellsOf).every(isPlainCell) && isHead(rows[0]);
}

/** A head of pipes is bold; words that are none would be told as such. */
function isHead(row: HtmlElement | undefined): boolean {
  return row !== undefined && cellsOf(row).every((cell) => foldSpace(textOf(cell.inside)).length <= 80);
}

function asPipes(rows: readonly HtmlElement[], form: InlineForm): string {
  const lines = rows.map((row, at) =>
    cellsOf(row).map((cell) => {
      const written = inlineOf(linesOf(cell.inside), form);
      return at === 0 ? written.replace(/^\*\*([^*]+)\*\*$/, '$1') : written;
    }),
  );
  const rule = (lines[0] ?? []).map(() => '---');
  return [lines[0] ?? [], rule, ...lines.slice(1)].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/** Paragraphs of a cell as lines of one. */
function linesOf(inside: Html): Html {
  return inside.flatMap((node) => {
    if (node.kind !== 'element' || !['p', 'div'].includes(node.name)) return [node];
    const br = { kind: 'element' as const, name: 'br', attributes: {}, inside: [], open: '<br>', close: '' };
    return [br, ...linesOf(node.inside), br];
  });
}

function tableHtml(rows: readonly HtmlElement[], form: InlineForm): string {
  const lines = rows.map((row) => {
    const cells = cellsOf(row).map(({ name, attributes, inside }) => {
      const spans = (['rowspan', 'colspan'] as const).flatMap((span) => {
        const many = Number.parseInt(attributes[span] ?? '1', 10);
        return many > 1 ? [` ${span}="${many}"`] : [];
      });
      return `<${name}${spans.join('')}>${cellHtml(inside, form)}</${name}>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table>\n${lines.join('\n')}\n</table>`;
}
