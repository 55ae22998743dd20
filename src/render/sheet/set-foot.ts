import type { MeasureText } from '../../fonts/measure-text.js';
import { type LineBreaker, type Lines, lineBreaker } from './break-line.js';
import { setInColumns } from './foot-columns.js';
import type { Foot } from './sheet.js';
import {
  costOf,
  type FootRoom,
  fits,
  leastLines,
  type Misfit,
  numberWidth,
  type SetFoot,
  type TriedFoot,
} from './tried-foot.js';

/**
 * Sets a foot in as few lines as it can. Its columns share the width by what they hold: beside each other what the page
 * is about, framework and version, and the page number; the brand's own lines below them where they are long. Where a
 * word is too long for that, all lines stand below each other.
 */
export function setFoot(foot: Foot, room: FootRoom, measure: MeasureText): SetFoot {
  const breaker = lineBreaker(measure);
  if (room.form === 'stack') return setStack(foot, room, breaker, measure).foot;
  let best: TriedFoot | undefined;
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

function setStack(
  foot: Foot,
  room: FootRoom,
  { breakLine, breakParts }: LineBreaker,
  measure: MeasureText,
): TriedFoot {
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

function widest({ lines }: Lines, measure: MeasureText): string {
  return lines.reduce((most, line) => (measure(line) > measure(most) ? line : most), '');
}
