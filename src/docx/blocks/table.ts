import { classesOf, elementsOf } from '../../html/elements.js';
import type { Html, HtmlElement } from '../../html/node.js';
import { textOf } from '../../html/text.js';
import type { Desk } from '../desk.js';
import { paragraphXml } from '../text/paragraph.js';
import { directionIn } from '../text/pieces.js';
import { twips } from '../units.js';
import type { BlockPlace } from './block-place.js';
import { gridOf, type TableGrid } from './grid.js';

/** A table with the rows of its head marked as such, so that Word repeats them on each page and reads them aloud. */
export function tableXml(table: HtmlElement, around: BlockPlace, desk: Desk): string {
  const grid = gridOf(table);
  const caption = table.inside.flatMap((node) =>
    node.kind === 'element' && node.name === 'caption' ? [node] : [],
  );
  const own = { ...around, mark: undefined, depth: 0, indent: 0 };
  const heading = caption
    .map(({ inside }) => desk.write(inside, { ...own, style: 'Caption' }, desk))
    .join('');
  if (grid.rows.length === 0 || grid.columns === 0) return heading;
  const { direction } = around.look;
  const room = Math.max(twips(desk.width) - around.indent, 1000);
  const widths = widthsOf(grid, room, table);
  const properties = [
    '<w:tblStyle w:val="FrameworkTable"/>',
    direction === 'rtl' ? '<w:bidiVisual/>' : '',
    `<w:tblW w:w="${room}" w:type="dxa"/>`,
    around.indent === 0 ? '' : `<w:tblInd w:w="${around.indent}" w:type="dxa"/>`,
    '<w:tblLayout w:type="fixed"/>',
    `<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>`,
  ].join('');
  const columns = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  // A short table stays on one page.
  const last = grid.rows.length <= fewRows ? grid.rows.length - 1 : 0;
  const rows = grid.rows.map((row, at) => rowXml(row, widths, { ...own, isKept: at < last }, desk)).join('');
  const space = paragraphXml(
    { style: 'TableEnd', list: undefined, indent: undefined, keepNext: false, direction, places: [] },
    [],
    desk,
  );
  // Two tables that touch would become one, and a cell may not end with one.
  return `${heading}<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${columns}</w:tblGrid>${rows}</w:tbl>${space}`;
}

const fewRows = 10;

/** To sign in: 12 mm. */
const tallRow = 680;

function rowXml(
  row: TableGrid['rows'][number],
  widths: readonly number[],
  around: BlockPlace,
  desk: Desk,
): string {
  const head = row.isHead ? '<w:tblHeader/>' : '';
  const height = row.isTall ? `<w:trHeight w:val="${tallRow}" w:hRule="atLeast"/>` : '';
  const cells = row.cells.map(({ element, at, columns, merge }) => {
    const width = widths.slice(at, at + columns).reduce((sum, each) => sum + each, 0);
    const properties = [
      `<w:tcW w:w="${width}" w:type="dxa"/>`,
      columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : '',
      merge === undefined ? '' : merge === 'begin' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>',
    ].join('');
    const inside =
      element === undefined || merge === 'go on'
        ? ''
        : cellXml(element, row.isHead, { ...desk, width: (width / 1440) * 25.4 - 4 }, around);
    const filled = inside === '' ? emptyParagraph(around, desk) : inside;
    return `<w:tc><w:tcPr>${properties}</w:tcPr>${filled}</w:tc>`;
  });
  return `<w:tr><w:trPr><w:cantSplit/>${height}${head}</w:trPr>${cells.join('')}</w:tr>`;
}

function emptyParagraph({ look }: BlockPlace, desk: Desk): string {
  return paragraphXml(
    {
      style: 'TableText',
      list: undefined,
      indent: undefined,
      keepNext: false,
      direction: look.direction,
      places: [],
    },
    [],
    desk,
  );
}

function cellXml(cell: HtmlElement, isHead: boolean, desk: Desk, around: BlockPlace): string {
  const { lang, dir, id = '' } = cell.attributes;
  const language = lang === undefined || lang === '' ? around.look.language : lang;
  const look = {
    ...around.look,
    language,
    direction: directionIn({ lang, dir }, around.look.direction),
    bold: around.look.bold || isHead || cell.name === 'th',
  };
  const end = classesOf(cell).includes('align-right')
    ? 'TableEndText'
    : classesOf(cell).includes('align-center')
      ? 'TableMiddleText'
      : 'TableText';
  return desk.write(cell.inside, { ...around, style: end, look, places: id === '' ? [] : [id] }, desk);
}

/** By how much each column says, none less than a tenth; our own templates say it in percent. */
function widthsOf({ rows, columns }: TableGrid, room: number, table: HtmlElement): number[] {
  const given = elementsOf(table.inside, ({ name }) => name === 'col').map(({ attributes }) =>
    Number(/^(\d+)%$/.exec(attributes.width ?? '')?.[1]),
  );
  const shares = Array.from({ length: columns }, (_, column) => {
    const own = given[column];
    if (given.length === columns && own !== undefined && own > 0) return own;
    const lengths = rows.flatMap(({ cells }) =>
      cells.flatMap((cell) =>
        cell.at === column && cell.columns === 1 && cell.element ? lengthsOf(cell.element.inside) : [],
      ),
    );
    return Math.max(4, ...lengths);
  });
  const sum = shares.reduce((total, each) => total + each, 0);
  const least = Math.min(room / columns, Math.max(room / 10, 0));
  const wanted = shares.map((share) => Math.max(least, (room * share) / sum));
  const scale = room / wanted.reduce((total, each) => total + each, 0);
  return wanted.map((width) => Math.floor(width * scale));
}

/** A column grows with the root of what its cells say, and is as wide as its longest word. */
function lengthsOf(html: Html): number[] {
  const text = textOf(html).trim();
  return [Math.sqrt(text.length) * 4, ...text.split(/\s+/).map(({ length }) => length)];
}
