import { cssString } from '../domain/css-string.js';
import type { Edition } from '../domain/plan.js';
import { type LaidSheet, laySheet } from './sheet/lay-sheet.js';
import type { Margins, PageNumber, Sheet } from './sheet/sheet.js';
import { sheetGround } from './sheet-ground.js';
import type { SheetLook } from './sheet-look.js';

/**
 * An alpha of 254/255, behind the colour of page numbers: nothing else has it, so that finishing finds the numbers by it,
 * makes them opaque, and packs stamp their own in their place (see pdf/content/number-sign.ts).
 */
const numberSign = 'fe';

/**
 * CSS of one document's sheets: size, mirrored margins, and what its margin boxes say. What is written from right to left
 * is bound at the right, so its first page has the margins of a left one; to CSS it is a right one still. Styles find the height between the
 * margins as `--content-height`, a tenth of a millimetre less, since Chromium rounds the paper to 1/300 inch.
 */
export function pageStyle(sheet: Sheet, edition: Pick<Edition, 'paper' | 'print'>, look: SheetLook): string {
  const laid = laySheet(sheet, edition, look.measure);
  const { size, margins } = laid;
  const room = size.height - margins.top - margins.foot;
  const [first, second] =
    look.direction === 'rtl' ? (['left', 'right'] as const) : (['right', 'left'] as const);
  // In large print all pages are alike: a stack of lines that jumped from left to right would be hard to find.
  const onSecond = boxes(sheet, laid, edition.print === 'large' ? first : second, look, edition);
  const onFirst = boxes(sheet, laid, first, look, edition);
  const ground = sheetGround(sheet, laid, first === 'right' ? margins.inner : margins.outer, look);
  return [
    `:root{--content-height:${mm(room - 0.1)};--edge:${mm(margins.edge ?? 0)}}`,
    `@page{${ground.everyPage}size:${mm(size.width)} ${mm(size.height)};margin:${sides(margins, first)}}`,
    `@page :right{${atSides(margins, first)};${onFirst}}`,
    `@page :left{${atSides(margins, second)};${onSecond}}`,
    ground.firstPage === '' ? '' : `@page :first{${ground.firstPage}}`,
    ground.rules,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function atSides({ inner, outer }: Margins, side: Side): string {
  const [left, right] = side === 'right' ? [inner, outer] : [outer, inner];
  return `margin-left:${mm(left)};margin-right:${mm(right)}`;
}

/** A page's side of the spread: on a right one the binding is at the left. */
type Side = 'left' | 'right';

/**
 * Every box is as wide as the page's text and breaks no line, so that each line stands where it was set; an empty box
 * would take width from the others.
 */
function boxes(
  { foot, tab, ground }: Sheet,
  { size, margins, headGap, type, foot: set }: LaidSheet,
  side: Side,
  look: SheetLook,
  { print }: Pick<Edition, 'print'>,
): string {
  const width = size.width - margins.inner - margins.outer;
  const [inner, outer] = side === 'right' ? (['left', 'right'] as const) : (['right', 'left'] as const);
  const colour = ground?.words ?? (print === 'large' ? look.ink : look.secondary);
  const turned = look.direction === 'rtl' ? 'direction:rtl;' : '';
  const font = `${turned}font:400 ${type.size}pt/${type.leading}pt ${look.family};white-space:pre;box-sizing:border-box;width:${mm(width)}`;
  const text = `${font};vertical-align:top;padding-top:${mm(margins.gap)}`;
  const edge = margins.edge ?? 0;
  const atEdge = edge === 0 ? '' : `;padding-${outer}:${mm(edge)}`;
  const em = (type.size * 25.4) / 72;
  const found = [
    lineBox(`bottom-${inner}`, set.inner, `${text};color:${colour};text-align:${inner}`),
    lineBox(
      'bottom-center',
      set.middle,
      `${text};color:${colour};text-align:center;padding-${inner}:${mm(set.start * em)};padding-${outer}:${mm(set.end * em + edge)}`,
    ),
    foot.number === undefined
      ? ''
      : `@bottom-${outer}{content:${counterText(foot.number)};${text};color:${colour}${numberSign};text-align:${outer}${atEdge}}`,
    lineBox(
      `top-${outer}`,
      foot.head === '' ? [] : [foot.head],
      `${font};color:${colour};font-weight:700;vertical-align:bottom;padding-bottom:${mm(headGap)};text-align:${outer}${atEdge}`,
    ),
  ];
  return [...found, tab === undefined ? '' : tabBox(tab, outer, { size, margins, accent: look.accent })].join(
    '',
  );
}

/** Office printers leave 5 mm at an edge white; Chromium sets a box in the margin up to half a millimetre further out. */
const unprinted = 5.6;

/** A surface in the outer margin, as high as its rung. */
function tabBox(
  { from, to }: NonNullable<Sheet['tab']>,
  outer: Side,
  { size, margins, accent }: Pick<LaidSheet, 'size' | 'margins'> & { readonly accent: string },
): string {
  const room = size.height - margins.top - margins.foot;
  const width = Math.min(5.4, margins.outer - unprinted - 0.6);
  const inside = margins.outer - unprinted - width;
  const place =
    outer === 'right' ? `0 ${mm(unprinted)} 0 ${mm(inside)}` : `0 ${mm(inside)} 0 ${mm(unprinted)}`;
  return `@${outer}-top{content:"";box-sizing:border-box;width:${mm(width)};height:${mm(room * (to - from))};margin:${place};margin-top:${mm(room * from)};background:${accent}}`;
}

function lineBox(name: string, lines: readonly string[], style: string): string {
  return lines.length === 0 ? '' : `@${name}{content:${cssLines(lines)};${style}}`;
}

function sides({ top, outer, foot, inner }: Margins, side: Side): string {
  const [left, right] = side === 'right' ? [inner, outer] : [outer, inner];
  return `${mm(top)} ${mm(right)} ${mm(foot)} ${mm(left)}`;
}

function counterText({ before, between, after }: PageNumber): string {
  return `${cssString(before)} counter(page) ${cssString(between)} counter(pages) ${cssString(after)}`;
}

function cssLines(lines: readonly string[]): string {
  return lines.map(cssString).join(' "\\A " ');
}

function mm(value: number): string {
  return `${Math.round(value * 1000) / 1000}mm`;
}
