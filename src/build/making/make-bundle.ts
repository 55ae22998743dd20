import type { Changes } from '../../bundle/make-changes.js';
import { makeIndex } from '../../bundle/make-index.js';
import { packFiles } from '../../bundle/pack-files.js';
import { type PackText, packText } from '../../bundle/pack-text.js';
import type { Craft } from '../../domain/framework.js';
import type { PlannedArtifact, PlannedContent } from '../../domain/plan.js';
import { showManifest } from '../../write/manifest.js';
import { digestOf } from '../keys/digest.js';
import type { PackedFile } from '../nouns/offline.js';
import type { Making, Workshop } from '../nouns/workshop.js';
import { inParallel } from './in-parallel.js';
import { indexSubject, subjectKey } from './index-subject.js';

/** Files made at the same time, when they are made for the pack alone. */
const atOnce = 6;

/** An offline pack: putting its files together takes no longer than reading it from a cache. */
export const makeBundle: Making<Extract<PlannedContent, { kind: 'bundle' }>> = ({ craft }, { of }, shop) => ({
  isQuick: true,
  get key() {
    return keyOf(craft, of, shop);
  },
  async make() {
    const { templates, audience, since, fileOf } = shop.offline;
    const made = new Map<PlannedArtifact, PackedFile>();
    await inParallel(of, atOnce, async (artifact) => {
      made.set(artifact, await fileOf(artifact));
    });
    const files = of.flatMap((artifact) => made.get(artifact) ?? []);
    const rows = files.map(({ row }) => row);
    const subjectWith = (changes: string | undefined) => indexSubject(shop, { craft, files: rows, changes });

    const text = packText(subjectWith(undefined).framework, craft, audience);
    const changes = since === undefined ? undefined : await changesSince(since, text, shop);
    const bytes = packFiles({
      files: files.map(({ row, bytes }) => ({ path: row.path, bytes })),
      index: makeIndex(subjectWith(changes === undefined ? undefined : 'CHANGES.html'), templates),
      changes,
      text,
      manifest: (companions) => showManifest({ artifacts: rows, companions }),
    });
    return { bytes, pages: 0, fit: { kind: 'flow' } };
  },
});

/** Loaded on use: few packs tell what changed. */
async function changesSince(
  since: PackText,
  text: PackText,
  { brand, offline }: Workshop,
): Promise<Changes | undefined> {
  const { comparePacks } = await import('../../bundle/changes/compare-packs.js');
  const { makeChanges } = await import('../../bundle/make-changes.js');
  const comparison = comparePacks(since, text);
  return comparison && makeChanges(comparison, brand, text, offline.templates);
}

/**
 * Of a craft's pack all whose files were made by now. The framework's is another after every edit, and what changed since an
 * earlier pack is worked out by nobody but who makes it.
 */
function keyOf(craft: Craft | undefined, of: readonly PlannedArtifact[], shop: Workshop): string | undefined {
  const { audience, since, rowOf } = shop.offline;
  if (craft === undefined || since !== undefined) return undefined;
  const rows = of.map(rowOf);
  const files = rows.filter((row) => row !== undefined);
  if (files.length < rows.length) return undefined;
  return digestOf([audience, subjectKey(indexSubject(shop, { craft, files, changes: undefined }), shop)]);
}
