import {
  type ArtifactFacts,
  type ArtifactRow,
  type BuildReport,
  emptyReport,
} from '../../domain/build-report.js';
import { compareDiagnostics, type Diagnostic } from '../../domain/diagnostic.js';
import type { Framework } from '../../domain/framework.js';
import type { PlannedArtifact } from '../../domain/plan.js';
import type { Settings } from '../../domain/settings.js';
import { unseenPictures } from '../../model/unseen-pictures.js';
import type { Made } from '../nouns/workshop.js';
import { leftToHandout } from './left-to-handout.js';

/** What a finished build has to tell. */
export interface BuildOutcome {
  readonly rows: readonly ArtifactRow[];
  readonly failed: BuildReport['failed'];
  readonly diagnostics: readonly Diagnostic[];
  readonly kept: number;
  readonly removed: readonly string[];
  /** Paths of earlier builds that nothing asks for any more, and that somebody changed since. */
  readonly changed: readonly string[];
  readonly notes: readonly string[];
  readonly rebuilt: BuildReport['rebuilt'];
}

export function report(settings: Settings, outcome: BuildOutcome): BuildReport {
  return {
    folder: settings.folder,
    output: settings.output,
    artifacts: outcome.rows,
    kept: outcome.kept,
    removed: outcome.removed,
    failed: outcome.failed,
    diagnostics: outcome.diagnostics.toSorted(compareDiagnostics),
    notes: [
      ...outcome.notes,
      ...(settings.people === undefined ? outcome.changed.map(leftThere) : leftUnnamed(outcome)),
    ],
    rebuilt: outcome.rebuilt,
  };
}

function leftThere(path: string): string {
  return `${path} is not made any more, and is left where it is: somebody changed it since a build of ours wrote it.`;
}

/** Who they are, the report beside the packs says. */
function leftUnnamed({ changed: { length } }: BuildOutcome): string[] {
  if (length === 0) return [];
  return [
    `Nobody on the list asks for ${length === 1 ? 'one pack' : `${length} packs`} any more, left where ${length === 1 ? 'it is' : 'they are'}: somebody changed ${length === 1 ? 'it' : 'them'} since a build of ours.`,
  ];
}

/** Of a dry run: what would be made. */
export function dryRunReport(
  settings: Settings,
  planned: readonly PlannedArtifact[],
  diagnostics: readonly Diagnostic[],
  { images }: Framework,
): BuildReport {
  const rows = planned.map(
    (artifact): ArtifactRow => ({
      ...artifactFacts(artifact, { pages: 0, fit: { kind: 'flow' } }),
      bytes: 0,
      sha256: '',
      state: 'planned',
    }),
  );
  return { ...emptyReport(settings, diagnostics), artifacts: rows, notes: unseenPictures(images) };
}

type MadeFacts = Pick<Made, 'pages' | 'fit'>;

/** What the manifest says of an artifact. */
export function artifactFacts(artifact: PlannedArtifact, { pages, fit }: MadeFacts): ArtifactFacts {
  const left = leftToHandout(fit, artifact.level);
  return {
    path: artifact.path,
    product: artifact.product,
    craft: artifact.craft?.id ?? null,
    level: artifact.level?.number ?? null,
    brand: artifact.edition.brand,
    paper: artifact.edition.paper,
    edition: artifact.edition.print,
    audience: artifact.audience,
    ...(artifact.medium === undefined ? {} : { for: artifact.medium }),
    ...(artifact.label === undefined ? {} : { label: artifact.label }),
    pages,
    version: artifact.release.version ?? null,
    status: artifact.release.status ?? null,
    effective: artifact.release.effective ?? null,
    sources: artifact.sources,
    ...(left.length === 0 ? {} : { left }),
  };
}
