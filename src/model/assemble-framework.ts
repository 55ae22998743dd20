import type { Craft, Framework, PlainPage, Release } from '../domain/framework.js';
import { runChecks } from './checks.js';
import { readEquivalent } from './equivalent/read-equivalent.js';
import { frontFlag } from './front/front.js';
import { printedFields } from './front/printed-fields.js';
import { noRelease, readRelease } from './front/read-release.js';
import { guarded } from './guarded.js';
import { pageLinks } from './links/page-links.js';
import { makeCrafts } from './make-crafts.js';
import { headingRenumberer } from './markdown/renumber-headings.js';
import type { ReadingSteps } from './memo/page-memo.js';
import { renderedStep } from './memo/rendered.js';
import { frameworkId, frameworkTitle, grandParents } from './name-framework.js';
import { lastSegments, makeIds } from './nav/ids.js';
import type { Navigation } from './nav/navigation.js';
import { type PageFile, pageKey } from './nav/page-file.js';
import { placeOfPage } from './nav/place-in-tree.js';
import type { SortedPages } from './nav/sorted-pages.js';
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
  /** What becomes of each craft that is made; the same one is given back for a craft that it made. */
  readonly rest: (craft: Craft) => Craft;
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
  const guard = <T>(page: PageFile, make: () => T) => guarded(page.file, whole.problems, make);
  const [root] =
    rootPage === undefined
      ? []
      : guard(rootPage, () => plainPage(rootPage, { id, order: 0, above: [], inherited, around }));
  const release = root?.release ?? inherited;
  const top = { root: rootPage, title, nav: whole.navigation };
  const found = makeCrafts(sorted.crafts, { ids, inherited: release, top, around });
  const crafts = withQuestions(found, whole.pages, around).map(whole.rest);
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
