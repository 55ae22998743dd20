import { dirname } from 'node:path/posix';
import { advertsFolder } from '../../domain/advert.js';
import type { ManifestRow } from '../../domain/build-report.js';
import type { Diagnostic } from '../../domain/diagnostic.js';
import type { Plan, PlannedArtifact } from '../../domain/plan.js';
import { questionsFolder } from '../../domain/questions-folder.js';

/** What errors leave of a plan. */
export interface Split {
  readonly possible: readonly PlannedArtifact[];
  /** Paths of the artifacts that an error stops; their last good files stay. */
  readonly stopped: readonly string[];
}

/** Stands among broken files for what is said to be equal and cannot be, which only the poster of all ladders shows. */
const crossed = 'equivalent-crossed';

/** Files of the framework that have an error. */
export function brokenFiles(diagnostics: readonly Diagnostic[]): ReadonlySet<string> {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return new Set(errors.map(({ code, place }) => (code === crossed ? crossed : place.file)));
}

/**
 * An error stops only the artifacts made from its file. A page so broken that it is left out of the framework is no
 * source of anything any more: it stops what the last build made from it, and everything of the craft beside it and
 * about the whole framework, since any of that may now lack what the page says.
 *
 * @param previous what the last build left, by path
 */
export function splitByErrors(
  plan: Plan,
  broken: ReadonlySet<string>,
  previous: ReadonlyMap<string, Pick<ManifestRow, 'sources'>>,
): Split {
  const planned = new Set(plan.artifacts.flatMap(({ sources }) => sources));
  const isIn = (folder: string) => (file: string) => file.startsWith(`${folder}/`);
  const [isAdvert, isAsking] = [isIn(advertsFolder), isIn(questionsFolder)];
  const missing = [...broken].filter(
    (file) => !planned.has(file) && !isAdvert(file) && !isAsking(file) && file !== crossed,
  );
  // Nobody knows which craft asks what cannot be read.
  const isUnasked = [...broken].some(isAsking);
  const missingFrom = new Set(missing.map((file) => dirname(file)));
  const isStopped = (artifact: PlannedArtifact): boolean => {
    const before = previous.get(artifact.path)?.sources ?? [];
    if ([...artifact.sources, ...before].some((file) => broken.has(file))) return true;
    if (artifact.product === 'scorecard' && isUnasked) return true;
    if (artifact.product === 'matrix' && artifact.craft === undefined && broken.has(crossed)) return true;
    if (missing.length === 0) return false;
    return artifact.craft === undefined || craftFolders(artifact).some((folder) => missingFrom.has(folder));
  };
  return {
    possible: plan.artifacts.filter((artifact) => !isStopped(artifact)),
    stopped: plan.artifacts.filter(isStopped).map(({ path }) => path),
  };
}

function craftFolders({ craft }: PlannedArtifact): string[] {
  const pages = craft === undefined ? [] : [craft.file, ...craft.levels.map(({ file }) => file)];
  return pages.filter((file) => file !== '').map((file) => dirname(file));
}
