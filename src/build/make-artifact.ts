import type { Finisher } from '../assemble/finisher.js';
import type { Cache } from '../cache/open-cache.js';
import type { Fit } from '../domain/page.js';
import type { ContentsEntry, PlannedArtifact, PlannedPart, PrintJob } from '../domain/plan.js';
import type { DocumentFacts, Landmarks } from '../pdf/document-facts.js';
import { placeParts } from '../pdf/merge/place-parts.js';
import type { MergePart, NumberFormat } from '../pdf/merge-pdfs.js';
import { artifactKey } from './keys.js';
import type { PrintStore, StoredPrint } from './print-store.js';

/** What the artifacts of one edition are made with. */
export interface Workshop {
  readonly prints: PrintStore;
  readonly finisher: Finisher;
  readonly cache: Cache;
  /** Prints the digits that page numbers are stamped with. */
  readonly numberSheet: PrintJob;
  readonly numberFormat: NumberFormat;
  facts(artifact: PlannedArtifact): DocumentFacts;
  /** A job's page as one HTML file, for `--keep-html`. */
  html(job: PrintJob): string;
}

/** A finished file and what is known of it. */
export interface Made {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly fit: Fit;
}

/** Makes one file: printed and finished, or merged from prints; or takes it from the cache. */
export async function makeArtifact(artifact: PlannedArtifact, shop: Workshop): Promise<Made> {
  const { content } = artifact;
  const facts = shop.facts(artifact);
  const key =
    content.kind === 'print'
      ? artifactKey([shop.prints.key(content.job), facts, landmarksOf(artifact, [])])
      : artifactKey([mergeKeys(artifact, content.parts, shop), facts, shop.numberFormat]);
  const hit = await shop.cache.get(key);
  if (hit !== undefined && isMadeFacts(hit.facts)) return { ...hit.facts, bytes: hit.bytes };
  const made =
    content.kind === 'print'
      ? await printed(artifact, content.job, facts, shop)
      : await merged(artifact, content.parts, facts, shop);
  await shop.cache.put(key, { facts: { pages: made.pages, fit: made.fit }, bytes: made.bytes });
  return made;
}

async function printed(
  artifact: PlannedArtifact,
  job: PrintJob,
  facts: DocumentFacts,
  shop: Workshop,
): Promise<Made> {
  const print = await shop.prints.get(job);
  const bytes = await shop.finisher.finish({
    print: print.pdf,
    facts,
    self: landmarksOf(artifact, print.anchors),
  });
  return { bytes, pages: print.pages, fit: print.fit };
}

async function merged(
  artifact: PlannedArtifact,
  planned: readonly PlannedPart[],
  facts: DocumentFacts,
  shop: Workshop,
): Promise<Made> {
  const prints = await withContents(artifact, planned, shop);
  const parts = planned.map((part, index): MergePart => {
    const print = prints[index];
    if (print === undefined) throw new Error(`The part "${part.title}" of ${artifact.path} was not printed.`);
    return {
      id: `p${index + 1}`,
      pdf: print.pdf,
      title: part.title,
      depth: part.depth,
      permalinks: part.permalinks,
      anchors: print.anchors,
      start: part.start,
      numbered: part.numbered,
    };
  });
  const sheet = await shop.prints.get(shop.numberSheet);
  const { pdf, pages } = await shop.finisher.merge({
    parts,
    facts,
    options: { numbers: { sheet: sheet.pdf, format: shop.numberFormat } },
  });
  return { bytes: pdf, pages, fit: { kind: 'flow' } };
}

/**
 * Prints every part; the contents last, since they name the pages that the others come to stand on.
 * How many pages the contents need is known only once they are printed, so they may be printed twice.
 */
async function withContents(
  artifact: PlannedArtifact,
  planned: readonly PlannedPart[],
  shop: Workshop,
): Promise<StoredPrint[]> {
  const others = await Promise.all(
    planned.map((part) => (part.job === 'contents' ? undefined : shop.prints.get(part.job))),
  );
  let guess = 1;
  for (;;) {
    const places = placeParts(
      planned.map((part, index) => ({ start: part.start, pages: others[index]?.pages ?? guess })),
    );
    const starts = places.map(({ first }) => first);
    const contents = planned.some((part) => part.job === 'contents')
      ? await shop.prints.get(contentsJob(artifact, planned, starts))
      : undefined;
    if (contents !== undefined && contents.pages !== guess) {
      guess = contents.pages;
      continue;
    }
    return others.flatMap((print) => print ?? contents ?? []);
  }
}

function contentsJob(
  artifact: PlannedArtifact,
  planned: readonly PlannedPart[],
  starts: readonly number[],
): PrintJob {
  const entries = planned.flatMap((part, index): ContentsEntry[] =>
    part.entry === undefined
      ? []
      : [
          {
            kind: part.entry,
            title: part.title,
            number: part.number,
            permalink: part.permalinks[0] ?? '/',
            page: starts[index] ?? 0,
          },
        ],
  );
  const of = artifact.craft?.id ?? 'framework';
  return {
    // The pages are part of the id, since the same contents on other pages are another print.
    id: `contents:${of}:${starts.join(',')}`,
    template: 'contents',
    subject: { kind: 'contents', craft: artifact.craft, entries },
  };
}

/** Contents stand in the key with their template and titles; their pages follow from the other parts. */
function mergeKeys(artifact: PlannedArtifact, planned: readonly PlannedPart[], shop: Workshop): unknown[] {
  const nowhere = planned.map(() => 0);
  return [
    shop.prints.key(shop.numberSheet),
    ...planned.map((part) => [
      part.title,
      part.depth,
      part.permalinks,
      part.start,
      part.numbered,
      shop.prints.key(part.job === 'contents' ? contentsJob(artifact, planned, nowhere) : part.job),
    ]),
  ];
}

/** The framework page that a single file holds, so that a link to it stays inside. */
function landmarksOf(artifact: PlannedArtifact, anchors: Landmarks['anchors']): Landmarks {
  const page = artifact.level ?? artifact.craft;
  return { permalinks: page === undefined ? [] : [page.permalink], anchors };
}

function isMadeFacts(facts: unknown): facts is { pages: number; fit: Fit } {
  return typeof facts === 'object' && facts !== null && 'pages' in facts && 'fit' in facts;
}
