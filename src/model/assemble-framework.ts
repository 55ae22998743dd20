import type { Craft, Framework, PlacedText, PlainPage, Release } from '../domain/framework.js';
import { plainLetters } from '../domain/plain-letters.js';
import { runChecks } from './checks.js';
import { readEquivalent } from './equivalent/read-equivalent.js';
import { frontFlag } from './front/front.js';
import { printedFields } from './front/printed-fields.js';
import { noRelease, readRelease } from './front/read-release.js';
import { guarded } from './guarded.js';
import { makeLinkMap } from './links/link-map.js';
import { makeCraft } from './make-craft.js';
import { headingText } from './markdown/heading-text.js';
import { headingRenumberer } from './markdown/renumber-headings.js';
import { lastSegments, makeIds } from './nav/ids.js';
import type { Navigation } from './nav/navigation.js';
import type { PageFile } from './nav/page-file.js';
import { placeOfCraft, placeOfPage } from './nav/place-in-tree.js';
import type { CraftPages, SortedPages } from './nav/sorted-pages.js';
import { guessedPermalink } from './nav/unseen-craft.js';
import { draftPage, pageBase, renumbered, type Surroundings } from './page-parts.js';
import { withQuestions } from './questions/with-questions.js';

interface Whole extends Omit<Surroundings, 'map'> {
  readonly navigation: Navigation<PageFile>;
  readonly pages: readonly PageFile[];
  /** Pages that candidates must not see; links to them become plain text. */
  readonly hidden: readonly PageFile[];
}

/** Renders all pages, now that each knows where its links lead, and puts them together. */
export function assembleFramework(sorted: SortedPages, whole: Whole): Framework | undefined {
  const around: Surroundings = { ...whole, map: linkMap(sorted, whole) };
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
  const found = sorted.crafts
    .flatMap((pages) =>
      guard(pages.page ?? pages.levels[0]?.page, () =>
        makeCraft(pages, {
          ids,
          inherited: release,
          order: craftOrder(pages, whole.navigation),
          above: placeOfCraft(pages, top),
          steps: stepsApart(pages, sorted),
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

/** Craft pages that are not in the folder may be linked to; nobody knows their anchors. */
function linkMap({ crafts }: SortedPages, { pages, hidden }: Whole) {
  return makeLinkMap(
    [
      ...pages.map((page) => ({
        file: page.file,
        target: { permalink: page.permalink, anchors: page.parsed.anchors },
      })),
      ...hidden.map(({ file, permalink }) => ({
        file,
        target: { permalink, anchors: undefined, hidden: true as const },
      })),
    ],
    crafts
      .filter((craft) => craft.page === undefined)
      .map((craft) => ({ permalink: guessedPermalink(craft), anchors: undefined })),
  );
}

function frameworkId({ root, crafts }: SortedPages, title: string | undefined): string {
  const fromCraft = crafts[0]?.page?.permalink.replace(/\/[^/]*$/, '') ?? '';
  const fromLevel = crafts[0]?.levels[0]?.page.permalink.split('/').slice(0, -2).join('/') ?? '';
  const candidates = [root?.permalink ?? '', fromCraft, fromLevel].map((link) => lastSegments(link, 1));
  return makeIds().take([...candidates, title ?? '', 'framework']);
}

/** The front page of a website calls itself "Home" or "Start", which says nothing of what the website is. */
function frameworkTitle(sorted: SortedPages, siteTitle: string | undefined): string | undefined {
  const { root } = sorted;
  if (root === undefined) {
    const named = grandParents(sorted).map(({ text }) => text);
    // Crafts below different pages are told apart by these; none of them is the whole.
    return new Set(named).size > 1 ? (siteTitle ?? 'Framework') : (named[0] ?? siteTitle);
  }
  if (root.permalink !== '/') return root.title;
  const heading = root.parsed.h1?.heading;
  return siteTitle ?? ((heading === undefined ? '' : headingText(heading)) || root.title);
}

/** What levels and crafts call the page above them all, where that is not in the folder. */
function grandParents({ root, crafts }: SortedPages): PlacedText[] {
  if (root !== undefined) return [];
  const named = crafts.flatMap(({ page, levels }) => [
    ...levels.map((level) => level.page.front.get('grand_parent')),
    page?.front.get('parent'),
  ]);
  return named.flatMap((value) => {
    const text = value?.text?.trim() ?? '';
    return value === undefined || text === '' ? [] : [{ text: plainLetters(text), place: value.place }];
  });
}

/** How many steps of a craft's address, counted from its end, no other craft's address ends in. */
function stepsApart(craft: CraftPages, { crafts }: SortedPages): number {
  const endOf = (pages: CraftPages, count: number) =>
    lastSegments(pages.page?.permalink ?? guessedPermalink(pages), count);
  const isAlone = (count: number) =>
    crafts.every((other) => other === craft || endOf(other, count) !== endOf(craft, count));
  return [1, 2, 3, 4].find(isAlone) ?? 1;
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
    readonly around: Surroundings;
  },
): PlainPage {
  const draft = draftPage(page, around);
  const blocks = draft.items.map((item) => item.block);
  return {
    kind: 'page',
    ...place,
    ...pageBase(draft, id, inherited, around),
    blocks: renumbered(blocks, headingRenumberer(2)),
    inContents: frontFlag(page.front, 'nav_exclude') !== true,
  };
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
