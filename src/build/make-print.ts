import type { PlannedContent } from '../domain/plan.js';
import { artifactKey } from './keys.js';
import { landmarksOf, type Making } from './workshop.js';

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
      const { pdf: print, html, pages, fit, anchors } = await shop.prints.get(job);
      const self = landmarksOf(artifact, anchors);
      return { bytes: await shop.finisher.finish({ print, html, facts, self }), pages, fit };
    },
  };
};
