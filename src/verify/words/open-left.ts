import type { LeftToHandout } from '../../domain/build-report.js';
import type { CardPart, Passage } from './passage.js';

export interface Left {
  /** Whether a passage is one that the card left out. `next` is what the card says where it would stand, folded. */
  takes(passage: Passage, next: string): boolean;
  /** Areas of which statements are left out by the manifest and not by the card's own words. */
  untold(): readonly LeftToHandout[];
}

/**
 * What the manifest says that cards left to the handout, to hold passages against as they come. It is always the end
 * of a part, so which passages are meant follows from their number: all others must be there. Of an area the card
 * itself has to say so, "+ 3 more statements"; that also tells apart two areas of one name.
 */
export function openLeft(left: readonly LeftToHandout[]): Left {
  const waiting = [...left];
  const ends = new Map<CardPart, number>();
  const seen = new Map<CardPart, number>();
  return {
    takes({ part, leads }, next) {
      if (part === undefined) return false;
      const index = seen.get(part) ?? 0;
      if (leads !== true) seen.set(part, index + 1);
      if (!ends.has(part)) {
        const at = waiting.findIndex(
          ({ page, area, statements }) =>
            page === part.page && area === part.area && index === part.length - statements,
        );
        const found = waiting[at];
        if (found === undefined || (part.area !== '' && !next.startsWith(`+${found.statements}`)))
          return false;
        waiting.splice(at, 1);
        ends.set(part, index);
      }
      return index >= (ends.get(part) ?? 0);
    },
    untold: () => waiting,
  };
}
