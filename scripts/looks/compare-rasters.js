import { firstMore, levelsOf, pngOf } from './raster.js';

/** What is no longer there, and what is new, on what stayed. */
const [gone, came] = [
  [0xd0, 0x20, 0x20],
  [0x10, 0x60, 0xd0],
];

/**
 * Which share of a page's dots is another, from 0 to 1, and a picture of where: gone in red, new in blue, the rest pale. A dot
 * is another when a channel differs by two levels at least, so that the rim of a letter is none.
 */
export function compareRasters(before, now) {
  const width = Math.max(before.width, now.width);
  const height = Math.max(before.height, now.height);
  const dots = new Uint8Array(width * height);
  let changed = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [old, young] = [dotAt(before, x, y), dotAt(now, x, y)];
      const isSame = old.every((level, channel) => Math.abs(level - young[channel]) < 2);
      if (!isSame) changed += 1;
      dots[y * width + x] = isSame ? paleOf(young) : firstMore + (sum(young) < sum(old) ? 1 : 0);
    }
  }
  return { share: changed / dots.length, picture: () => pngOf({ width, height, dots }, [gone, came]) };
}

/** What lies outside of a page is white. */
function dotAt({ width, height, dots }, x, y) {
  return levelsOf(x < width && y < height ? dots[y * width + x] : firstMore - 1);
}

function paleOf(levels) {
  const grey = 3 + Math.round((sum(levels) / 15) * 2);
  return (grey * 6 + grey) * 6 + grey;
}

function sum([red, green, blue]) {
  return red + green + blue;
}
