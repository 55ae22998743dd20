import { BuildError } from '../domain/build-error.js';
import type { CollectedAnswers } from '../domain/collected-answers.js';
import { checkKeys } from '../settings/check-flags.js';
import type { BuildFlags } from '../settings/flags.js';
import { soundSettingsOf } from './settings-of.js';

/** What `ladderpress collect` takes, but for what it writes. */
export interface CollectOptions extends Pick<BuildFlags, 'config' | 'trust' | 'cwd'> {
  /** Review forms that were filled in, PDF or Excel, or folders of them. */
  readonly files: readonly string[];
  /** The framework as it is now, to say what became of each statement; else the one that ladderpress.yaml names, if any. */
  readonly framework?: string;
}

const collectKeys = ['files', 'framework', 'config', 'trust', 'cwd'];

/**
 * Reads what people wrote into review forms, and says what became of each statement since: what `answers.json` of
 * `ladderpress collect` holds. Nothing is written. A file that holds none is told in `told`, and keeps no other from being read.
 *
 * @throws BuildError for a framework that was named and cannot be read, and for settings that cannot be used
 * @example
 * ```ts
 * import { collect } from 'ladderpress';
 *
 * const { forms, told } = await collect({ files: ['forms'], framework: 'careers' });
 * for (const { role, side, statements } of forms) {
 *   const answered = statements.filter(({ stand, evidence }) => stand !== undefined || evidence !== '');
 *   console.log(role, side, `${answered.length} of ${statements.length} answered`);
 * }
 * for (const { file, kind, what, fix } of told) if (kind === 'fault') console.error(`${file}: ${what} ${fix}`);
 * ```
 */
export async function collect(options: CollectOptions): Promise<CollectedAnswers> {
  checkKeys(options, collectKeys);
  const { framework, files, ...others } = options;
  if (files === undefined) {
    throw new BuildError(
      'bad-flag',
      'No files are named.',
      'Name review forms that were filled in as "files".',
    );
  }
  const isNamed = framework !== undefined;
  const { settings, world } = await soundSettingsOf(
    { ...others, files, ...(isNamed && { folder: framework }) },
    [...collectKeys, 'folder'],
  );
  const [{ collectAnswers }, { asAnswers }] = await Promise.all([
    import('../build/collect-answers.js'),
    import('../collect/as-json.js'),
  ]);
  const { collected } = await collectAnswers(files, settings, { cwd: world.cwd, isNamed });
  return asAnswers(collected);
}
