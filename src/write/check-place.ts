import { lstat, realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import { BuildError } from '../domain/build-error.js';
import { isInside } from '../domain/is-inside.js';
import { realPlaceOf, workTreeOf } from '../work-tree.js';

/**
 * Refuses an output folder that is the framework folder or holds it, and one that is a link out of its place: out of the
 * folder that it stands in, or of the repository that is built.
 *
 * @param output absolute; need not be there
 * @param source absolute path of the framework folder
 * @throws BuildError `output-holds-source`, `output-link`, or `no-folder` where the framework folder went away meanwhile
 */
export async function checkPlace(output: string, source: string): Promise<void> {
  const real = await realPlaceOf(output);
  const framework = await realpath(source).catch((cause: unknown) => {
    throw new BuildError(
      'no-folder',
      `There is no folder ${source} any more.`,
      'Build again once it is back.',
      { cause },
    );
  });
  if (isInside(real, framework)) {
    throw new BuildError(
      'output-holds-source',
      `${output} ${real === framework ? 'is' : 'holds'} the framework folder, and what is made would lie among its pages.`,
      'Choose a folder of its own with --output.',
    );
  }
  const tree = await workTreeOf(source);
  const place = isInside(tree, output)
    ? tree
    : (await isLink(output))
      ? await realPlaceOf(dirname(output))
      : undefined;
  if (place === undefined || isInside(place, real)) return;
  throw new BuildError(
    'output-link',
    `${output} is a symbolic link that leads out of ${place}.`,
    `Name ${real} itself with --output, or choose another folder.`,
  );
}

async function isLink(path: string): Promise<boolean> {
  return lstat(path).then(
    (stat) => stat.isSymbolicLink(),
    () => false,
  );
}
