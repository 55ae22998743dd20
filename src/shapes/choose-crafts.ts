import type { ShapeId } from '../domain/shape-id.js';
import type { SourceMapping } from '../domain/source-mapping.js';
import { mappedCraft } from './apply-mapping.js';
import { tryMapping } from './mapping-of.js';
import type { Material } from './material.js';
import type { Chosen, ChosenCraft, Shape } from './shape.js';

/** Asks every shape; a file belongs to the surest craft that wants it, of several the one with most levels. */
export function chooseCrafts(
  shapes: readonly Shape[],
  material: Material,
  mapping: SourceMapping,
): Pick<Chosen, 'crafts' | 'fellShort'> {
  const asked = shapes.map((shape) => ({ shape, detection: shape.detect(material, mapping) }));
  const offered = asked.flatMap(({ shape, detection }) =>
    detection.kind === 'crafts'
      ? detection.crafts.map((craft): ChosenCraft => ({ ...craft, shape: shape.id }))
      : [],
  );
  const ranked = offered.toSorted((a, b) => b.score - a.score || b.levels.length - a.levels.length);
  const owners = new Map<string, ShapeId>();
  const taken = ranked.filter(({ shape, files }) => {
    // Crafts of one shape may share a file: one page may hold several.
    if (files.some((file) => (owners.get(file) ?? shape) !== shape)) return false;
    for (const file of files) owners.set(file, shape);
    return true;
  });
  return {
    crafts: offered
      .filter((craft) => taken.includes(craft))
      .map((craft) => mappedCraft(craft, mapping, material.pages)),
    fellShort: asked
      .flatMap(({ shape, detection }) =>
        detection.kind === 'none'
          ? [
              {
                shape,
                score: detection.score,
                reasons: detection.reasons,
                attempt: () => tryMapping(shape.id, material),
              },
            ]
          : [],
      )
      .toSorted((a, b) => b.score - a.score),
  };
}
