import { normal } from '../nav/read-head.js';

/** A page that a link may lead to. */
export interface LinkTarget {
  readonly permalink: string;
  /** Anchors and the ids they lead to; undefined when the page is known only by name, so that any may be there. */
  readonly anchors: ReadonlyMap<string, string> | undefined;
}

/** All pages that a link may lead to. */
export interface LinkMap {
  byPermalink(permalink: string): LinkTarget | undefined;
  byFile(path: string): LinkTarget | undefined;
  /** Permalinks that resemble one that leads nowhere: those in the same folder or of the same name. */
  near(permalink: string): readonly string[];
}

export function makeLinkMap(
  files: readonly { readonly file: string; readonly target: LinkTarget }[],
  unseen: readonly LinkTarget[],
): LinkMap {
  const targets = [...files.map(({ target }) => target), ...unseen];
  const permalinks = firstByKey(targets, (target) => decoded(target.permalink));
  const paths = new Map(files.map(({ file, target }) => [file, target]));
  const folders = new Map<string, string[]>();
  for (const { permalink } of targets) {
    for (const key of nearKeys(permalink)) folders.set(key, [...(folders.get(key) ?? []), permalink]);
  }
  return {
    byPermalink: (permalink) => permalinks.get(decoded(normal(permalink))),
    byFile: (path) => paths.get(path),
    near: (permalink) => nearKeys(permalink).flatMap((key) => folders.get(key) ?? []),
  };
}

/** The parent folder and the last segment: enough to find what a slip of the pen meant. */
function nearKeys(permalink: string): string[] {
  const parts = normal(permalink).split('/');
  return [`${parts.slice(0, -1).join('/')}/*`, `*/${parts.at(-1) ?? ''}`];
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
