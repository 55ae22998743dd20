import type { FrameworkFolder } from '../domain/source.js';
import { noMapping, type SourceMapping } from '../domain/source-mapping.js';
import { matchesPath } from '../domain/wildcard.js';
import { type ModelOptions, makeFramework } from '../model/make-framework.js';
import { once } from '../model/once.js';
import type { ShapedModel } from './shaped-model.js';

export interface ShapedModelOptions extends Omit<ModelOptions, 'cut'> {
  /** What the settings say of where the framework stands. */
  readonly source?: SourceMapping;
}

/**
 * Makes a framework of a folder of any shape: as pages of the first format wherever they yield levels, else of what the
 * shapes find in it. What reads other shapes is loaded only where it is needed.
 */
export async function readFramework(
  whole: FrameworkFolder,
  { source = noMapping, ...options }: ShapedModelOptions,
): Promise<ShapedModel> {
  const folder = includedFiles(whole, source);
  const asPages = once(() => makeFramework(folder, options));
  if (mayBePages(source)) {
    const first = asPages();
    if (first.framework?.crafts.some(({ levels }) => levels.length > 0) === true) {
      return { ...first, cut: undefined, chosen: undefined, taken: undefined, leftOut: [] };
    }
  }
  const { readShaped } = await import('./read-shaped.js');
  return readShaped(folder, { source, options, asPages, whole });
}

/** The folder with only the files that a mapping lets in. */
function includedFiles(folder: FrameworkFolder, { include, exclude = [] }: SourceMapping): FrameworkFolder {
  if (include === undefined && exclude.length === 0) return folder;
  const isIn = ({ path }: { readonly path: string }) =>
    (include === undefined || matchesPath(include, path)) && !matchesPath(exclude, path);
  return {
    ...folder,
    pages: folder.pages.filter(isIn),
    texts: folder.texts.filter(isIn),
    data: folder.data.filter(isIn),
  };
}

/** A mapping that says where levels, crafts or areas stand speaks of another shape than the first format. */
function mayBePages({ shape, craft, level, area }: SourceMapping): boolean {
  if (shape !== undefined) return shape.includes('pages-with-front-matter');
  return craft === undefined && level === undefined && area === undefined;
}
