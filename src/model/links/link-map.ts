import { groupBy } from '../nav/group-by.js';
import { normal } from '../nav/read-head.js';
import { didYouMean } from '../text/did-you-mean.js';

/** A page that a link may lead to. */
export interface LinkedPage {
  readonly permalink: string;
  /** Anchors and the ids they lead to; undefined when the page is known only by name, so that any may be there. */
  readonly anchors: ReadonlyMap<string, string> | undefined;
  /** A page that candidates must not see: links to it become plain text. */
  readonly hidden?: true;
}

/** All pages that a link may lead to. */
export interface LinkMap {
  byPermalink(permalink: string): LinkedPage | undefined;
  /** Of several pages that were cut out of one file the one that has the anchor; without any, the first. */
  byFile(path: string, anchor: string): LinkedPage | undefined;
  /** True when some folder above it, the top one excepted, holds pages of the framework. */
  isBelowPages(permalink: string): boolean;
  /** `Did you mean …?` for a permalink that leads nowhere, among pages in the same folder or of the same name. */
  didYouMean(permalink: string): string;
}

export function makeLinkMap(
  files: readonly { readonly file: string; readonly target: LinkedPage }[],
  unseen: readonly LinkedPage[],
): LinkMap {
  const targets = [...files.map(({ target }) => target), ...unseen];
  const permalinks = firstByKey(targets, (target) => decoded(target.permalink));
  const paths = groupBy(files, ({ file }) => file);
  const folders = new Map<string, string[]>();
  // The same wrong address often stands in every row of a table, on every level.
  const suggestions = new Map<string, string>();
  for (const { permalink } of targets.filter(({ hidden }) => hidden !== true)) {
    for (const key of nearKeys(permalink)) {
      const folder = folders.get(key);
      if (folder === undefined) folders.set(key, [permalink]);
      else folder.push(permalink);
    }
  }
  return {
    byPermalink: (permalink) => permalinks.get(decoded(normal(permalink))),
    byFile(path, anchor) {
      const pages = paths.get(path) ?? [];
      const [first] = pages;
      return (pages.find(({ target }) => target.anchors?.has(anchor) === true) ?? first)?.target;
    },
    isBelowPages: (permalink) => foldersAbove(permalink).some((folder) => folders.has(`${folder}/*`)),
    didYouMean(permalink) {
      const known = suggestions.get(permalink);
      if (known !== undefined) return known;
      const near = didYouMean(
        normal(permalink),
        nearKeys(permalink).flatMap((key) => folders.get(key) ?? []),
      );
      suggestions.set(permalink, near);
      return near;
    },
  };
}

/** The parent folder and the last segment: enough to find what a slip of the pen meant. */
function nearKeys(permalink: string): string[] {
  const parts = normal(permalink).split('/');
  return [`${parts.slice(0, -1).join('/')}/*`, `*/${parts.at(-1) ?? ''}`];
}

function foldersAbove(permalink: string): string[] {
  const parts = normal(permalink).split('/');
  return parts.slice(2).map((_, i) => parts.slice(0, i + 2).join('/'));
}

function firstByKey<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item> {
  const map = new Map<string, Item>();
  for (const item of items) if (!map.has(keyOf(item))) map.set(keyOf(item), item);
  return map;
}

export function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
