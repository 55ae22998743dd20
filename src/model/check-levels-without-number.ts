import { isTable } from './markdown/tokens.js';
import type { Navigation } from './nav/navigation.js';
import { type PageFile, placeOf } from './nav/page-file.js';
import { hasGrandParent } from './nav/sort-pages.js';
import type { SortedPages } from './nav/sorted-pages.js';
import type { Problems } from './problem.js';

/** Pages under a craft that look like levels but say no number. */
export function checkLevelsWithoutNumber(
  { crafts, others }: SortedPages,
  nav: Navigation<PageFile>,
  problems: Problems<'level-without-number'>,
): void {
  const craftPages = new Set(crafts.map((craft) => craft.page));
  for (const page of others) {
    const parent = nav.parentOf(page);
    const isUnderCraft = parent === undefined ? hasGrandParent(page) : craftPages.has(parent);
    if (!isUnderCraft || !looksLikeLevel(page)) continue;
    problems.add('level-without-number', placeOf(page, 'title'), {
      what: `"${page.title}" looks like a level, but its title names no number.`,
      why: 'So it has no rung on the ladder, and no handout or card is made of it.',
      fix: 'Write the title as, for example, "Level 3 (Senior)".',
    });
  }
}

function looksLikeLevel(page: PageFile): boolean {
  const heading = page.parsed.h1?.heading?.raw ?? '';
  return /\blevel\b/i.test(`${page.title} ${heading}`) || hasAreaTable(page);
}

function hasAreaTable(page: PageFile): boolean {
  return page.parsed.blocks.some(({ tokens: [token] }) => {
    const [first] = token !== undefined && isTable(token) ? token.head : [];
    const name = first?.tokens.map((inner) => inner.raw).join('') ?? '';
    return /^\s*areas?\s*$/i.test(name);
  });
}
