/// <reference lib="dom" />
import type { Density } from '../../domain/page.js';
import type { CardRoom } from './card-room.js';
import type { Tools } from './tools.js';

/**
 * Runs inside the page: sets a card in the first density that holds all of it, and gives its index; undefined when none
 * does. Areas that stay whole leave holes at the ends of columns, and holes are no reason for small print, close lines or
 * fewer words: areas split between columns where that spares them. See docs/decisions/page-breaks.md.
 *
 * @param smallest in points; one that would be set smaller is given up as soon as that is clear, with undefined or such a
 * density, since something goes from its sheet first; undefined where nothing is left to go
 */
export async function chooseDensity(
  room: CardRoom,
  smallest: number | undefined,
  tools: Tools,
): Promise<number | undefined> {
  const { columns, box, densities, densityAt } = room;
  const none = densities.length;
  const last = smallest === undefined ? none : densities.findLastIndex(({ size }) => size >= smallest);
  const tried = new Map<number, boolean>();
  let shown: number | undefined;
  let laid = 0;
  if (last === -1) return undefined;
  const whole = await firstWhole();
  if (whole === undefined || (whole > last && !holdsSplit(last))) return undefined;
  const least = whole === none ? none - 1 : densities.findLastIndex(isWorth(densityAt(whole)));
  if (least === -1) return take(whole);
  const likely = likelyFrom(laid, 'split');
  forget('split');
  if (whole === none) {
    const split = firstNear(likely);
    if (split < none) return take(split);
    if (smallest !== undefined) return undefined;
    if (isFarOver()) return undefined;
    // Before words are left out, each is seen.
    const seen = densities.findIndex(({ size }, at) => size <= 8 && fitsAt(at));
    return seen === -1 ? undefined : take(seen);
  }
  if (fitsAt(least)) return take(Math.min(least, firstNear(Math.min(likely, least))));
  forget('whole');
  return take(whole);

  /** Whether split areas take a column more than there are in the closest print, which no other step makes up for. */
  function isFarOver(): boolean {
    const { scrollWidth, clientWidth } = columns;
    return shown === none - 1 && scrollWidth >= clientWidth * (1 + 1 / densityAt(shown).columns);
  }

  /** What splitting areas has to bring for a card that is set so with whole ones. */
  function isWorth(now: Density): (then: Density) => boolean {
    if (now.size >= 10) return () => false;
    if (now.size >= 9) return ({ size }) => size >= now.size + 1;
    return ({ size, leading }) =>
      size > now.size || (now.leading < 1.3 && size === now.size && leading > now.leading);
  }

  function forget(areas: 'whole' | 'split'): void {
    room.split(areas);
    tried.clear();
    shown = undefined;
  }

  function take(index: number): number {
    // What keeps statements whole was marked when the density was tried.
    if (shown !== index) room.fitsIn(index);
    return index;
  }

  function fitsAt(index: number): boolean {
    const known = tried.get(index);
    if (known !== undefined) return known;
    const result = room.fitsIn(index);
    laid = index;
    shown = index;
    tried.set(index, result);
    return result;
  }

  /**
   * The index of the density to take with all areas whole. Laying a card out is what costs time here, so it is laid out
   * only near the density that is foreseen: at first from the text alone, then from that first layout. Whatever was
   * foreseen, the one taken was seen to fit and the one before it not to. Undefined for one that will be smaller than what
   * may be taken.
   */
  async function firstWhole(): Promise<number | undefined> {
    // What stands above the columns, and the rungs at their side, take about as much on every card.
    const guessed = { width: box.width - 26, height: box.height - 150 };
    const foreseen = tools.foreseeDensity(columns, densities, guessed, undefined, 'whole');
    const first = Math.min(none - 1, last, Math.max(0, foreseen - 1));
    room.set(first);
    laid = first;
    await tools.settle();
    if (fitsAt(first) && first === 0) return 0;
    if (first === last && !fitsAt(first) && !holdsSplit(first)) return undefined;
    return firstNear(likelyFrom(laid, 'whole'));
  }

  /** Areas are whole again afterwards. */
  function holdsSplit(index: number): boolean {
    room.split('split');
    const holds = room.fitsIn(index);
    laid = index;
    forget('whole');
    return holds;
  }

  /** From the layout that is shown. */
  function likelyFrom(index: number, areas: 'whole' | 'split'): number {
    const seen = { width: columns.clientWidth, height: columns.clientHeight - 9 };
    return tools.foreseeDensity(columns, densities, seen, densityAt(index), areas);
  }

  /**
   * Looks outwards from the likely one in steps that double, and halves the last of them. A step may fit though a smaller
   * one does not, since text breaks as it will: only measuring tells.
   */
  function firstNear(likely: number): number {
    let [below, above] = [-1, none];
    const next = (step: number) => {
      if (below === -1) return Math.max(0, above - step);
      return above === none ? Math.min(none - 1, below + step) : none;
    };
    for (let [at, step] = [Math.min(likely, none - 1), 1]; at > below && at < above; step *= 2) {
      if (fitsAt(at)) above = at;
      else below = at;
      at = next(step);
    }
    const first = below + 1;
    return largerThan(first + tools.firstThat(above - first, (more) => fitsAt(first + more)));
  }

  /** Close lines in a larger size, or in fewer columns, may hold what loose ones in the next smaller size do not. */
  function largerThan(index: number): number {
    const size = densities[index]?.size ?? 0;
    const closest = densities.findLastIndex(({ size: larger }, at) => at < index && larger > size);
    if (closest === -1 || closest === index - 1 || !fitsAt(closest)) return index;
    return firstNear(closest);
  }
}
