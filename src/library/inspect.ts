import type { Inspection } from '../domain/inspection.js';
import type { BuildFlags } from '../settings/flags.js';
import { soundSettingsOf } from './settings-of.js';

/** What `ladderpress inspect` takes; every key may be left out. */
export interface InspectOptions extends Pick<BuildFlags, 'folder' | 'config' | 'trust' | 'cwd'> {}

const inspectKeys = ['folder', 'config', 'trust', 'cwd'];

/**
 * Says what a folder is taken for: crafts, levels, areas, what is left out and why, and the lines of ladderpress.yaml that say
 * the same; nothing is printed.
 *
 * @throws BuildError for a folder that is not there or has no page, and for settings that cannot be used
 * @example
 * ```ts
 * import { inspect } from 'ladderpress';
 *
 * const { crafts, leftOut, mapping } = await inspect({ folder: 'careers' });
 * console.log(crafts.map(({ name, levels }) => `${name}: ${levels.length} levels`).join('\n'));
 * for (const { file, why } of leftOut) console.log(`${file} ${why}`);
 * console.log(mapping.join('\n'));
 * ```
 */
export async function inspect(options: InspectOptions = {}): Promise<Inspection> {
  const { settings } = await soundSettingsOf(options, inspectKeys);
  const [{ readFolder }, { readFramework }, shapes] = await Promise.all([
    import('../read/read-folder.js'),
    import('../shapes/read-framework.js'),
    import('../shapes/inspect.js'),
  ]);
  const folder = await readFolder(settings.folder);
  const model = await readFramework(folder, { ...settings, isUnchecked: true });
  return shapes.inspect(settings.folder, model, settings.source);
}
