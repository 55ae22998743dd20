import { checkNumberInHeading } from '../check-number-in-heading.js';
import { frontText } from '../front/front.js';
import { headingText } from '../markdown/parse-page.js';
import { isTable } from '../markdown/tokens.js';
import type { Problems } from '../problem.js';
import { didYouMean } from '../text/did-you-mean.js';
import { type LevelTitle, readLevelTitle } from './level-title.js';
import type { Navigation } from './navigation.js';
import { type PageFile, placeOf } from './page-file.js';

/** What each page of a framework is. */
export interface SortedPages {
  readonly root: PageFile | undefined;
  readonly crafts: readonly CraftPages[];
  /** Pages that are neither root, craft nor level. */
  readonly others: readonly PageFile[];
}

export interface CraftPages {
  /** Undefined when only its levels say that it exists. */
  readonly page: PageFile | undefined;
  readonly title: string;
  readonly levels: readonly LevelPage[];
}

export interface LevelPage {
  readonly page: PageFile;
  readonly title: LevelTitle;
}

/** Tells levels by their number, crafts by their levels, and the root by its crafts. */
export function sortPages(
  pages: readonly PageFile[],
  nav: Navigation<PageFile>,
  problems: Problems,
): SortedPages {
  const levels = pages.flatMap((page): LevelPage[] => {
    const title = levelTitleOf(page);
    return title === undefined ? [] : [{ page, title }];
  });
  const isLevel = new Set(levels.map((level) => level.page));
  const crafts = groupByCraft(levels, pages, isLevel, nav, problems);
  for (const page of pages) {
    const isEmptyCraft = /\bcraft$/i.test(page.title) && !isLevel.has(page) && !crafts.has(page);
    if (isEmptyCraft) crafts.set(page, { page, title: page.title, levels: [] });
  }
  for (const level of levels) checkNumberInHeading(level, problems);
  const craftPages = new Set([...crafts.values()].map((craft) => craft.page));
  const root = findRoot(pages, [...craftPages], levels, nav);
  const others = pages.filter((page) => page !== root && !isLevel.has(page) && !craftPages.has(page));
  for (const page of others) reportMissingNumber(page, nav, craftPages, problems);
  return { root, crafts: [...crafts.values()], others };
}

/** From the title, else from the H1; a page that stands for itself at the top is no level. */
function levelTitleOf(page: PageFile): LevelTitle | undefined {
  const heading = page.parsed.h1?.heading;
  const fromTitle = readLevelTitle(page.title);
  const fromHeading = heading === undefined ? undefined : readLevelTitle(headingText(heading));
  const isBelow = frontText(page.front, 'parent') !== undefined;
  if (isBelow) return fromTitle ?? (hasGrandParent(page) ? fromHeading : undefined);
  return fromTitle !== undefined && fromHeading !== undefined ? fromTitle : undefined;
}

function hasGrandParent(page: PageFile): boolean {
  return frontText(page.front, 'grand_parent') !== undefined;
}

/** Keyed by the craft's page, or by the title that its levels name when no page has it. */
function groupByCraft(
  levels: readonly LevelPage[],
  pages: readonly PageFile[],
  isLevel: ReadonlySet<PageFile>,
  nav: Navigation<PageFile>,
  problems: Problems,
): Map<PageFile | string, CraftPages> {
  const crafts = new Map<PageFile | string, CraftPages & { levels: LevelPage[] }>();
  const byPermalink = new Map(pages.map((page) => [page.permalink, page]));
  const titles = new Set(pages.filter((page) => !isLevel.has(page)).map((page) => page.title));
  for (const level of levels) {
    const named = frontText(level.page.front, 'parent');
    const above = byPermalink.get(level.page.permalink.replace(/\/[^/]*$/, '') || '/');
    const parent = named === undefined ? above : nav.parentOf(level.page);
    if (parent === undefined) reportUnknownParent(level.page, named, titles, problems);
    const title = parent?.title ?? named ?? '';
    const key = parent ?? title.toLowerCase();
    const craft = crafts.get(key) ?? { page: parent, title, levels: [] };
    craft.levels.push(level);
    crafts.set(key, craft);
  }
  for (const page of pages) {
    const named = frontText(page.front, 'parent');
    if (!isLevel.has(page) && named !== undefined && nav.parentOf(page) === undefined) {
      reportUnknownParent(page, named, titles, problems);
    }
  }
  return crafts;
}

function reportUnknownParent(
  page: PageFile,
  named: string | undefined,
  titles: ReadonlySet<string>,
  problems: Problems,
): void {
  const place = placeOf(page, 'parent');
  if (named === undefined) {
    problems.add('unknown-parent', place, {
      what: 'This level names no parent.',
      why: 'So nothing says which craft it belongs to.',
      fix: 'Add "parent:" with the title of its craft\'s page.',
    });
    return;
  }
  problems.add('unknown-parent', place, {
    what: `No page in this folder has the title "${named}".`,
    why: 'So the page that should stand above this one, with its text, is missing.',
    fix: `Add that page, or correct "parent:". ${didYouMean(
      named,
      [...titles].filter((title) => title !== page.title),
    )}`,
  });
}

/** The page that most crafts name as their parent, else that most levels name as their grandparent, else the index. */
function findRoot(
  pages: readonly PageFile[],
  crafts: readonly (PageFile | undefined)[],
  levels: readonly LevelPage[],
  nav: Navigation<PageFile>,
): PageFile | undefined {
  const votes = new Map<PageFile, number>();
  const vote = (page: PageFile | undefined) => {
    if (page !== undefined && !crafts.includes(page)) votes.set(page, (votes.get(page) ?? 0) + 1);
  };
  for (const craft of crafts) if (craft !== undefined) vote(nav.parentOf(craft));
  for (const { page } of levels) {
    const title = frontText(page.front, 'grand_parent');
    if (title !== undefined) vote(nav.byTitle(title)[0]);
  }
  const [most] = [...votes].sort((a, b) => b[1] - a[1]);
  const index = pages.find((page) => /^(?:index|readme)\.(?:md|markdown)$/i.test(page.file));
  return most?.[0] ?? (index !== undefined && !crafts.includes(index) ? index : undefined);
}

/** A page under a craft that looks like a level but says no number. */
function reportMissingNumber(
  page: PageFile,
  nav: Navigation<PageFile>,
  crafts: ReadonlySet<PageFile | undefined>,
  problems: Problems,
): void {
  const parent = nav.parentOf(page);
  const isUnderCraft = parent === undefined ? hasGrandParent(page) : crafts.has(parent);
  const heading = page.parsed.h1?.heading?.raw ?? '';
  const looksLikeLevel = /\blevel\b/i.test(`${page.title} ${heading}`) || hasAreaTable(page);
  if (!isUnderCraft || !looksLikeLevel) return;
  problems.add('level-without-number', placeOf(page, 'title'), {
    what: `"${page.title}" looks like a level, but its title names no number.`,
    why: 'So it has no rung on the ladder, and no handout or card is made of it.',
    fix: 'Write the title as, for example, "Level 3 (Senior)".',
  });
}

function hasAreaTable(page: PageFile): boolean {
  return page.parsed.blocks.some(({ tokens: [token] }) => {
    const [first] = token !== undefined && isTable(token) ? token.head : [];
    return (
      first !== undefined &&
      /^areas?$/i.test(
        first.tokens
          .map((inner) => inner.raw)
          .join('')
          .trim(),
      )
    );
  });
}
