import { placeNames } from '../../domain/place-names.js';
import type { PlannedArtifact, PlannedContent } from '../../domain/plan.js';
import type { Landmarks } from '../../pdf/document-facts.js';
import { artifactKey } from '../keys/keys.js';
import type { Making } from '../nouns/workshop.js';

/** One document, printed and finished. */
export const makePrint: Making<Extract<PlannedContent, { kind: 'print' }>> = (artifact, { job }, shop) => {
  const facts = shop.facts(artifact);
  const isPart = shop.prints.isPart(job);
  return {
    key: artifactKey('print', [shop.prints.key(job), facts, landmarksOf(artifact, [])]),
    async make() {
      // What packs prepare anyway is not prepared twice.
      if (isPart) {
        const { pdf: part, pages, fit, anchors } = await shop.prints.part(job);
        const self = landmarksOf(artifact, anchors);
        return { bytes: await shop.finisher.finishPart({ part, facts, self }), pages, fit };
      }
      const { pdf: print, html, letterhead, form, pages, fit, anchors } = await shop.prints.get(job);
      const self = landmarksOf(artifact, anchors);
      return {
        bytes: await shop.finisher.finish({ print, html, letterhead, form, facts, self }),
        pages,
        fit,
      };
    },
  };
};

/** The framework page that a single file holds, so that a link to it stays inside, and what its places are called. */
function landmarksOf(artifact: PlannedArtifact, anchors: Landmarks['anchors']): Landmarks {
  const { craft, level, content } = artifact;
  if (craft === undefined) return { names: [], permalinks: [], anchors };
  const names = placeNames(craft, level, 'craft');
  const inner = content.kind === 'print' ? (content.inner ?? []) : [];
  // A poster tells of levels, and holds no page with its places: links to its craft's lead to the web.
  if (artifact.product === 'matrix') return { names, permalinks: [], inner, anchors };
  return { names, permalinks: [(level ?? craft).permalink], inner, anchors };
}
