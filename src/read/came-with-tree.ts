import { isInside } from '../domain/is-inside.js';
import { realPlaceOf, workTreeOf } from '../work-tree.js';
import type { Environment } from './git/run-git.js';

/**
 * Whether a folder lies in what is built, and anybody may have laid there what it holds: Git knows of a file in it, or
 * cannot be asked.
 *
 * @param path absolute, of the folder; it need not be there
 * @param framework absolute path of the framework folder
 */
export async function cameWithTree(path: string, framework: string, env: Environment): Promise<boolean> {
  const [tree, real] = await Promise.all([workTreeOf(framework), realPlaceOf(path)]);
  if (!isInside(tree, real)) return false;
  // Few caches lie there.
  const { git } = await import('./git/run-git.js');
  const known = await git(['ls-files', '-z', '--', real], tree, env).catch(() => undefined);
  return known?.ok !== true || known.output.length > 0;
}
