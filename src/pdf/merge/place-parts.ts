/** Where a part of a pack comes to stand. */
export interface PartPlace {
  /** Whether a blank page stands before it. */
  readonly blankBefore: boolean;
  /** Its first page, counting every page of the pack from 1. */
  readonly first: number;
}

/** A `recto` part starts on an odd page, the right-hand one of a duplex print, after a blank page where needed. */
export function placeParts(parts: readonly { pages: number; start: 'any' | 'recto' }[]): PartPlace[] {
  let before = 0;
  return parts.map(({ pages, start }) => {
    const blankBefore = start === 'recto' && before % 2 === 1;
    const first = before + (blankBefore ? 2 : 1);
    before = first - 1 + pages;
    return { blankBefore, first };
  });
}
