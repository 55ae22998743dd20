import type { FontFamily } from '../domain/brand.js';

/** Millimetres that a small x is high at the least in whatever is to be read. */
const leastXHeight = 1.35;

/** Millimetres in a point. */
const point = 25.4 / 72;

/** The smallest size of a font that may be read, in points: 7.05 of Inter, 7.9 of Source Sans. Rounded up, never below. */
export function leastSize({ xHeight }: Pick<FontFamily, 'xHeight'>): number {
  return Math.ceil((leastXHeight / (xHeight * point)) * 20) / 20;
}
