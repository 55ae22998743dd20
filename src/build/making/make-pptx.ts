import { createHash } from 'node:crypto';
import type { Deck } from '../../domain/deck.js';
import type { PlannedContent } from '../../domain/plan.js';
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
  const look = {
    ...brand,
    fonts: [brand.fonts.headings.name, brand.fonts.text.name],
    logo: logoKey(brand.logo),
  };
  return {
    key: artifactKey('pptx', [deck, picturesKey(deck, shop.images), look, facts]),
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

function logoKey(
  logo: { readonly mediaType: string; readonly bytes: Uint8Array; readonly alt: string } | undefined,
) {
  return logo === undefined ? [] : [logo.mediaType, Buffer.from(logo.bytes).toString('base64'), logo.alt];
}
