import { z } from 'zod';
import { audiences } from '../domain/audience.js';
import { BuildError } from '../domain/build-error.js';
import type { ManifestRow } from '../domain/build-report.js';
import { media } from '../domain/medium.js';
import { printSizes } from '../domain/print-size.js';
import { isSafePath } from './safe-path.js';

/** A file that belongs to an artifact without being one, such as its HTML. */
export interface Companion {
  readonly path: string;
  /** Path of the artifact. */
  readonly of: string;
  /** Of its bytes; undefined in a pack, from which nothing is ever removed. */
  readonly sha256?: string | undefined;
}

/** What output/manifest.json says: every file that Ladderpress has there, and so may replace or remove. */
export interface Manifest {
  readonly artifacts: readonly ManifestRow[];
  readonly companions: readonly Companion[];
}

export { manifestName } from './manifest-name.js';
export const emptyManifest: Manifest = { artifacts: [], companions: [] };

/** Every path that a manifest names as ours. */
export function listed(manifest: Manifest): string[] {
  return [...manifest.artifacts, ...manifest.companions].map(({ path }) => path);
}

/** Sorted, without a clock: the same artifacts give the same text. */
export function showManifest(manifest: Manifest): string {
  const { artifacts, companions } = manifest;
  const byPath = (a: { path: string }, b: { path: string }) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
  const value = {
    ...mark,
    artifacts: artifacts.toSorted(byPath).map(inOrder),
    companions: companions
      .toSorted(byPath)
      .map(({ path, of, sha256 }) => ({ path, of, ...(sha256 === undefined ? {} : { sha256 }) })),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

/**
 * Reads a manifest back. One of ours that is damaged counts as none: then no file in the folder is ours.
 * Another program's manifest.json is a BuildError, since it would have to be overwritten.
 */
export function parseManifest(text: string, path: string): Manifest {
  const value = parseJson(text);
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  if (text.trim() === '' || text.trimStart().slice(0, 200).includes(`"generator": "${mark.generator}"`))
    return emptyManifest;
  throw new BuildError(
    'output-not-ours',
    `${path} was not made by Ladderpress.`,
    'Choose another folder with --output, or move that file away.',
  );
}

const mark = { generator: 'ladderpress', format: 1 } as const;

const safePath = z.string().refine(isSafePath);
const shape = z.object({
  generator: z.literal(mark.generator),
  format: z.literal(mark.format),
  artifacts: z.array(
    z.object({
      path: safePath,
      product: z.string(),
      craft: z.string().nullable(),
      level: z.number().nullable(),
      brand: z.string(),
      paper: z.string(),
      pages: z.number(),
      // Manifests of earlier versions do not have these five.
      audience: z.enum(audiences).default('everyone'),
      edition: z.enum(printSizes).default('standard'),
      version: z.string().nullable().default(null),
      status: z.enum(['draft', 'review', 'approved']).nullable().default(null),
      effective: z.string().nullable().default(null),
      bytes: z.number(),
      sha256: z.string(),
      sources: z.array(z.string()),
      // Written for packs alone.
      for: z.enum(media).optional(),
      // Written where a product has several files about one level.
      label: z.string().optional(),
      // Written for shortened cards alone.
      left: z
        .array(z.object({ page: z.string(), area: z.string(), statements: z.number(), words: z.number() }))
        .optional(),
    }),
  ),
  companions: z.array(z.object({ path: safePath, of: safePath, sha256: z.string().optional() })),
});

function inOrder(row: ManifestRow): ManifestRow {
  const { path, product, craft, level, brand, paper, edition, audience, pages } = row;
  const { version, status, effective, bytes, sha256, sources, left, label, for: medium } = row;
  return {
    path,
    product,
    craft,
    level,
    brand,
    paper,
    edition,
    audience,
    ...(medium === undefined ? {} : { for: medium }),
    ...(label === undefined ? {} : { label }),
    pages,
    version,
    status,
    effective,
    bytes,
    sha256,
    sources,
    ...(left === undefined ? {} : { left }),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
