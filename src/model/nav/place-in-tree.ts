import type { PageAbove } from '../../domain/framework.js';
import { nearest } from '../../domain/nearest.js';
import { frontText } from '../front/front.js';
import { craftName } from './craft-name.js';
import { pagesAboveCraft } from './find-root.js';
import type { Navigation } from './navigation.js';
import type { PageFile } from './page-file.js';
import type { CraftPages } from './sorted-pages.js';

/** What the pages between the top of the framework and a page are told by. */
interface Top {
  readonly root: PageFile | undefined;
  /** What the framework is called, also where its page is not in the folder. */
  readonly title: string | undefined;
  readonly nav: Navigation<PageFile>;
}

/** The pages between the framework's own and a craft, the outermost first. */
export function placeOfCraft(craft: CraftPages, top: Top): PageAbove[] {
  const first = craft.page ?? craft.levels[0]?.page;
  const named = first && frontText(first.front, craft.page === undefined ? 'grand_parent' : 'parent');
  return below(pagesAboveCraft(craft, top.nav), named, top);
}

/** The same for a chapter. */
export function placeOfPage(page: PageFile, top: Top): PageAbove[] {
  return below(top.nav.ancestorsOf(page), frontText(page.front, 'parent'), top);
}

/** A title that no page has counts where it is not the framework's own, or a slip in it. */
function below(
  above: readonly PageFile[],
  named: string | undefined,
  { root, title, nav }: Top,
): PageAbove[] {
  const inside = root === undefined ? above : above.slice(above.indexOf(root) + 1);
  const seen = inside.map((page) => ({
    title: craftName(page.title),
    permalink: page.permalink,
    file: page.file,
  }));
  if (named === undefined || nav.byTitle(named).length > 0) return seen;
  const own = [root?.title, title].flatMap((name) => name ?? []);
  const isTop = own.includes(named) || nearest(named, own) !== undefined;
  return isTop ? seen : [...seen, { title: named, permalink: undefined, file: '' }];
}
