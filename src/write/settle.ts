import type { ManifestRow } from '../domain/build-report.js';
import { type Companion, listed, type Manifest } from './manifest.js';
import type { OwnFolder } from './own-folder.js';

/** What a build made. */
export interface MadeFiles {
  readonly artifacts: ReadonlyMap<string, ManifestRow>;
  readonly companions: ReadonlyMap<string, Companion>;
}

export interface Settled {
  /** Rows of the last manifest that stay as they are. */
  readonly kept: readonly ManifestRow[];
  /** Files of ours that nothing asks for any more, sorted. */
  readonly orphans: readonly string[];
  /** What to write as the new manifest. */
  readonly manifest: Manifest;
}

/**
 * Decides what stays of an earlier build. Only looks at the disk: a row without its file is dropped.
 *
 * @param begun paths that a build which ended early had written, or was about to
 */
export function settle(
  last: Manifest,
  made: MadeFiles,
  { keep, begun }: { readonly keep: (row: ManifestRow) => boolean; readonly begun: readonly string[] },
  own: Pick<OwnFolder, 'exists'>,
): Settled {
  const kept: ManifestRow[] = [];
  for (const row of last.artifacts) {
    if (!made.artifacts.has(row.path) && keep(row) && own.exists(row.path)) kept.push(row);
  }
  const keptPaths = new Set(kept.map(({ path }) => path));
  const companions = last.companions.filter(
    ({ path, of }) => keptPaths.has(of) && !made.companions.has(path),
  );
  const manifest = {
    artifacts: [...made.artifacts.values(), ...kept],
    companions: [...made.companions.values(), ...companions],
  };
  const needed = new Set(listed(manifest));
  const orphans = [...new Set([...listed(last), ...begun])].filter((path) => !needed.has(path)).sort();
  return { kept, orphans, manifest };
}
