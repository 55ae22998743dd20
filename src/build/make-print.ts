import type { PlannedContent } from '../domain/plan.js';
import { artifactKey } from './keys.js';
import { landmarksOf, type Making } from './workshop.js';

/** One document, printed and finished. */
export const makePrint: Making<Extract<PlannedContent, { kind: 'print' }>> = (artifact, { job }, shop) => {
  const facts = shop.facts(artifact);
  return {
    key: artifactKey([shop.prints.key(job), facts, landmarksOf(artifact, [])]),
    async make() {
      const { pdf, pages, fit, anchors } = await shop.prints.get(job);
      const bytes = await shop.finisher.finish({ print: pdf, facts, self: landmarksOf(artifact, anchors) });
      return { bytes, pages, fit };
    },
  };
};
