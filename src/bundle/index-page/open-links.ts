import type { Craft, Framework, Level, PlainPage } from '../../domain/framework.js';
import { normalPermalink } from '../../domain/links.js';
import type { Embedding } from './embed-html.js';

/**
 * Where links between framework pages lead: to their place on this page, else to the website, else nowhere.
 *
 * @param shown the pages whose text this page holds
 */
export function openLinks(
  { siteUrl }: Framework,
  shown: readonly (Craft | Level | PlainPage)[],
): Embedding['hrefOf'] {
  const here = new Map(shown.map((page) => [normalPermalink(page.permalink), page]));
  return (permalink, anchor) => {
    const page = here.get(normalPermalink(permalink));
    if (page !== undefined) return `#${page.id}${hasAnchor(page, anchor) ? `--${anchor}` : ''}`;
    if (siteUrl === undefined) return undefined;
    return `${siteUrl}${encodeURI(permalink)}${anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`}`;
  };
}

/** An anchor that the page does not have leads to the page itself. */
function hasAnchor(page: Craft | Level | PlainPage, anchor: string | undefined): boolean {
  if (anchor === undefined || anchor === '') return false;
  if (page.kind === 'craft' && page.areas.some(({ id }) => id === anchor)) return true;
  return blocksOf(page).some((html) => html.includes(` id="${anchor}"`));
}

function blocksOf(page: Craft | Level | PlainPage): string[] {
  if (page.kind === 'page') return page.blocks.map(({ html }) => html);
  if (page.kind === 'craft') {
    return [...page.intro, ...page.areas.flatMap(({ blocks }) => blocks), ...page.outro].map(
      ({ html }) => html,
    );
  }
  return page.sections.flatMap((section) =>
    section.kind === 'prose'
      ? section.blocks.map(({ html }) => html)
      : section.expectations.flatMap(({ name, statements }) => [
          name.html,
          ...statements.map(({ html }) => html),
        ]),
  );
}
