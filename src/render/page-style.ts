import { type Orientation, type PaperId, papers } from '../domain/paper.js';
import type { PrintSize } from '../domain/print-size.js';
import { slideSheet } from '../domain/slide-sheet.js';

/** What the foot of a page says. Each list is a stack of lines. */
export interface Foot {
  /** Inner column: craft and level, framework. */
  readonly inner: readonly string[];
  /** Middle column: version, date, address. */
  readonly middle: readonly string[];
  /** `Page x of y` around the two counters; undefined prints no number (a cover). */
  readonly number: { readonly before: string; readonly between: string; readonly after: string } | undefined;
  /** A word that heads every page of a draft; empty otherwise. */
  readonly head: string;
}

/** A page's margins in millimetres; `inner` is the binding side. */
export interface Margins {
  readonly top: number;
  readonly outer: number;
  readonly foot: number;
  readonly inner: number;
}

/**
 * An alpha of 254/255, behind the colour of page numbers: nothing else has it, so that finishing finds the numbers by it,
 * makes them opaque, and packs stamp their own in their place (see pdf/content/number-sign.ts).
 */
const numberSign = 'fe';

/** How a sheet lies; a slide's is the same whatever the paper. */
export type SheetOrientation = Orientation | 'slide';

/** An address breaks behind its slashes where it does not fit into one line. */
function breakable(line: string): string {
  return line.includes(' ') ? line : line.replaceAll('/', '/\u200b');
}

/** CSS of one document's sheets: size, mirrored margins, and what its margin boxes say. */
export function pageStyle(
  paper: PaperId,
  orientation: SheetOrientation,
  margins: Margins,
  foot: Foot,
  look: {
    readonly family: string;
    readonly secondary: string;
    readonly ink: string;
    readonly print: PrintSize;
  },
): string {
  if (look.print === 'large') return largePageStyle(paper, orientation, margins, foot, look);
  const size = sheetSize(paper, orientation);
  const small = paper === 'a5';
  const text = `font:400 ${small ? '7pt/8.6pt' : '8pt/10pt'} ${look.family};color:${look.secondary};vertical-align:top;padding-top:${small ? 2.6 : 4.5}mm`;
  const number = `${text};color:${look.secondary}${numberSign};white-space:pre`;
  const content = size.width - margins.inner - margins.outer;
  const middle = content * (small ? 0.62 : 0.58);
  const side = (content - middle) / 2;
  const wraps = 'white-space:pre-line;overflow-wrap:anywhere';
  const inner = `content:${cssLines(foot.inner)};${wraps};width:${mm(side)}`;
  const lines = small ? foot.middle.map(breakable) : foot.middle;
  const centre = `content:${cssLines(lines)};${wraps};text-align:center;width:${mm(middle)}`;
  const page =
    foot.number === undefined ? 'content:""' : `content:${counterText(foot.number)};width:${mm(side)}`;
  const head = `content:${cssString(foot.head)};${text};font-weight:700;vertical-align:bottom;padding:0 0 4mm`;
  return [
    `@page{size:${mm(size.width)} ${mm(size.height)};margin:${mm(margins.top)} ${mm(margins.outer)} ${mm(margins.foot)} ${mm(margins.inner)}}`,
    `@page :right{margin-left:${mm(margins.inner)};margin-right:${mm(margins.outer)};@bottom-left{${text};${inner};text-align:left}@bottom-center{${text};${centre}}@bottom-right{${number};${page};text-align:right}${foot.head === '' ? '' : `@top-right{${head};text-align:right}`}}`,
    `@page :left{margin-left:${mm(margins.outer)};margin-right:${mm(margins.inner)};@bottom-left{${number};${page};text-align:left}@bottom-center{${text};${centre}}@bottom-right{${text};${inner};text-align:right}${foot.head === '' ? '' : `@top-left{${head};text-align:left}`}}`,
  ].join('\n');
}

/**
 * The same in large print: one stack of lines at the left and the page number at the right, on every page alike, since
 * three columns of 14 pt do not fit a sheet. Nothing is smaller than 14 pt, or 12 pt on A5.
 */
function largePageStyle(
  paper: PaperId,
  orientation: SheetOrientation,
  margins: Margins,
  foot: Foot,
  look: { readonly family: string; readonly ink: string },
): string {
  const size = sheetSize(paper, orientation);
  const small = paper === 'a5';
  const type = `font:400 ${small ? '12pt/14.5pt' : '14pt/17pt'} ${look.family};color:${look.ink}`;
  const text = `${type};vertical-align:top;padding-top:${small ? 4 : 6}mm`;
  const content = size.width - margins.inner - margins.outer;
  const numberWidth = foot.number === undefined ? 0 : small ? 34 : 42;
  const lines = `${text};content:${cssLines([...foot.inner, ...foot.middle])};white-space:pre-line;width:${mm(content - numberWidth)}`;
  const page =
    foot.number === undefined
      ? 'content:none'
      : `${text};color:${look.ink}${numberSign};white-space:pre;content:${counterText(foot.number)};width:${mm(numberWidth)}`;
  const head = `${type};content:${cssString(foot.head)};font-weight:700;vertical-align:bottom;padding:0 0 3mm`;
  const boxes = `@bottom-left{${lines};text-align:left}@bottom-right{${page};text-align:right}${foot.head === '' ? '' : `@top-right{${head};text-align:right}`}`;
  return [
    `@page{size:${mm(size.width)} ${mm(size.height)};margin:${mm(margins.top)} ${mm(margins.outer)} ${mm(margins.foot)} ${mm(margins.inner)}}`,
    `@page :right{margin-left:${mm(margins.inner)};margin-right:${mm(margins.outer)};${boxes}}`,
    `@page :left{margin-left:${mm(margins.outer)};margin-right:${mm(margins.inner)};${boxes}}`,
  ].join('\n');
}

/** Width and height of the sheet in millimetres. */
export function sheetSize(paper: PaperId, orientation: SheetOrientation): { width: number; height: number } {
  if (orientation === 'slide') return { width: slideSheet.width, height: slideSheet.height };
  const { width, height } = papers[paper];
  return orientation === 'portrait' ? { width, height } : { width: height, height: width };
}

function counterText(number: { before: string; between: string; after: string }): string {
  return `${cssString(number.before)} counter(page) ${cssString(number.between)} counter(pages) ${cssString(number.after)}`;
}

function cssLines(lines: readonly string[]): string {
  return lines.length === 0 ? '""' : lines.map(cssString).join(' "\\A " ');
}

/** A CSS string literal; every character that could end it is escaped (CSS Syntax 3, §4.3.7). */
function cssString(text: string): string {
  return `"${text.replace(/["\\\n\r\f<]/g, (char) => `\\${char.codePointAt(0)?.toString(16)} `)}"`;
}

function mm(value: number): string {
  return `${Math.round(value * 1000) / 1000}mm`;
}
