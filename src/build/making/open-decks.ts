import { createHash } from 'node:crypto';
import type { Brand } from '../../domain/brand.js';
import type { Deck } from '../../domain/deck.js';
import type { Craft, Framework, Level } from '../../domain/framework.js';
import { deckOf } from '../../render/deck-of.js';
import { digestOf } from '../keys/digest.js';
import type { Decks } from '../nouns/workshop.js';
import type { PageNames, Sought } from './open-page-names.js';

/** The slides of an edition. A deck is set slide by slide, which takes longer than most files; so its key is known by its name. */
export function openDecks(
  framework: Framework,
  { wording }: Pick<Brand, 'wording'>,
  names: PageNames,
): Decks {
  // A deck is mostly looked at and written right after its key was asked for; more than one would fill the memory.
  let last: { readonly of: Craft | Level; readonly deck: Deck } | undefined;
  const deckIn = (whole: Framework, craft: Craft, level: Level | undefined) => {
    const of = level ?? craft;
    if (last?.of === of) return last.deck;
    last = { of, deck: deckOf(whole, craft, level, wording) };
    return last.deck;
  };
  return {
    get: (craft, level) => deckIn(framework, craft, level),
    key(craft, level) {
      const sought: Sought = {
        template: 'pptx',
        subject: level === undefined ? { kind: 'craft', craft } : { kind: 'level', craft, level },
      };
      const known = names.find(sought);
      if (known !== undefined) return known;
      const heard = names.listen(sought);
      const { framework: told } = heard?.asking ?? { framework };
      const deck = deckIn(told, craft, level);
      const key = digestOf([deck, picturesKey(deck, told.images)]);
      heard?.note(key);
      return key;
    },
  };
}

function picturesKey({ slides }: Deck, images: ReadonlyMap<string, Uint8Array>): string[] {
  return slides.flatMap(({ body }) =>
    body.kind === 'picture'
      ? createHash('sha256')
          .update(images.get(body.picture.path) ?? '')
          .digest('hex')
      : [],
  );
}
