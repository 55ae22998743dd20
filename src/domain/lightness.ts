import { linearChannels } from './contrast.js';

/**
 * How light a `#rrggbb` colour looks, from 0 (black) to 1 (white): L of OKLab,
 * https://bottosson.github.io/posts/oklab/#converting-from-linear-srgb-to-oklab.
 */
export function lightness(colour: string): number {
  const [red, green, blue] = linearChannels(colour);
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short;
}
