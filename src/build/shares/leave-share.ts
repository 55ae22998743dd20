import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCache } from '../../cache/open-cache.js';
import { BuildError } from '../../domain/build-error.js';
import type { Share } from '../../domain/share.js';
import { outputError } from '../../write/output-error.js';
import type { BuildHooks } from '../nouns/build-hooks.js';
import type { BuildCache } from '../nouns/press.js';
import { pagesOfShare, shareFile, shareFolder } from '../nouns/share-folder.js';
import type { MadeFrom } from './made-from.js';

/**
 * Leaves in the output folder what joining needs: the prints and prepared parts that this build read or made, and which
 * share of what it is. What an earlier share left there goes.
 *
 * @throws BuildError `output-unwritable` or `disk-full`
 */
export function leaveShare(
  output: string,
  share: Share,
  made: MadeFrom,
  { cache, hooks }: { readonly cache: BuildCache; readonly hooks: Pick<BuildHooks, 'now'> },
): void {
  const folder = join(output, shareFolder);
  try {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    const pages = openCache(pagesOfShare(output), hooks.now);
    for (const key of cache.used()) {
      // What the cache has let go since is made once more when the shares are joined.
      const record = cache.pages.get(key);
      if (record !== undefined) pages.put(key, record);
    }
    const trouble = pages.trouble();
    if (trouble !== undefined) throw unwritable(folder, trouble);
    writeFileSync(
      join(folder, shareFile),
      `${JSON.stringify({ generator: 'ladderpress', format: 1, ...share, made }, null, 2)}\n`,
    );
  } catch (error) {
    throw outputError(error, folder);
  }
}

function unwritable(folder: string, trouble: string): BuildError {
  return new BuildError(
    'output-unwritable',
    `What joining needs cannot be written to ${folder}: ${trouble}.`,
    'Make room there, or choose another folder with --output, and build again.',
  );
}
