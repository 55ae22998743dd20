import type { Deck } from '../domain/deck.js';
import { normalPermalink, type parsePageLink } from '../domain/links.js';

/** The number of the slide where a framework page or a place on it begins; undefined when the deck does not hold it. */
export type FindSlide = (page: NonNullable<ReturnType<typeof parsePageLink>>) => number | undefined;

/** Finds slides as links inside our PDFs find their places. */
export function slideFinder({ permalink, inner, slides }: Deck): FindSlide {
  const numbers = new Map(
    slides.flatMap(({ number, anchor, places }) =>
      [anchor, ...places].map((name) => [name, number] as const),
    ),
  );
  const begins = new Map(inner.map((page) => [normalPermalink(page.permalink), page.anchor]));
  return ({ permalink: wanted, anchor = '' }) => {
    const page = normalPermalink(wanted);
    if (page === normalPermalink(permalink)) return (anchor === '' ? undefined : numbers.get(anchor)) ?? 1;
    const own = begins.get(page);
    return own === undefined ? undefined : (numbers.get(`${own}-${anchor}`) ?? numbers.get(own));
  };
}
