/// <reference lib="dom" />
import type { CardRoom } from './card-room.js';
import type { Tools } from './tools.js';

/**
 * Runs inside the page: sets a card in the first density that holds all of it, and gives its index; undefined when none
 * does. From the index `small` on densities are too small to be read with ease: before one of them is taken, areas may
 * split between columns, and of those that hold the card the one with the largest type is taken. They may split, too, where
 * that makes print of less than 9 pt a point larger: one long area would leave the other columns half empty.
 */
export async function chooseDensity(
  room: CardRoom,
  small: number,
  tools: Tools,
): Promise<number | undefined> {
  const { densities, densityAt } = room;
  const none = densities.length;
  const tried = new Map<number, boolean>();
  let shown: number | undefined;
  const whole = await mostComfortable();
  if (whole < small && densityAt(whole).size >= 9) return take(whole);
  // Areas that stay whole leave holes at the ends of columns, and holes are no reason for small print or fewer words.
  forget('split');
  if (whole < small) {
    const larger = densities.findLastIndex(({ size }) => size >= densityAt(whole).size + 1);
    if (larger !== -1 && fitsAt(larger)) return take(tools.firstThat(larger, fitsAt));
    forget('whole');
    return take(whole);
  }
  const readable = tools.firstThat(small, fitsAt);
  if (readable < small) return take(readable);
  // Columns change with the size, so a step may fit though a smaller one does not: each is seen.
  let split = small;
  while (split < none && !fitsAt(split)) split += 1;
  if (split < none && (whole === none || densityAt(split).size > densityAt(whole).size)) return take(split);
  if (whole === none) return undefined;
  forget('whole');
  return take(whole);

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
    shown = index;
    tried.set(index, result);
    return result;
  }

  /**
   * The index of the density to take with all areas whole. Laying a card out is what costs time here, so it is laid out
   * only near the density that is foreseen: at first from the text alone, then from that first layout. Whatever was
   * foreseen, the one taken was seen to fit and the one before it not to.
   */
  async function mostComfortable(): Promise<number> {
    const { columns, box } = room;
    const last = none - 1;
    // What stands above the columns takes about as much on every card.
    const guessed = { width: box.width, height: box.height - 98 };
    const first = Math.min(
      last,
      Math.max(0, tools.foreseeDensity(columns, densities, guessed, undefined) - 1),
    );
    room.set(first);
    await tools.settle();
    if (fitsAt(first) && first === 0) return 0;
    const seen = { width: columns.clientWidth, height: columns.clientHeight - 9 };
    const likely = tools.foreseeDensity(columns, densities, seen, densityAt(first));
    // A step may fit though a smaller one does not, since text breaks as it will: nearby only measuring tells.
    const nearby = (at: number) => at >= likely - 2 && at <= likely + 3;
    const index = tools.firstThat(none, (at) => (nearby(at) ? fitsAt(at) : at > likely));
    const right = (index > last || fitsAt(index)) && (index === 0 || !fitsAt(index - 1));
    return right ? index : tools.firstThat(none, fitsAt);
  }
}
