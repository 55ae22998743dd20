import type { FrameworkFolder } from '../domain/source.js';
import type { SourceMapping } from '../domain/source-mapping.js';
import type { CutFolder } from '../model/cut.js';
import { type ModelOptions, makeFramework } from '../model/make-framework.js';
import type { Model } from '../model/model.js';
import { collectProblems } from '../model/problem.js';
import { withAdvice } from './advice.js';
import { chooseCrafts } from './choose-crafts.js';
import { cutCrafts } from './cut-crafts.js';
import { findRoot, wholePage } from './find-root.js';
import { aboutOf, shapes } from './index.js';
import { readMaterial } from './material.js';
import type { Chosen } from './shape.js';
import type { ShapedModel } from './shaped-model.js';
import { sortLeftovers } from './sort-leftovers.js';

interface Reading {
  readonly source: SourceMapping;
  readonly options: Omit<ModelOptions, 'cut'>;
  /** The folder as pages of the first format. */
  readonly asPages: () => Model;
}

/** Asks every shape what it finds in a folder, and makes a framework of that. */
export function readShaped(folder: FrameworkFolder, { source, options, asPages }: Reading): ShapedModel {
  const problems = collectProblems();
  const material = readMaterial(folder, asPages, problems);
  const { shape } = source;
  const asked = shape === undefined ? shapes : shapes.filter(({ id }) => shape.includes(id));
  const chosen = chooseCrafts(asked, material, source);
  if (chosen.crafts.length === 0) {
    const advised = withAdvice(asPages(), chosen, folder, source);
    return { ...advised, cut: undefined, chosen, taken: undefined, leftOut: [] };
  }
  const root = findRoot(material, chosen.crafts, folder.root);
  const { others, leftOut } = sortLeftovers(material, chosen.crafts, root.file);
  const ofCrafts = chosen.crafts.flatMap(({ diagnostics = [] }) => diagnostics);
  const cut: CutFolder = {
    pages: cutCrafts(root, chosen.crafts, { others: others.map(wholePage), area: source.area }),
    diagnostics: [...problems.found, ...ofCrafts],
  };
  const model = makeFramework(folder, { ...options, cut });
  return { ...model, cut, chosen, taken: takenFor(model, chosen), leftOut };
}

/** What a folder was taken for, in a sentence. */
function takenFor({ framework }: Model, chosen: Chosen): string | undefined {
  if (framework === undefined) return undefined;
  const { crafts } = framework;
  const levels = crafts.reduce((sum, craft) => sum + craft.levels.length, 0);
  const abouts = [...new Set(chosen.crafts.map(({ shape }) => aboutOf(shape)))].join('; and ');
  return `The folder was taken for ${abouts}: ${count(crafts.length, 'craft')} with ${count(levels, 'level')}. "ladderpress inspect" says why.`;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
