import { resolve } from 'node:path';
import type { VerifyReport } from '../domain/verify-report.js';
import type { BuildFlags } from '../settings/flags.js';
import { soundSettingsOf } from './settings-of.js';

/** What `ladderpress verify` takes; every key may be left out. */
export interface VerifyFolderOptions extends Pick<BuildFlags, 'output' | 'config' | 'trust' | 'cwd'> {
  /** The folder that was built, to look for every word of it. */
  readonly framework?: string;
  /** Have veraPDF check every PDF for PDF/UA-1 and PDF/A-2a; needs Java. */
  readonly conformance?: boolean;
  /** Ends it at once. */
  readonly signal?: AbortSignal;
}

const verifyKeys = ['output', 'config', 'trust', 'cwd', 'framework', 'conformance', 'signal'];

/**
 * Reads back what a build wrote: hashes, fonts, tags, links, bookmarks, page numbers and, where the framework is named, its words.
 * What is wrong is in the report's `faults`.
 *
 * @throws BuildError for a folder that no build wrote to, and for settings that cannot be used
 * @example
 * ```ts
 * import { build, verify } from 'ladderpress';
 *
 * await build({ folder: 'careers', output: 'handouts', product: ['card'] });
 * const { faults } = await verify({ output: 'handouts', framework: 'careers' });
 * for (const { path, what, fix } of faults) console.error(`${path}: ${what} ${fix}`);
 * ```
 */
export async function verify(options: VerifyFolderOptions = {}): Promise<VerifyReport> {
  const { settings, world } = await soundSettingsOf(options, verifyKeys);
  const { framework, conformance, signal } = options;
  const read =
    framework === undefined
      ? undefined
      : await (await import('../build/source-to-verify.js')).sourceToVerify(
          resolve(world.cwd, framework),
          settings,
          new Date(),
        );
  const { verifyOutput } = await import('../verify/verify-output.js');
  return verifyOutput(
    { output: settings.output, source: read?.source, conformance: conformance === true },
    {
      ...world,
      signal: signal ?? new AbortController().signal,
      progress: () => undefined,
    },
  );
}
