/// <reference lib="dom" />
import type { Arrangement, Density } from '../../domain/page.js';
import type { CardRoom } from './card-room.js';
import type { CardWords } from './card-words.js';
import type { Tools } from './tools.js';

/**
 * Runs inside the page: leaves words out until a card fits, and gives the density that it is set in. Statements go first,
 * from the end of every area, then other text; both go when one is not enough. A readable size comes before more words:
 * smaller print is taken only for areas that would otherwise not say one statement.
 */
export function shortenCard(
  room: CardRoom,
  words: CardWords,
  { readable, small }: Extract<Arrangement, { kind: 'card' }>['shortened'],
  tools: Tools,
): Density {
  const { areas, statementsIn, keep, keepIn, show } = words;
  const most = Math.max(0, ...areas.map(statementsIn));
  room.split('split');
  for (const sizes of [readable, small]) {
    for (const text of [words.blocks, 0]) {
      for (const index of sizes) if (holds(index, 1, text)) return fill(index, 1, text);
    }
  }
  for (const index of [...readable, ...small]) {
    if (holds(index, 0, 0)) return fill(index, 0, 0);
  }
  throw new Error('Its headings alone do not fit on one sheet.');

  function holds(index: number, statements: number, text: number): boolean {
    keep(statements);
    show(text);
    return room.fitsIn(index);
  }

  /** From what fits on: as many statements in every area, more area by area, then text, then air. */
  function fill(index: number, statements: number, text: number): Density {
    const equal = applyMost(index, most, statements, keep);
    addByArea(index, equal);
    applyMost(index, words.blocks, text, show);
    return loosen(index);
  }

  /** One more statement in one area after the other while it fits; an area whose next one does not is done. */
  function addByArea(index: number, equal: number): void {
    const shown = new Map(areas.map((area) => [area, Math.min(equal, statementsIn(area))]));
    for (let open = areas; open.length > 0; ) {
      open = open.filter((area) => {
        const count = shown.get(area) ?? 0;
        if (count >= statementsIn(area)) return false;
        keepIn(area, count + 1);
        if (!room.fitsIn(index)) {
          keepIn(area, count);
          return false;
        }
        shown.set(area, count + 1);
        return true;
      });
    }
  }

  /** Applies the largest number from `least`, which fits, to `count`, and says which it is. */
  function applyMost(index: number, count: number, least: number, apply: (count: number) => void): number {
    const taken = tools.firstThat(count - least, (less) => {
      apply(count - less);
      return room.fitsIn(index);
    });
    apply(count - taken);
    return count - taken;
  }

  /** The room that is too small for another statement makes the print larger. */
  function loosen(index: number): Density {
    let taken = index;
    while (taken > 0 && room.fitsIn(taken - 1)) taken -= 1;
    room.fitsIn(taken);
    return room.densityAt(taken);
  }
}
