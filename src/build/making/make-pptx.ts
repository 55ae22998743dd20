import { createHash } from 'node:crypto';
import type { Deck } from '../../domain/deck.js';
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
  const deck = shop.deck(craft, level);
  const { brand } = shop;
  return {
    key: artifactKey('pptx', [deck, picturesKey(deck, shop.images), brandKey(brand), facts]),
    async make() {
      // Loaded when the first deck is made, so that no other build waits for it.
      const { writePptx } = await import('../../pptx/write-pptx.js');
      return {
        bytes: writePptx(deck, brand, facts, shop.images),
        pages: deck.slides.length,
        fit: { kind: 'flow' },
      };
    },
  };
};

function picturesKey({ slides }: Deck, images: ReadonlyMap<string, Uint8Array>): string[] {
  return slides.flatMap(({ body }) =>
    body.kind === 'picture'
      ? createHash('sha256')
          .update(images.get(body.picture.path) ?? '')
          .digest('hex')
      : [],
  );
}
