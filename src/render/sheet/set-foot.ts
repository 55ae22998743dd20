import type { MeasureText } from '../../fonts/measure-text.js';
import { breakLine, breakParts, type Lines, stack } from './break-line.js';
import type { Foot, PageNumber } from './sheet.js';

/** What a foot has to stand in; lengths are multiples of its type's size. */
export interface FootRoom {
  /** Of the page's text, between outer and binding margin. */
  readonly width: number;
  /** Between two columns. */
  readonly gap: number;
  /** Columns side by side, or all lines below each other beside the page number: large type has no room for columns. */
  readonly form: 'columns' | 'stack';
}

/** A foot in lines, all of one height. The inner lines begin at the binding side, the number ends at the outer one. */
export interface SetFoot {
  readonly inner: readonly string[];
  /** Centred in the whole width less `start` (at the binding side) and `end`. */
  readonly middle: readonly string[];
  readonly start: number;
  readonly end: number;
  /** How many lines high it is. */
  readonly lines: number;
  /** The first word that no form of a foot has room for. */
  readonly misfit: Misfit | undefined;
}

export interface Misfit {
  readonly word: string;
  /** Which of the brand's own lines it stands in, from 0; undefined when it is the page's. */
  readonly own: number | undefined;
}

/**
 * Sets a foot in as few lines as it can. Its columns share the width by what they hold: beside each other what the page
 * is about, framework and version, and the page number; the brand's own lines below them where they are long. Where a
 * word is too long for that, all lines stand below each other.
 */
export function setFoot(foot: Foot, room: FootRoom, measure: MeasureText): SetFoot {
  const stacked = setStack(foot, room, measure);
  if (room.form === 'stack') return stacked.foot;
  // Columns look better than a stack that saves one line.
  const tries = [...setInColumns(foot, room, measure), { ...stacked, cost: stacked.cost + 15 }];
  const best = tries.reduce((least, next) => (next.cost < least.cost ? next : least));
  return best.cost === Number.POSITIVE_INFINITY ? stacked.foot : best.foot;
}

interface Tried {
  readonly foot: SetFoot;
  /** Ten for each line of height and one for each break that a reader minds; infinite when it does not fit. */
  readonly cost: number;
}

function setStack(foot: Foot, room: FootRoom, measure: MeasureText): Tried {
  const number = numberWidth(foot.number, measure);
  const width = room.width - (number === 0 ? 0 : number + room.gap);
  const page = [
    breakParts(foot.about, width, measure, 'full'),
    breakParts(foot.release, width, measure, 'full'),
    breakLine(foot.address, width, measure, 'full'),
  ];
  const own = foot.own.map((line) => breakLine(line, width, measure, 'full'));
  const inner = stack([...page, ...own]).lines;
  const wanted = [...page, ...own].filter(({ lines }) => lines.length > 0).length;
  const [first] = [
    ...page.map((block) => ({ block, own: undefined })),
    ...own.map((block, at) => ({ block, own: at })),
  ]
    .filter(({ block }) => !fits(block, width))
    .map(({ block, own: at }) => ({ word: widest(block, measure), own: at }));
  const lines = Math.max(inner.length, leastLines(foot));
  const set = { inner, middle: [], start: 0, end: 0, lines, misfit: first };
  return { foot: set, cost: costOf(set, inner.length - wanted) };
}

/** The page number has one line. */
function leastLines({ number }: Foot): number {
  return number === undefined ? 0 : 1;
}

/** The page number, with as many digits as a pack's may have. */
function numberWidth(number: PageNumber | undefined, measure: MeasureText): number {
  return number === undefined ? 0 : measure(`${number.before}888${number.between}888${number.after}`);
}

function widest({ lines }: Lines, measure: MeasureText): string {
  return lines.reduce((most, line) => (measure(line) > measure(most) ? line : most), '');
}

/** A middle on the page's own axis, then one that is moved off it where the sides differ; the inner column ever narrower. */
function setInColumns(foot: Foot, room: FootRoom, measure: MeasureText): Tried[] {
  const number = numberWidth(foot.number, measure);
  return innerColumns(foot.about, measure).flatMap((inner) => {
    const wider = Math.max(inner.width, number);
    return [
      setColumns(foot, room, inner, { start: wider, end: wider }, measure),
      setColumns(foot, room, inner, { start: inner.width, end: number }, measure),
    ];
  });
}

/** The inner column with no line broken, then all on one line where that saves one, then with more and more broken. */
function innerColumns(about: readonly string[], measure: MeasureText): Lines[] {
  const set = (width: number) => stack(about.map((line) => breakLine(line, width, measure)));
  const whole = set(Number.POSITIVE_INFINITY);
  const columns = [whole, breakParts(about, Number.POSITIVE_INFINITY, measure)];
  let narrowest = whole.width;
  for (let width = whole.width * 0.85; width > whole.width / 4; width *= 0.85) {
    const narrower = set(width);
    if (narrower.width >= narrowest) continue;
    columns.push(narrower);
    narrowest = narrower.width;
  }
  return columns;
}

function setColumns(
  foot: Foot,
  room: FootRoom,
  inner: Lines,
  sides: { readonly start: number; readonly end: number },
  measure: MeasureText,
): Tried {
  const withGap = (side: number) => (side === 0 ? 0 : side + room.gap);
  const [start, end] = [withGap(sides.start), withGap(sides.end)];
  const width = Math.max(0, room.width - start - end);
  const release = breakParts(foot.release, width, measure);
  const address = breakLine(foot.address, width, measure);
  const page = [...release.lines, ...address.lines];
  const own = setOwn(foot.own, { beside: width, below: start === end ? room.width : 0 }, measure);
  const above =
    own.place === 'below' ? Math.max(inner.lines.length, page.length, leastLines(foot)) - page.length : 0;
  const middle = [...page, ...Array.from({ length: above }, () => ''), ...own.lines];
  const fit = [release, address].every((block) => fits(block, width)) && own.fits && width > 0;
  const breaks =
    // One between framework and version nobody minds; those inside an address most.
    Math.max(0, release.lines.length - 1) +
    3 * Math.max(0, address.lines.length - 1) +
    2 * Math.max(0, inner.lines.length - foot.about.length) +
    (own.lines.length - foot.own.length) +
    (start === end ? 0 : 1);
  const lines = Math.max(inner.lines.length, middle.length, leastLines(foot));
  // With sides alike the middle of what is between them is the middle of the page, where wider lines below stand too.
  const off = start === end ? { start: 0, end: 0 } : { start, end };
  const set = { inner: inner.lines, middle, ...off, lines, misfit: undefined };
  return { foot: set, cost: fit ? costOf(set, breaks) : Number.POSITIVE_INFINITY };
}

/** The brand's lines: in the middle column when they fit there, else below all columns as wide as the page. */
function setOwn(
  own: readonly string[],
  room: { readonly beside: number; readonly below: number },
  measure: MeasureText,
): { lines: readonly string[]; place: 'beside' | 'below'; fits: boolean } {
  const set = (width: number) => own.map((line) => breakLine(line, width, measure));
  const beside = set(room.beside);
  const isBroken = stack(beside).lines.length > own.length;
  const place = isBroken && room.below > 0 ? 'below' : 'beside';
  const blocks = place === 'below' ? set(room.below) : beside;
  return { lines: stack(blocks).lines, place, fits: blocks.every((block) => fits(block, room[place])) };
}

function costOf({ lines, misfit }: SetFoot, breaks: number): number {
  return misfit === undefined ? 10 * lines + breaks : Number.POSITIVE_INFINITY;
}

/** Sums of fractions may differ in the last digit. */
function fits({ width }: Lines, room: number): boolean {
  return width <= room + 1e-6;
}
