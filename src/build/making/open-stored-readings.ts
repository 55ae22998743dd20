import { openSummaries } from '../../cache/summaries.js';
import type { Settings } from '../../domain/settings.js';
import type { PageMemo } from '../../model/memo/page-memo.js';
import { isStoredStep, storedMemo } from '../../model/memo/stored-memo.js';
import { artifactKey } from '../keys/keys.js';
import type { BuildHooks } from '../nouns/build-hooks.js';
import type { BuildCache } from '../nouns/press.js';

/** What earlier builds of a folder found out about its pages. */
export interface StoredReadings {
  readonly memo: PageMemo;
  /** Files of the framework that no earlier build read as they are. */
  readonly changed: ReadonlySet<string>;
  /** Leaves what this build found out to the next. */
  save(): void;
}

/** Undefined where nothing is kept, and where a build is to prove that it needs nothing that was. */
export function openStoredReadings(
  { folder, cacheLimit, verify, dryRun }: Settings,
  { own, problem }: BuildCache,
  { runtime }: BuildHooks,
): StoredReadings | undefined {
  // A folder in place of the cache may go.
  if (cacheLimit === 0 || verify || problem !== undefined) return undefined;
  const cache = dryRun ? { ...own, put: () => undefined } : own;
  const summaries = openSummaries(cache, artifactKey('reading', [folder, runtime]), isStoredStep);
  const memo = storedMemo(summaries);
  return { memo, changed: memo.changed, save: summaries.save };
}
