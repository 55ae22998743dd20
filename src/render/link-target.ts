import type { Craft, Framework, Level, PlainPage } from '../domain/framework.js';
import { normalPermalink, parsePageLink } from '../domain/links.js';
import { addressOf } from './views/view.js';

/**
 * Where a link leads, as a reader of paper can follow it: a web address without its scheme, a mail address, or a page
 * of the framework by its title and address. Undefined for a link within the document.
 */
export function linkTarget(framework: Framework, href: string): string | undefined {
  if (href.startsWith('#')) return undefined;
  const page = parsePageLink(href);
  if (page === undefined) return plainAddress(href);
  const address = addressOf(framework, page.permalink);
  const title = titleOf(framework, page.permalink, page.anchor);
  if (address === '') return title;
  const full = page.anchor === undefined ? address : `${address}#${page.anchor}`;
  return title === undefined ? full : `${title}: ${full}`;
}

function plainAddress(href: string): string {
  return href.replace(/^(?:https?:\/\/|mailto:|tel:)/i, '').replace(/\/$/, '');
}

function titleOf(framework: Framework, permalink: string, anchor: string | undefined): string | undefined {
  const page = pagesOf(framework).get(normalPermalink(permalink));
  if (page === undefined) return undefined;
  if (page.kind === 'level') return `${page.role}, ${page.label}`;
  const area = page.kind === 'craft' ? page.areas.find(({ id }) => id === anchor) : undefined;
  return area === undefined ? page.title : `${page.title}, ${area.name.text}`;
}

type AnyPage = Craft | Level | PlainPage;

const known = new WeakMap<Framework, ReadonlyMap<string, AnyPage>>();

/** By its address; of two with the same the first. Every sheet has a link for each of its areas. */
function pagesOf(framework: Framework): ReadonlyMap<string, AnyPage> {
  const before = known.get(framework);
  if (before !== undefined) return before;
  const { root, pages, crafts } = framework;
  const all: AnyPage[] = [
    ...(root === undefined ? [] : [root]),
    ...pages,
    ...crafts.flatMap((craft) => [craft, ...craft.levels]),
  ];
  const found = new Map(all.toReversed().map((page) => [normalPermalink(page.permalink), page]));
  known.set(framework, found);
  return found;
}
