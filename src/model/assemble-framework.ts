import type { Craft, Framework, PlainPage, Release } from '../domain/framework.js';
import { runChecks } from './checks.js';
import { readEquivalent } from './equivalent/read-equivalent.js';
import { frontFlag } from './front/front.js';
import { printedFields } from './front/printed-fields.js';
import { noRelease, readRelease } from './front/read-release.js';
import { guarded } from './guarded.js';
import { pageLinks } from './links/page-links.js';
import { makeCraft } from './make-craft.js';
import { headingRenumberer } from './markdown/renumber-headings.js';
import type { ReadingSteps } from './memo/page-memo.js';
import { renderedStep } from './memo/rendered.js';
import { frameworkId, frameworkTitle, grandParents } from './name-framework.js';
import { groupBy } from './nav/group-by.js';
import { lastSegments, makeIds } from './nav/ids.js';
import type { Navigation } from './nav/navigation.js';
import { type PageFile, pageKey } from './nav/page-file.js';
import { placeOfCraft, placeOfPage } from './nav/place-in-tree.js';
import type { CraftPages, SortedPages } from './nav/sorted-pages.js';
import { guessedPermalink } from './nav/unseen-craft.js';
import { draftOf, pageBase, renumbered, type Surroundings } from './page-parts.js';
import { withQuestions } from './questions/with-questions.js';

/** All that rendering needs, and the steps that it is done in. */
interface Rendering extends Surroundings {
  readonly steps: ReadingSteps;
}

interface Whole extends Omit<Surroundings, 'link' | 'image'> {
  readonly navigation: Navigation<PageFile>;
  readonly pages: readonly PageFile[];
  /** Pages that candidates must not see; links to them become plain text. */
  readonly hidden: readonly PageFile[];
  readonly steps: ReadingSteps;
}

/** Renders all pages, now that each knows where its links lead, and puts them together. */
export function assembleFramework(sorted: SortedPages, whole: Whole): Framework | undefined {
  const { steps } = whole;
  const around = { ...whole, ...pageLinks({ ...whole, crafts: sorted.crafts }, steps, whole) };
  const inherited = readRelease(whole.site.front, noRelease, whole.problems);
  const ids = makeIds();
  const rootPage = sorted.root;
  const title = frameworkTitle(sorted, whole.site.title);
  const id = frameworkId(sorted, title);
  const guard = <T>(page: PageFile | undefined, make: () => T) =>
    guarded(page?.file ?? '.', whole.problems, make);
  const [root] =
    rootPage === undefined
      ? []
      : guard(rootPage, () => plainPage(rootPage, { id, order: 0, above: [], inherited, around }));
  const release = root?.release ?? inherited;
  const top = { root: rootPage, title, nav: whole.navigation };
  const steppedApart = stepsApart(sorted.crafts);
  const found = sorted.crafts
    .flatMap((pages) =>
      guard(pages.page ?? pages.levels[0]?.page, () =>
        placedCraft(pages, {
          ids,
          inherited: release,
          order: craftOrder(pages, whole.navigation),
          above: placeOfCraft(pages, top),
          steps: steppedApart(pages),
          around,
        }),
      ),
    )
    .sort((a, b) => a.order - b.order || (a.name < b.name ? -1 : 1));
  const crafts = withQuestions(found, whole.pages, around);
  const { folder, problems } = whole;
  runChecks('crafts', { crafts, first: rootPage ?? whole.pages[0], folder }, problems);
  if (crafts.length === 0 && root === undefined) return undefined;
  // A page may be called as the whole is; of two of one id a pack would print one twice.
  ids.take([id]);
  const pages = sorted.others
    .flatMap((page) =>
      guard(page, () =>
        plainPage(page, {
          id: ids.take([lastSegments(page.permalink, 1), lastSegments(page.permalink, 2)]),
          order: whole.navigation.orderOf(page),
          above: placeOfPage(page, top),
          inherited: release,
          around,
        }),
      ),
    )
    .sort((a, b) => a.order - b.order);
  const logo = whole.site.logo?.replace(/^\/+/, '');
  const placeOfLogo = whole.site.front.get('logo')?.place;
  return {
    id,
    title: title ?? crafts[0]?.name ?? 'Framework',
    fields: [...printedFields(whole.site.front), ...grandParents(sorted)],
    language: root?.language ?? whole.site.language,
    siteUrl: whole.site.address,
    release,
    root,
    crafts,
    ...readEquivalent(crafts, whole.pages, rootPage, problems),
    pages,
    images: usedImages([...(root === undefined ? [] : [root]), ...pages, ...crafts], logo, whole),
    logo: logo === undefined || placeOfLogo === undefined ? undefined : { text: logo, place: placeOfLogo },
  };
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
  {
    order,
    around,
    ids,
    ...own
  }: Omit<Parameters<typeof makeCraft>[1], 'around'> & { readonly around: Rendering },
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
  return around.steps.step(`place of ${name}`, [craft, order], around, () => ({ ...craft, order }));
}

function craftOrder(craft: CraftPages, navigation: Navigation<PageFile>): number {
  const page = craft.page ?? craft.levels[0]?.page;
  return page === undefined ? 0 : navigation.orderOf(page);
}

function plainPage(
  page: PageFile,
  {
    id,
    inherited,
    around,
    ...place
  }: Pick<PlainPage, 'id' | 'order' | 'above'> & {
    readonly inherited: Release;
    readonly around: Rendering;
  },
): PlainPage {
  const rendered = renderedStep(
    `chapter ${pageKey(page)}`,
    [page, around.read.get(page), id, JSON.stringify(inherited)],
    { around, ids: makeIds(), steps: around.steps },
    (asking) => {
      const draft = draftOf(page, asking);
      const blocks = draft.items.map((item) => item.block);
      return {
        ...pageBase(draft, id, inherited, asking),
        blocks: renumbered(blocks, headingRenumberer(2)),
        inContents: frontFlag(page.front, 'nav_exclude') !== true,
      };
    },
  );
  const { order, above } = place;
  return around.steps.step(
    `place of ${pageKey(page)}`,
    [rendered, order, JSON.stringify(above)],
    around,
    () => ({
      kind: 'page',
      ...place,
      ...rendered,
    }),
  );
}

function usedImages(
  pages: readonly (PlainPage | Craft)[],
  logo: string | undefined,
  { folder }: Whole,
): ReadonlyMap<string, Uint8Array> {
  const paths = pages.flatMap((page) => [
    ...page.images,
    ...('levels' in page ? page.levels.flatMap((level) => level.images) : []),
  ]);
  const images = new Map<string, Uint8Array>();
  for (const path of [...new Set([...paths, ...(logo === undefined ? [] : [logo])])].sort()) {
    const bytes = folder.images.get(path);
    if (bytes !== undefined) images.set(path, bytes);
  }
  return images;
}
