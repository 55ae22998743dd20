import type { ShapeId } from '../domain/shape-id.js';
import { areaFirst } from './area-first.js';
import { csv } from './csv.js';
import { data } from './data.js';
import { firstFormat } from './first-format.js';
import { frontMatterData } from './front-matter-data.js';
import { matrix } from './matrix.js';
import { pagePerCraft } from './page-per-craft.js';
import { pagePerLevel } from './page-per-level.js';
import type { Shape } from './shape.js';

/** Every way in which a folder can hold a framework. The first format goes before all others wherever it yields levels. */
export const shapes: readonly Shape[] = [
  firstFormat,
  pagePerLevel,
  pagePerCraft,
  matrix,
  areaFirst,
  frontMatterData,
  data,
  csv,
];

/** What a folder of a shape is, as in "a page for each level". */
export function aboutOf(id: ShapeId): string {
  return shapes.find((shape) => shape.id === id)?.about ?? id;
}
