import type { Craft, Release } from '../domain/framework.js';
import { guarded } from './guarded.js';
import { makeCraft } from './make-craft.js';
import type { ReadingSteps } from './memo/page-memo.js';
import { renderedStep } from './memo/rendered.js';
import { groupBy } from './nav/group-by.js';
import { type Ids, lastSegments } from './nav/ids.js';
import type { Navigation } from './nav/navigation.js';
import { type PageFile, pageKey } from './nav/page-file.js';
import { placeOfCraft } from './nav/place-in-tree.js';
import type { CraftPages } from './nav/sorted-pages.js';
import { guessedPermalink } from './nav/unseen-craft.js';
import type { Surroundings } from './page-parts.js';

interface Around {
  readonly ids: Ids;
  readonly inherited: Release;
  readonly top: Parameters<typeof placeOfCraft>[1];
  readonly around: Surroundings & {
    readonly steps: ReadingSteps;
    readonly navigation: Navigation<PageFile>;
    /** What becomes of a craft that is made. */
    readonly rest: (craft: Craft) => Craft;
  };
}

/** Makes all crafts, sorted. One that fails never loses the others. */
export function makeCrafts(crafts: readonly CraftPages[], { top, ...given }: Around): Craft[] {
  const { navigation, problems } = given.around;
  const steppedApart = stepsApart(crafts);
  return crafts
    .flatMap((pages) => {
      const page = pages.page ?? pages.levels[0]?.page;
      const order = page === undefined ? 0 : navigation.orderOf(page);
      const place = { order, above: placeOfCraft(pages, top), steps: steppedApart(pages) };
      return guarded(page?.file ?? '.', problems, () => placedCraft(pages, { ...given, ...place }));
    })
    .sort((a, b) => a.order - b.order || (a.name < b.name ? -1 : 1));
}

/** How many steps of a craft's address, counted from its end, no other craft's address ends in. */
function stepsApart(crafts: readonly CraftPages[]): (craft: CraftPages) => number {
  const endOf = (pages: CraftPages, count: number) =>
    lastSegments(pages.page?.permalink ?? guessedPermalink(pages), count);
  const counts = [1, 2, 3, 4].map((count) => ({
    count,
    ends: groupBy(crafts, (each) => endOf(each, count)),
  }));
  return (craft) => counts.find(({ count, ends }) => ends.get(endOf(craft, count))?.length === 1)?.count ?? 1;
}

/** A craft is made apart from its place among the others, which another page may change. */
function placedCraft(
  pages: CraftPages,
  { order, around, ids, ...own }: Omit<Parameters<typeof makeCraft>[1], 'around'> & Pick<Around, 'around'>,
): Craft {
  const name =
    pages.page === undefined ? `${pages.title} of ${pages.levels[0]?.page.file}` : pageKey(pages.page);
  const textOf = (page: PageFile | undefined) => page && around.read.get(page);
  const levels = pages.levels.flatMap(({ page, title }) => [page, textOf(page), JSON.stringify(title)]);
  const craft = renderedStep(
    `craft ${name}`,
    [pages.page, textOf(pages.page), pages.title, JSON.stringify(own), ...levels],
    { around, ids, steps: around.steps },
    (asking, taking) => makeCraft(pages, { ...own, order: 0, ids: taking, around: asking }),
  );
  return around.steps.step(`place of ${name}`, [craft, order], around, () =>
    around.rest({ ...craft, order }),
  );
}
