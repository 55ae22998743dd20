import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackText } from '../../bundle/pack-text.js';
import { BuildError } from '../../domain/build-error.js';
import type { ArtifactRow, ManifestRow } from '../../domain/build-report.js';
import type { Edition, PlannedArtifact } from '../../domain/plan.js';
import { productIds } from '../../domain/product-id.js';
import { products } from '../../products/index.js';
import type { Assignment } from '../nouns/assignment.js';
import type { Offline } from '../nouns/offline.js';
import type { Made } from '../nouns/workshop.js';
import { artifactFacts } from '../reports/make-report.js';

type Row = ManifestRow & Partial<Pick<ArtifactRow, 'state'>>;

export function openOffline(
  { framework, settings, looks, artifacts, output }: Assignment,
  run: {
    readonly since: PackText | undefined;
    /** Rows of what this build has written so far. */
    made(): readonly Row[];
    make(artifact: PlannedArtifact): Promise<Made>;
  },
): Offline {
  const packed = new Set<string>(
    products.filter(({ packedFor }) => packedFor.includes(settings.audience)).map(({ id }) => id),
  );
  const planned = new Set(artifacts.map(({ path }) => path));
  // What this build did to a file says nothing of the file.
  const inEdition = ({ state: _state, ...row }: Row, edition: Edition): ManifestRow => ({
    ...row,
    path: edition.folder === '' ? row.path : row.path.slice(edition.folder.length + 1),
  });
  const rows = new Map<string, Row>();
  const rowAt = (path: string) => {
    for (const row of run.made().slice(rows.size)) rows.set(row.path, row);
    return rows.get(path);
  };
  return {
    framework,
    templates: looks.templates,
    audience: settings.audience,
    since: run.since,
    beside(edition) {
      const rows = new Map(run.made().map((row) => [row.path, row]));
      // A build of some products leaves the files of the others where they are.
      const left = settings.products === undefined ? [] : [...output.previous.values()];
      const kept = left.filter(({ path }) => !rows.has(path) && existsSync(join(settings.output, path)));
      return (
        [...rows.values(), ...kept]
          .filter(({ brand, paper }) => brand === edition.brand && paper === edition.paper)
          // What candidates may not see must not even be named to them.
          .filter(({ audience }) => audience === settings.audience)
          .filter(({ product }) => packed.has(product))
          .map((row) => inEdition(row, edition))
          .sort(byProduct)
      );
    },
    rowOf(artifact) {
      const row = rowAt(artifact.path);
      return row && inEdition(row, artifact.edition);
    },
    async fileOf(artifact) {
      const row = rowAt(artifact.path);
      const written = row === undefined ? undefined : await readWritten(settings.output, row);
      if (row !== undefined && written !== undefined) {
        return { row: inEdition(row, artifact.edition), bytes: written };
      }
      if (row === undefined && planned.has(artifact.path)) throw incomplete(artifact.path);
      const made = await run.make(artifact);
      const { bytes } = made;
      const facts = { ...artifactFacts(artifact, made), bytes: bytes.length, sha256: hashOf(bytes) };
      return { row: inEdition(facts, artifact.edition), bytes };
    },
  };
}

const order: readonly string[] = productIds;

/**
 * In the order of the table of products, then by path, where a name comes before the same with a further word: with its
 * ending, `review-manager.pdf` would come before `review.pdf`. No two files are alike, in whatever order they were made.
 */
export function byProduct(
  a: Pick<ManifestRow, 'product' | 'path'>,
  b: Pick<ManifestRow, 'product' | 'path'>,
): number {
  return (
    order.indexOf(a.product) - order.indexOf(b.product) ||
    compare(stem(a.path), stem(b.path)) ||
    compare(a.path, b.path)
  );
}

function stem(path: string): string {
  return path.slice(0, path.lastIndexOf('.'));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Undefined when the file is not, or no longer, what this build made. */
async function readWritten(folder: string, row: ManifestRow): Promise<Uint8Array | undefined> {
  const bytes = await readFile(join(folder, row.path)).catch(() => undefined);
  return bytes !== undefined && hashOf(bytes) === row.sha256 ? bytes : undefined;
}

function incomplete(path: string): BuildError {
  return new BuildError(
    'page-not-printed',
    `It would lack ${path}, which was not made.`,
    'See what is said about that file.',
  );
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
