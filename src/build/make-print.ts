import type { PlannedContent } from '../domain/plan.js';
import { artifactKey } from './keys.js';
import { landmarksOf, type Making } from './workshop.js';

/** One document, printed and finished. */
export const makePrint: Making<Extract<PlannedContent, { kind: 'print' }>> = (artifact, { job }, shop) => {
  const facts = shop.facts(artifact);
  const isPart = shop.prints.isPart(job);
  return {
    key: artifactKey([shop.prints.key(job), facts, landmarksOf(artifact, [])]),
    async make() {
      // What packs prepare anyway is not prepared twice.
      const { pdf, pages, fit, anchors } = await (isPart ? shop.prints.part(job) : shop.prints.get(job));
      const rest = { facts, self: landmarksOf(artifact, anchors) };
      const bytes = await (isPart
        ? shop.finisher.finishPart({ part: pdf, ...rest })
        : shop.finisher.finish({ print: pdf, ...rest }));
      return { bytes, pages, fit };
    },
  };
};
