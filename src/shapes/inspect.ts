import type { Craft } from '../domain/framework.js';
import type { Inspection } from '../domain/inspection.js';
import type { ShapeId } from '../domain/shape-id.js';
import type { SourceMapping } from '../domain/source-mapping.js';
import { aboutOf } from './index.js';
import { mappingLines } from './mapping-of.js';
import { oddThings } from './odd-things.js';
import type { ShapedModel } from './shaped-model.js';

/** Says what a folder was taken for. */
export function inspect(folder: string, model: ShapedModel, source: SourceMapping): Inspection {
  const { framework, chosen, leftOut } = model;
  const crafts = framework?.crafts.filter(({ levels }) => levels.length > 0) ?? [];
  const found = chosen?.crafts ?? [];
  const ids = [...new Set(found.map(({ shape }) => shape))];
  const craftsOf = (id: ShapeId) => found.filter(({ shape }) => shape === id).length;
  const first = crafts.length > 0 && found.length === 0 ? (['pages-with-front-matter'] as const) : [];
  const taken = [...first, ...ids.toSorted((a, b) => craftsOf(b) - craftsOf(a))];
  return {
    folder,
    title: crafts.length === 0 ? undefined : framework?.title,
    shapes: taken.map((id) => ({
      id,
      about: aboutOf(id),
      reasons:
        found.length === 0
          ? ['Pages have front matter that makes them levels of crafts.']
          : [...new Set(found.flatMap(({ shape, reasons }) => (shape === id ? reasons : [])))],
    })),
    crafts: crafts.map(inspected),
    others: crafts.length === 0 ? [] : (framework?.pages.map(({ file }) => file) ?? []),
    leftOut,
    odd: [
      ...(chosen?.diagnostics ?? []).map(({ place, what, fix }) => ({
        place,
        what: `${what} ${fix}`.trim(),
      })),
      ...crafts.flatMap(oddThings),
    ],
    parts: chosen?.parts ?? [],
    mapping: crafts.length === 0 ? [] : mappingLines(chosen?.mapping() ?? { ...source, shape: taken }),
    guesses:
      crafts.length > 0
        ? []
        : (chosen?.fellShort ?? []).slice(0, 3).map(({ shape: { id, about }, reasons, attempt }) => ({
            id,
            about,
            reasons,
            mapping: attempt(),
          })),
  };
}

function inspected({ name, file, areas, levels }: Craft): Inspection['crafts'][number] {
  return {
    name,
    file,
    areas: areas.map((area) => area.name.text),
    levels: levels.map((level) => ({
      numeral: `${level.numeral}`,
      title: level.title,
      file: level.file,
      words: level.words,
      areas: level.sections.reduce(
        (sum, section) => sum + (section.kind === 'areas' ? section.expectations.length : 0),
        0,
      ),
    })),
  };
}
