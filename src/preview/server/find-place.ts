import { realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { isInside } from '../../domain/is-inside.js';
import type { Settings } from '../../domain/settings.js';
import { treeHolding } from '../../work-tree.js';
import type { PreviewRound } from '../session.js';
import type { SourcePlace, ToldProblem } from '../state.js';

const askedPlace = z.object({ file: z.string(), line: z.int().positive(), column: z.int().positive() });

/** A place to open, with the absolute path of its file; or why none is. */
export type FoundPlace =
  | { readonly kind: 'place'; readonly place: SourcePlace }
  | { readonly kind: 'unknown' | 'outside' };

/**
 * The place that a page asks for. Unknown is what is no place, or in no file that the framework was read from or a
 * diagnostic names; and outside is a file that a link leads to out of what is shown: neither is ever opened.
 */
export function findPlace(
  value: unknown,
  { good, diagnostics }: PreviewRound,
  problems: readonly ToldProblem[],
): FoundPlace {
  const place = askedPlace.safeParse(value).data;
  if (place === undefined) return { kind: 'unknown' };
  const { pages = [], texts = [], data = [], configs = [] } = good?.folder ?? {};
  const read = [...pages, ...texts, ...data, ...configs].some(({ path }) => path === place.file);
  const told = [...diagnostics, ...problems].some(({ place: { file } }) => file === place.file);
  if (!read && !told) return { kind: 'unknown' };
  const file = resolve(good?.settings.folder ?? '', place.file);
  return isWithin(file, good?.settings) ? { kind: 'place', place: { ...place, file } } : { kind: 'outside' };
}

/**
 * Whether a file lies, through all links, in the folder of the framework, of templates or of brands. Settings and the
 * website's configuration may stand above those: within the work tree that they are part of.
 */
function isWithin(file: string, settings: Settings | undefined): boolean {
  const { folder, templates = [], brandRoot } = settings ?? {};
  const roots = [folder, brandRoot, ...templates].filter((root) => root !== undefined);
  const real = realOf(file);
  if (real === undefined) return false;
  const isBelow = roots.some((root) => isInside(root, file) || isInside(realOf(root) ?? root, file));
  const allowed = isBelow ? roots.map((root) => realOf(root) ?? root) : [treeHolding(dirname(file))];
  return allowed.some((root) => isInside(root, real));
}

/** Undefined for what is not there. */
function realOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
