import type { MeasureText } from '../../fonts/measure-text.js';
import { type LineBreaker, type Lines, stack } from './break-line.js';
import type { Foot } from './sheet.js';
import { costOf, type FootRoom, fits, leastLines, numberWidth, type TriedFoot } from './tried-foot.js';

/**
 * A middle on the page's own axis, then one that is moved off it where the sides differ, then one that is nearer to them;
 * the inner column ever narrower.
 */
export function* setInColumns(
  foot: Foot,
  room: FootRoom,
  breaker: LineBreaker,
  measure: MeasureText,
): Generator<TriedFoot> {
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
): TriedFoot {
  const withGap = (side: number) => (side === 0 ? 0 : side + room.gap);
  const [start, end] = [withGap(sides.start), withGap(sides.end)];
  const width = Math.max(0, room.width - start - end);
  const release = breakParts(foot.release, width);
  // Whom to ask stands behind it, or below.
  const address = breakParts(foot.address.split(' · '), width);
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
