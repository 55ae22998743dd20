import { isAtOurHost, pageLink } from '../../domain/links.js';
import { isMisleading, misleading } from '../../domain/misleading-address.js';
import type { Place } from '../../domain/place.js';
import { shortened } from '../../domain/shortened.js';
import type { Site } from '../front/read-site.js';
import type { Problems } from '../problem.js';
import { didYouMean } from '../text/did-you-mean.js';
import { joinPath } from './join-path.js';
import { decoded, type LinkedPage, type LinkMap } from './link-map.js';

/** Where a link stands. */
export interface LinkFrom {
  readonly file: string;
  readonly permalink: string;
}

/**
 * The address to print for what an author wrote: a travelling link for a page of the framework,
 * a web or mail address as it is, and nothing for what leads nowhere, which is reported.
 */
export function resolveLink(
  written: string,
  from: LinkFrom,
  { map, site, problems }: { readonly map: LinkMap; readonly site: Site; readonly problems: Problems },
  place: Place,
): string | undefined {
  const href = withoutControls(written);
  const local = withoutSite(href, site);
  if (local === undefined) return foreignAddress(href, place, problems);
  const [before = '', ...after] = local.split('#');
  const path = before.replace(/\?.*/s, '');
  const anchor = after.join('#');
  const target = findTarget(path, decoded(anchor), from, map);
  if (target !== undefined) return linkTo(target, anchor, href, place, problems);
  if (isElsewhereOnSite(path, site, map))
    return site.address === undefined ? undefined : site.address + local;
  reportDead(href, path, from, map, place, problems);
  return undefined;
}

/** Browsers ignore line breaks and control characters in addresses; `java\nscript:` is no way around a check. */
function withoutControls(href: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  return href.replace(/[\u0000-\u001f\u007f]/g, '').trim();
}

/** The address within the site; undefined for one that leads away from it. */
function withoutSite(href: string, site: Site): string | undefined {
  const { address, baseurl } = site;
  const below = address === undefined ? undefined : behind(href, address);
  if (below !== undefined) return below;
  if (/^[a-z][a-z\d+.-]*:/i.test(href) || href.startsWith('//')) return undefined;
  return (baseurl === '' ? undefined : behind(href, baseurl)) ?? href;
}

/** What stands behind the address of a site's front page, from its slash on; undefined for an address of another site. */
function behind(href: string, front: string): string | undefined {
  if (!href.startsWith(front)) return undefined;
  const rest = href.slice(front.length);
  if (rest.startsWith('/')) return rest;
  return rest === '' || /^[?#]/.test(rest) ? `/${rest}` : undefined;
}

function foreignAddress(href: string, place: Place, problems: Problems): string | undefined {
  if (isMisleading(href.startsWith('//') ? `https:${href}` : href)) {
    const what = `The link to "${shortened(href)}" was removed; its text stays.`;
    problems.add('link-refused', place, { what, ...misleading });
    return undefined;
  }
  const whole = /^\/\/./.test(href) ? `https:${href}` : href;
  if (/^(?:https?:\/\/|mailto:)./i.test(whole) && !isAtOurHost(whole)) return whole;
  problems.add('link-refused', place, {
    what: `The link to "${shortened(href)}" was removed; its text stays.`,
    why: 'Only web addresses, mail addresses and pages of the framework can be opened from a PDF.',
    fix: 'Link to an address that starts with https:// or mailto:, or to a page of the framework.',
  });
  return undefined;
}

/** By permalink, then as a path from the file or from the page's address. */
function findTarget(path: string, anchor: string, from: LinkFrom, map: LinkMap): LinkedPage | undefined {
  if (path === '') {
    const own = map.byPermalink(from.permalink);
    // What was one file may lead from one of its pages to another.
    return anchor === '' || own?.anchors?.has(anchor) === true ? own : (map.byFile(from.file, anchor) ?? own);
  }
  const plain = decoded(path);
  if (plain.startsWith('/')) return map.byPermalink(plain) ?? byFile(plain.slice(1), anchor, map);
  const beside = joinPath(folderOf(from.file), plain);
  return (
    (beside === undefined ? undefined : byFile(beside, anchor, map)) ??
    [folderOf(from.permalink), from.permalink]
      .map((base) => joinPath(base, plain))
      .map((candidate) => (candidate === undefined ? undefined : map.byPermalink(`/${candidate}`)))
      .find((target) => target !== undefined)
  );
}

function byFile(path: string, anchor: string, map: LinkMap): LinkedPage | undefined {
  const bare = path.replace(/\/$/, '');
  return [bare, `${bare}.md`, `${bare}.markdown`, `${bare}/index.md`, bare.replace(/\.html$/, '.md')]
    .map((candidate) => map.byFile(candidate, anchor))
    .find((target) => target !== undefined);
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function linkTo(
  target: LinkedPage,
  written: string,
  href: string,
  place: Place,
  problems: Problems,
): string | undefined {
  if (target.hidden === true) return undefined;
  const anchor = decoded(written);
  if (anchor === '' || anchor === 'top') return pageLink(target.permalink, undefined);
  if (target.anchors === undefined) return pageLink(target.permalink, anchor);
  const id = target.anchors.get(anchor);
  if (id !== undefined) return pageLink(target.permalink, id);
  const near = didYouMean(anchor, target.anchors.keys());
  problems.add('dead-link', place, {
    what: `The link to "${shortened(href)}" leads nowhere: ${target.permalink} has no heading with the id "${anchor}".`,
    why: 'Its text is printed, the link is not.',
    fix: `Correct the part after "#". ${near}`,
  });
  return undefined;
}

/** Below a larger site, a path outside the framework is a page that we do not see; so is any file that is no page. */
function isElsewhereOnSite(path: string, site: Site, map: LinkMap): boolean {
  if (site.address === undefined || !path.startsWith('/')) return false;
  const isFile = /\.(?!html?$|md$)[a-z\d]{1,5}$/i.test(path);
  return isFile || (site.isLarger && !map.isBelowPages(path));
}

function reportDead(
  href: string,
  path: string,
  from: LinkFrom,
  map: LinkMap,
  place: Place,
  problems: Problems,
): void {
  const absolute = path.startsWith('/') ? path : `/${joinPath(folderOf(from.permalink), path) ?? path}`;
  problems.add('dead-link', place, {
    what: `The link to "${shortened(href)}" leads nowhere: the framework has no such page.`,
    why: 'Its text is printed, the link is not.',
    fix: `Correct the address. ${map.didYouMean(absolute)}`,
  });
}
