import type { LeftToHandout } from '../../domain/build-report.js';
import type { Level } from '../../domain/framework.js';
import type { Fit } from '../../domain/page.js';

/** What a file's cards left out, by level. `level` is the file's own, when it is about one. */
export function leftToHandout(fit: Fit, level: Level | undefined): readonly LeftToHandout[] {
  if (fit.kind === 'cards') return fit.left;
  if (fit.kind !== 'card' || level === undefined) return [];
  return fit.left.map((left) => ({ page: level.file, ...left }));
}
