import { comparePacks } from '../../bundle/changes/compare-packs.js';
import { makeChanges } from '../../bundle/make-changes.js';
import { makeIndex } from '../../bundle/make-index.js';
import { packFiles } from '../../bundle/pack-files.js';
import { packText } from '../../bundle/pack-text.js';
import type { PlannedArtifact, PlannedContent } from '../../domain/plan.js';
import { showManifest } from '../../write/manifest.js';
import type { PackedFile } from '../nouns/offline.js';
import type { Making } from '../nouns/workshop.js';
import { inParallel } from './in-parallel.js';
import { indexSubject } from './index-subject.js';

/** Files made at the same time, when they are made for the pack alone. */
const atOnce = 6;

/** An offline pack. It has no key: putting its files together takes no longer than reading it from a cache. */
export const makeBundle: Making<Extract<PlannedContent, { kind: 'bundle' }>> = ({ craft }, { of }, shop) => ({
  key: undefined,
  async make() {
    const { framework, templates, audience, since, fileOf } = shop.offline;
    const made = new Map<PlannedArtifact, PackedFile>();
    await inParallel(of, atOnce, async (artifact) => {
      made.set(artifact, await fileOf(artifact));
    });
    const files = of.flatMap((artifact) => made.get(artifact) ?? []);
    const rows = files.map(({ row }) => row);

    const text = packText(framework, craft, audience);
    const comparison = since === undefined ? undefined : comparePacks(since, text);
    const changes =
      comparison === undefined ? undefined : makeChanges(comparison, shop.brand, text, templates);
    const subject = indexSubject(shop, {
      craft,
      files: rows,
      changes: changes === undefined ? undefined : 'CHANGES.html',
    });
    const bytes = packFiles({
      files: files.map(({ row, bytes }) => ({ path: row.path, bytes })),
      index: makeIndex(subject, templates),
      changes,
      text,
      manifest: (companions) => showManifest({ artifacts: rows, companions }),
    });
    return { bytes, pages: 0, fit: { kind: 'flow' } };
  },
});
