import { siteData } from '../../bundle/site-data.js';
import type { PlannedContent } from '../../domain/plan.js';
import { wordsIn } from '../../domain/words/words-in.js';
import type { Making } from '../nouns/workshop.js';

/** It has no key: writing it takes no longer than reading it from a cache. */
export const makeSiteData: Making<Extract<PlannedContent, { kind: 'site-data' }>> = (artifact, _, shop) => ({
  key: undefined,
  async make() {
    const { framework } = shop.offline;
    const words = wordsIn(framework.language, shop.brand.wording);
    const text = siteData(framework, shop.offline.beside(artifact.edition), words);
    return { bytes: Buffer.from(text), pages: 0, fit: { kind: 'flow' } };
  },
});
