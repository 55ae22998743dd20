import type { Craft, Framework, Level, PlainPage } from '../domain/framework.js';

/** A page of a pack with those that stand below it, in the order in which they are read. */
export interface PageNode {
  readonly page: PlainPage | Craft | Level;
  readonly below: readonly PageNode[];
}

/**
 * A framework's pages as the website nests them, however deep. At each depth chapters stand before crafts, and a chapter
 * that crafts stand below among these; levels come first below their craft. The root is left out.
 */
export function pageTree(framework: Framework): readonly PageNode[] {
  const levels = framework.crafts.flatMap((craft) => craft.levels);
  const known = new Set(
    [...framework.pages, ...framework.crafts, ...levels].map(({ permalink }) => permalink),
  );
  /** The nearest page above that is in the framework; undefined at the top. */
  const parentOf = ({ above }: PlainPage | Craft) =>
    above.findLast(({ permalink }) => permalink !== undefined && known.has(permalink))?.permalink;
  const nodesBelow = (permalink: string | undefined): PageNode[] => {
    const chapters = framework.pages.filter((page) => parentOf(page) === permalink).map(nodeOf);
    const crafts = framework.crafts.filter((craft) => parentOf(craft) === permalink).map(nodeOf);
    const sections = chapters.filter(hasCraft);
    return [
      ...chapters.filter((node) => !hasCraft(node)),
      ...[...sections, ...crafts].sort((a, b) => orderOf(a) - orderOf(b)),
    ];
  };
  const nodeOf = (page: PlainPage | Craft | Level): PageNode => ({
    page,
    below: [...(page.kind === 'craft' ? page.levels.map(nodeOf) : []), ...nodesBelow(page.permalink)],
  });
  return nodesBelow(undefined);
}

/** Whether a page is a section: a craft stands below it. */
export function hasCraft({ below }: PageNode): boolean {
  return below.some((node) => node.page.kind === 'craft' || hasCraft(node));
}

function orderOf({ page }: PageNode): number {
  return page.kind === 'level' ? 0 : page.order;
}
