import type { MeasureText } from '../../fonts/measure-text.js';
import { type LineBreaker, type Lines, lineBreaker, stack } from './break-line.js';
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
  const breaker = lineBreaker(measure);
  if (room.form === 'stack') return setStack(foot, room, breaker, measure).foot;
  let best: Tried | undefined;
  for (const tried of setInColumns(foot, room, breaker, measure)) {
    if (tried.cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = tried;
    // Where nothing had to break and the inner column is not what is high, no other saves a line.
    const { inner, middle, lines } = tried.foot;
    if (tried.cost === 10 * lines && inner.length <= Math.max(1, middle.length)) break;
  }
  if (best !== undefined && best.foot.lines <= plainLines(foot)) return best.foot;
  const below = setStack(foot, room, breaker, measure);
  // Columns look better than a stack that saves one line.
  return best !== undefined && best.cost <= below.cost + 15 ? best.foot : below.foot;
}

/** As many lines as a stack has that breaks none. */
function plainLines({ own, address }: Foot): number {
  return 2 + own.length + (address === '' ? 0 : 1);
}

interface Tried {
  readonly foot: SetFoot;
  /** Ten for each line of height and one for each break that a reader minds; infinite when it does not fit. */
  readonly cost: number;
}

function setStack(
  foot: Foot,
  room: FootRoom,
  { breakLine, breakParts }: LineBreaker,
  measure: MeasureText,
): Tried {
  const number = numberWidth(foot.number, measure);
  const beside = room.width - (number === 0 ? 0 : number + room.gap);
  const texts = [
    { own: undefined, set: (width: number) => breakParts(foot.about, width, 'full') },
    { own: undefined, set: (width: number) => breakParts(foot.release, width, 'full') },
    { own: undefined, set: (width: number) => breakLine(foot.address, width, 'full') },
    ...foot.own.map((line, own) => ({ own, set: (width: number) => breakLine(line, width, 'full') })),
  ];
  const inner: string[] = [];
  let [wanted, misfit] = [0, undefined as Misfit | undefined];
  for (const { own, set } of texts) {
    // The number stands on the first line; below it nothing is in the way.
    const width = inner.length === 0 ? beside : room.width;
    const block = set(width);
    if (!fits(block, width)) misfit ??= { word: widest(block, measure), own };
    wanted += Math.min(1, block.lines.length);
    inner.push(...block.lines);
  }
  const lines = Math.max(inner.length, leastLines(foot));
  const set = { inner, middle: [], start: 0, end: 0, lines, misfit };
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

/**
 * A middle on the page's own axis, then one that is moved off it where the sides differ, then one that is nearer to them;
 * the inner column ever narrower.
 */
function* setInColumns(
  foot: Foot,
  room: FootRoom,
  breaker: LineBreaker,
  measure: MeasureText,
): Generator<Tried> {
  const number = numberWidth(foot.number, measure);
  for (const inner of innerColumns(foot.about, breaker)) {
    const wider = Math.max(inner.width, number);
    yield setColumns(foot, room, inner, { start: wider, end: wider }, breaker);
    const moved = { start: inner.width, end: number };
    if (inner.width !== number) yield setColumns(foot, room, inner, moved, breaker);
    const near = setColumns(foot, { ...room, gap: room.gap * 0.7 }, inner, moved, breaker);
    yield { ...near, cost: near.cost + 0.5 };
  }
}

/** The inner column with no line broken, then all on one line, then with more and more broken. */
function* innerColumns(about: readonly string[], { breakLine, breakParts }: LineBreaker): Generator<Lines> {
  const set = (width: number) => stack(about.map((line) => breakLine(line, width)));
  const whole = set(Number.POSITIVE_INFINITY);
  yield whole;
  if (about.length > 1) yield breakParts(about, Number.POSITIVE_INFINITY);
  let narrowest = whole.width;
  for (let width = whole.width * 0.85; width > whole.width / 4; width *= 0.85) {
    const narrower = set(width);
    if (narrower.width >= narrowest) continue;
    yield narrower;
    narrowest = narrower.width;
  }
}

function setColumns(
  foot: Foot,
  room: FootRoom,
  inner: Lines,
  sides: { readonly start: number; readonly end: number },
  { breakLine, breakParts }: LineBreaker,
): Tried {
  const withGap = (side: number) => (side === 0 ? 0 : side + room.gap);
  const [start, end] = [withGap(sides.start), withGap(sides.end)];
  const width = Math.max(0, room.width - start - end);
  const release = breakParts(foot.release, width);
  const address = breakLine(foot.address, width);
  const page = [...release.lines, ...address.lines];
  // Below all columns lines may be wider, about the same axis, so that what is above stands where it stood.
  const axis = start + width / 2;
  const half = Math.min(axis, room.width - axis);
  const own = setOwn(foot.own, { beside: width, below: 2 * half }, breakLine);
  const above =
    own.place === 'below' ? Math.max(inner.lines.length, page.length, leastLines(foot)) - page.length : 0;
  const middle = [...page, ...Array.from({ length: above }, () => ''), ...own.lines];
  const fit = [release, address].every((block) => fits(block, width)) && own.fits && width > 0;
  const breaks =
    // One between framework and version nobody minds; those inside a name or an address most.
    Math.max(0, release.lines.length - 1 - release.breaks) +
    3 * (release.breaks + address.breaks) +
    2 * inner.breaks +
    (own.lines.length - foot.own.length) +
    (start === end ? 0 : 1);
  const lines = Math.max(inner.lines.length, middle.length, leastLines(foot));
  const off = { start: axis - half, end: room.width - axis - half };
  const set = { inner: inner.lines, middle, ...off, lines, misfit: undefined };
  return { foot: set, cost: fit ? costOf(set, breaks) : Number.POSITIVE_INFINITY };
}

/** The brand's lines: in the middle column when they fit there, else below all columns as wide as the page. */
function setOwn(
  own: readonly string[],
  room: { readonly beside: number; readonly below: number },
  breakLine: LineBreaker['breakLine'],
): { lines: readonly string[]; place: 'beside' | 'below'; fits: boolean } {
  const set = (width: number) => own.map((line) => breakLine(line, width));
  const beside = set(room.beside);
  const isBroken = stack(beside).lines.length > own.length;
  const place = isBroken ? 'below' : 'beside';
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
