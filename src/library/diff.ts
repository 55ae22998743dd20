import type { Comparison } from '../domain/comparison.js';
import type { BuildFlags } from '../settings/flags.js';
import { soundSettingsOf } from './settings-of.js';

/** The versions to compare. */
export interface DiffOptions extends Pick<BuildFlags, 'folder' | 'config' | 'trust' | 'cwd'> {
  /** The older version: a folder, or a revision of the framework's git repository such as `v1`. */
  readonly old: string;
  /** The newer version; the framework folder as it is now when left out. */
  readonly new?: string;
}

const diffKeys = ['folder', 'config', 'trust', 'cwd', 'old', 'new'];

/**
 * Says what changed between two versions of a framework, page by page and statement by statement. A statement that moved or was
 * reworded is told as that, not as one that went and one that came.
 *
 * @throws BuildError for a version that is not there or holds no framework, and for settings that cannot be used
 * @example
 * ```ts
 * import { diff } from 'ladderpress';
 *
 * const { changes, unchangedLevels } = await diff({ old: 'careers-2026.1', new: 'careers' });
 * for (const { page, kind } of changes) console.log(kind, page.title);
 * console.log(unchangedLevels, 'levels are as they were');
 * ```
 */
export async function diff(options: DiffOptions): Promise<Comparison> {
  const { settings, world } = await soundSettingsOf(options, diffKeys);
  const [{ readVersion }, { compareFrameworks }] = await Promise.all([
    import('../build/read-version.js'),
    import('../compare/compare-frameworks.js'),
  ]);
  const [older, newer] = await Promise.all([
    readVersion(options.old, settings, world),
    readVersion(options.new, settings, world),
  ]);
  return compareFrameworks(older, newer);
}
