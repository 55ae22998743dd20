import { expect, test } from 'vitest';
import type { Density } from '../../src/domain/page.js';
import type { CardRoom } from '../../src/print/arrange/card-room.js';
import { chooseDensity } from '../../src/print/arrange/choose-density.js';
import { firstThat } from '../../src/print/arrange/first-that.js';
import type { Tools } from '../../src/print/arrange/tools.js';

const count = 8;
const indexes = Array.from({ length: count }, (_, index) => index);

/** The density taken by a card that fits in these, when the guess is that. Its print is large, so nothing is split for more. */
function chosen(fitting: readonly boolean[], guess: number): Promise<number | undefined> {
  const densities = indexes.map(() => ({ columns: 2, size: 12, leading: 1.4, gap: 4 }));
  return chooseDensity(
    roomFor(densities, (index) => fitting[index] === true),
    undefined,
    toolsFor(guess),
  );
}

function roomFor(densities: readonly Density[], fitsIn: (index: number) => boolean): CardRoom {
  return {
    columns: { clientWidth: 600, clientHeight: 900 } as HTMLElement,
    box: { width: 600, height: 1000 },
    densities,
    densityAt: (index) => densities[index] ?? { columns: 2, size: 12, leading: 1.4, gap: 4 },
    split: () => {},
    set: () => {},
    fitsIn,
  };
}

function toolsFor(guess: number): Tools {
  const tools: Pick<Tools, 'foreseeDensity' | 'firstThat' | 'settle'> = {
    foreseeDensity: () => guess,
    firstThat,
    settle: () => Promise.resolve(),
  };
  return tools as Tools;
}

test('a card takes the first density that holds it, however wrong the guess was', async () => {
  for (const first of [...indexes, undefined]) {
    const fitting = indexes.map((index) => first !== undefined && index >= first);
    for (const guess of [...indexes, count]) {
      expect(await chosen(fitting, guess), `${fitting}, guessed ${guess}`).toBe(first);
    }
  }
});

test('a density is taken only when the one before it was seen not to hold the card', async () => {
  // Text breaks as it will, so a denser one may not hold what a looser one does.
  for (let set = 0; set < 2 ** count; set += 1) {
    const fitting = indexes.map((index) => (set & (1 << index)) !== 0);
    for (const guess of [...indexes, count]) {
      const taken = await chosen(fitting, guess);
      if (taken === undefined) continue;
      const message = `${fitting}, guessed ${guess}`;
      expect(fitting[taken], message).toBe(true);
      expect(fitting[taken - 1] ?? false, message).toBe(false);
    }
  }
});

test('a card that is foreseen rightly is laid out in few densities, and one that no density nearly holds is not laid out in each', async () => {
  const laid: number[] = [];
  const fitsFrom = (first: number) => (index: number) => {
    laid.push(index);
    return index >= first;
  };
  const densities = [12, 11, 10.5, 10, 8, 7.5, 7.3, 7].map((size) => ({
    columns: 2,
    size,
    leading: 1.4,
    gap: 4,
  }));
  expect(await chooseDensity(roomFor(densities, fitsFrom(3)), undefined, toolsFor(3))).toBe(3);
  expect(laid).toEqual([2, 3]);
  laid.length = 0;
  const room = roomFor(densities, fitsFrom(count));
  const columns = { clientWidth: 600, clientHeight: 900, scrollWidth: 1000 } as HTMLElement;
  expect(await chooseDensity({ ...room, columns }, undefined, toolsFor(count))).toBeUndefined();
  expect(laid).toEqual([7, 7]);
});

test('a card with something that goes before its print gets small is laid out but twice with it', async () => {
  const densities = [12, 11, 10, 9, 8.5, 8, 7.5, 7].map((size) => ({
    columns: 2,
    size,
    leading: 1.4,
    gap: 4,
  }));
  const smallest = 9;
  for (const guess of [4, 6, count]) {
    const laid: number[] = [];
    const taken = await chooseDensity(
      roomFor(densities, (index) => {
        laid.push(index);
        return index > 4;
      }),
      smallest,
      toolsFor(guess),
    );
    expect(taken, `guessed ${guess}`).toBeUndefined();
    // Once with whole areas and once with split ones, in the last density that may be taken.
    expect(laid, `guessed ${guess}`).toEqual([3, 3]);
  }
  const held = await chooseDensity(
    roomFor(densities, (index) => index > 1),
    smallest,
    toolsFor(5),
  );
  expect(held).toBe(2);
});
