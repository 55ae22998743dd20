import type { FrameworkFolder } from '../domain/source.js';
import { noMapping, type SourceMapping } from '../domain/source-mapping.js';
import type { CutFolder } from '../model/cut.js';
import { type ModelOptions, makeFramework } from '../model/make-framework.js';
import type { Model } from '../model/model.js';
import { once } from '../model/once.js';
import { collectProblems } from '../model/problem.js';
import { withAdvice } from './advice.js';
import { includedFiles } from './apply-mapping.js';
import { type Chosen, chooseCrafts } from './choose-crafts.js';
import { cutCrafts } from './cut-crafts.js';
import { findRoot, wholePage } from './find-root.js';
import { shapes } from './index.js';
import { readMaterial } from './material.js';
import { sortLeftovers, type UnusedFile } from './sort-leftovers.js';

export interface ReadOptions extends Omit<ModelOptions, 'cut'> {
  /** What the settings say of where the framework stands. */
  readonly source?: SourceMapping;
}

/** A folder of any shape, read. */
export interface ShapedModel extends Model {
  /** The pages that it was cut into; undefined where its files are pages of the first format. */
  readonly cut: CutFolder | undefined;
  /** What every shape said of it; undefined where it is of the first format, and no other was asked. */
  readonly chosen: Chosen | undefined;
  /** Files that nothing was made of. */
  readonly leftOut: readonly UnusedFile[];
}

/**
 * Makes a framework of a folder of any shape: as pages of the first format wherever they yield levels, else of what the
 * shapes find in it.
 */
export function readFramework(
  whole: FrameworkFolder,
  { source = noMapping, ...options }: ReadOptions,
): ShapedModel {
  const folder = includedFiles(whole, source);
  const asPages = once(() => makeFramework(folder, options));
  if (mayBePages(source)) {
    const first = asPages();
    if (first.framework?.crafts.some(({ levels }) => levels.length > 0) === true) {
      return { ...first, cut: undefined, chosen: undefined, leftOut: [] };
    }
  }
  const problems = collectProblems();
  const material = readMaterial(folder, asPages, problems);
  const { shape } = source;
  const asked = shape === undefined ? shapes : shapes.filter(({ id }) => shape.includes(id));
  const chosen = chooseCrafts(asked, material, source);
  if (chosen.crafts.length === 0) {
    return { ...withAdvice(asPages(), chosen, folder, source), cut: undefined, chosen, leftOut: [] };
  }
  const root = findRoot(material, chosen.crafts, folder.root);
  const { others, leftOut } = sortLeftovers(material, chosen.crafts, root.file);
  const ofCrafts = chosen.crafts.flatMap(({ diagnostics = [] }) => diagnostics);
  const cut: CutFolder = {
    pages: cutCrafts(root, chosen.crafts, { others: others.map(wholePage), area: source.area }),
    diagnostics: [...problems.found, ...ofCrafts],
  };
  return { ...makeFramework(folder, { ...options, cut }), cut, chosen, leftOut };
}

/** A mapping that says where levels, crafts or areas stand speaks of another shape than the first format. */
function mayBePages({ shape, craft, level, area }: SourceMapping): boolean {
  if (shape !== undefined) return shape.includes('pages-with-front-matter');
  return craft === undefined && level === undefined && area === undefined;
}
