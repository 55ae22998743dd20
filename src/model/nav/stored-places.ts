import type { StoredForm } from '../memo/page-memo.js';
import type { PageFile } from './page-file.js';
import type { CraftPages, LevelPage, SortedPages } from './sorted-pages.js';

/** What each page is, pages by their place among all. */
interface StoredPlaces {
  readonly root: number;
  readonly crafts: readonly (Omit<CraftPages, 'page' | 'levels'> & {
    readonly page: number;
    readonly levels: readonly (Omit<LevelPage, 'page'> & { readonly page: number })[];
  })[];
  readonly others: readonly number[];
  readonly unordered: readonly number[];
}

/** The form in which it is stored what each of some pages is. */
export function placesOf(pages: readonly PageFile[]): Pick<StoredForm<SortedPages>, 'pack'> & {
  unpack(stored: StoredPlaces): SortedPages;
} {
  const places = new Map(pages.map((page, at) => [page, at]));
  const placeOf = (page: PageFile | undefined) => (page && places.get(page)) ?? -1;
  const pageAt = (place: number) => {
    const page = pages[place];
    if (page === undefined) throw new Error(`There is no page ${place}.`);
    return page;
  };
  const pageIfAny = (place: number) => (place < 0 ? undefined : pageAt(place));
  return {
    pack: ({ root, crafts, others, unordered }): StoredPlaces => ({
      root: placeOf(root),
      crafts: crafts.map(({ page, title, levels }) => ({
        page: placeOf(page),
        title,
        levels: levels.map((level) => ({ page: placeOf(level.page), title: level.title })),
      })),
      others: others.map(placeOf),
      unordered: unordered.map(placeOf),
    }),
    unpack: ({ root, crafts, others, unordered }) => ({
      root: pageIfAny(root),
      crafts: crafts.map(({ page, title, levels }) => ({
        page: pageIfAny(page),
        title,
        levels: levels.map((level) => ({ page: pageAt(level.page), title: level.title })),
      })),
      others: others.map(pageAt),
      unordered: unordered.map(pageAt),
    }),
  };
}
