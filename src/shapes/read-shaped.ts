import type { ShapeId } from '../domain/shape-id.js';
import type { FrameworkFolder } from '../domain/source.js';
import type { levelPlaces, SourceMapping } from '../domain/source-mapping.js';
import type { CutFolder, CutPage } from '../model/cut.js';
import { type ModelOptions, makeFramework } from '../model/make-framework.js';
import type { Model } from '../model/model.js';
import { once } from '../model/once.js';
import { collectProblems } from '../model/problem.js';
import { withAdvice } from './advice.js';
import { areasOfCraft } from './areas/areas-of-craft.js';
import { chooseCrafts } from './choose-crafts.js';
import { cutCrafts } from './cut-crafts.js';
import { findRoot, wholePage } from './find-root.js';
import { aboutOf, shapes } from './index.js';
import { mappingOf } from './mapping-of.js';
import { type Material, readMaterial } from './material.js';
import type { Chosen, Shape } from './shape.js';
import type { ShapedModel } from './shaped-model.js';
import { sortLeftovers } from './sort-leftovers.js';
import { whatWasFound } from './what-was-found.js';

interface Reading {
  readonly source: SourceMapping;
  readonly options: Omit<ModelOptions, 'cut'>;
  /** The folder as pages of the first format. */
  readonly asPages: () => Model;
  /** With the files that the mapping leaves out. */
  readonly whole: FrameworkFolder;
}

/** Asks every shape what it finds in a folder, and makes a framework of that. */
export function readShaped(
  folder: FrameworkFolder,
  { source, options, asPages, whole }: Reading,
): ShapedModel {
  const problems = collectProblems();
  const material = readMaterial(folder, asPages, problems);
  const found = chooseCrafts(shapesAsked(source), material, source);
  const ofCrafts = found.crafts.flatMap(({ diagnostics = [] }) => diagnostics);
  const isEmpty = found.crafts.every(({ levels }) => levels.length === 0);
  const chosen: Chosen = {
    ...found,
    crafts: found.crafts
      .filter(({ levels }) => levels.length > 0)
      .map((craft) => areasOfCraft(craft, source.area)),
    parts: isEmpty ? whatWasFound(source, material, whole) : [],
    diagnostics: [...problems.found, ...ofCrafts],
    mapping: once(() => mappingOf(chosen.crafts, material, source)),
  };
  if (isEmpty) {
    const advised = withAdvice(asPages(), chosen, folder, source);
    return { ...advised, cut: undefined, chosen, taken: undefined, leftOut: [] };
  }
  const root = findRoot(material, chosen.crafts, folder.root);
  const { others, leftOut } = sortLeftovers(material, chosen.crafts, root.file);
  const cut: CutFolder = {
    pages: withQuestions(cutCrafts(root, chosen.crafts, others.map(wholePage)), material),
    diagnostics: chosen.diagnostics,
  };
  const model = makeFramework(folder, { ...options, cut });
  return { ...model, cut, chosen, taken: takenFor(model, chosen), leftOut };
}

/** What a file's front matter asks in interviews goes to the craft that was cut out of it, else to its level. */
function withQuestions(pages: readonly CutPage[], material: Material): CutPage[] {
  const asking = material.pages.flatMap(({ file, front }) => {
    const questions = front.get('questions');
    const page = questions && pages.find((each) => each.file === file && each.front.has('parent'));
    return questions === undefined || page === undefined ? [] : [[page, questions] as const];
  });
  const found = new Map(asking);
  return pages.map((page) => {
    const questions = found.get(page);
    return questions === undefined
      ? page
      : { ...page, front: new Map([...page.front, ['questions', questions]]) };
  });
}

/** All shapes that a mapping leaves. */
function shapesAsked({ shape, level }: SourceMapping): readonly Shape[] {
  const of = shape ?? (level?.from === undefined ? undefined : shapesOf[level.from]);
  return of === undefined ? shapes : shapes.filter(({ id }) => of.includes(id));
}

const shapesOf: Readonly<Record<(typeof levelPlaces)[number], readonly ShapeId[]>> = {
  pages: ['page-per-level'],
  headings: ['page-per-craft', 'area-first'],
  columns: ['matrix', 'csv'],
  rows: ['matrix', 'csv'],
};

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
