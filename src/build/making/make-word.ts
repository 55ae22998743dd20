import type { PlannedContent } from '../../domain/plan.js';
import { brandKey } from '../keys/brand-key.js';
import { artifactKey } from '../keys/keys.js';
import type { Making } from '../nouns/workshop.js';

/** A page for a word processor. How many sheets it has is decided where it is opened. */
export const makeWord: Making<Extract<PlannedContent, { kind: 'word' }>> = (artifact, { job }, shop) => {
  const facts = shop.facts(artifact);
  const page = shop.wordPage(job);
  const { brand } = shop;
  return {
    key: artifactKey('word', [page, brandKey(brand), facts]),
    async make() {
      // Loaded when the first of them is made, so that no other build waits for it.
      const { writeDocx } = await import('../../docx/write-docx.js');
      return { bytes: writeDocx(page, brand, facts), pages: 0, fit: { kind: 'flow' } };
    },
  };
};
