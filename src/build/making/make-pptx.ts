import type { PlannedContent } from '../../domain/plan.js';
import { brandKey } from '../keys/brand-key.js';
import { artifactKey } from '../keys/keys.js';
import type { Making } from '../nouns/workshop.js';

/** Slides to edit. */
export const makePptx: Making<Extract<PlannedContent, { kind: 'pptx' }>> = (
  artifact,
  { craft, level },
  shop,
) => {
  const facts = shop.facts(artifact);
  const { brand, decks } = shop;
  return {
    key: artifactKey('pptx', [decks.key(craft, level), brandKey(brand), facts]),
    async make() {
      // Loaded when the first deck is made, so that no other build waits for it.
      const { writePptx } = await import('../../pptx/write-pptx.js');
      const deck = decks.get(craft, level);
      return {
        bytes: writePptx(deck, brand, facts, shop.images),
        pages: deck.slides.length,
        fit: { kind: 'flow' },
      };
    },
  };
};
