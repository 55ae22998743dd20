import { createHash } from 'node:crypto';
import { mediaTypeOf } from '../../domain/media-type.js';
import { findBrowser } from '../../print/browser/find-browser.js';
import type { ShownPicture } from '../../print/look-at-pictures.js';
import { artifactKey } from '../keys/keys.js';
import type { BuildHooks } from '../nouns/build-hooks.js';
import type { Press } from '../nouns/press.js';

/**
 * Names of those pictures that the browser cannot decode to their end. What it said of the same bytes before is in the
 * cache, so a browser is started only for pictures that nobody has looked at.
 *
 * @param browser what the settings say of it
 * @param pictures by names of the caller's
 */
export async function findUndecodable(
  pictures: ReadonlyMap<string, ShownPicture>,
  {
    press,
    hooks,
    browser,
  }: { readonly press: Press; readonly hooks: BuildHooks; readonly browser: string | undefined },
): Promise<ReadonlySet<string>> {
  if (pictures.size === 0) return new Set();
  const { cache, printer } = press;
  const { build } = await findBrowser({ browser, cache: cache.folder }, hooks.machine);
  const keyed = [...pictures].map(([name, picture]) => ({ name, picture, key: keyOf(picture, build) }));
  const seen = new Map<string, boolean>();
  for (const { key } of keyed) {
    const facts = cache.pages.get(key)?.facts;
    if (typeof facts === 'boolean') seen.set(key, facts);
  }
  const unseen = new Map(keyed.filter(({ key }) => !seen.has(key)).map(({ key, picture }) => [key, picture]));
  const looked = unseen.size === 0 ? [] : await printer.look([...unseen.values()]);
  for (const [at, key] of [...unseen.keys()].entries()) {
    const isWhole = looked[at] === true;
    seen.set(key, isWhole);
    cache.pages.put(key, { facts: isWhole, bytes: new Uint8Array() });
  }
  return new Set(keyed.filter(({ key }) => seen.get(key) === false).map(({ name }) => name));
}

function keyOf({ mediaType, bytes }: ShownPicture, build: string): string {
  return artifactKey('picture', [build, mediaType, createHash('sha256').update(bytes).digest('hex')]);
}

/** The framework's pictures by their path. */
export function picturesOf(images: ReadonlyMap<string, Uint8Array>): Map<string, ShownPicture> {
  return new Map([...images].map(([path, bytes]) => [path, { mediaType: mediaTypeOf(path), bytes }]));
}
