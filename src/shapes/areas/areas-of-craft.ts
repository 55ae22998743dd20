import type { SourceMapping } from '../../domain/source-mapping.js';
import { joinTexts } from '../../model/text/join-texts.js';
import type { ChosenCraft } from '../shape.js';
import { renamedAreas } from './renamed-areas.js';
import { withAreas } from './with-areas.js';

/**
 * A craft whose levels have a heading for each area, and which tells how they wrote them where its shape did not know.
 * Areas are called as a mapping says, on its levels and on its page.
 */
export function areasOfCraft(
  { intro, body, ...craft }: ChosenCraft,
  area: SourceMapping['area'],
): ChosenCraft {
  const isKnown = craft.levels.some(({ areaDepth }) => areaDepth !== undefined);
  const found = isKnown
    ? undefined
    : withAreas(
        craft.levels.map((level) => level.body),
        area,
      );
  const levels = craft.levels.map((level, at) => {
    const own = found?.texts[at] ?? level;
    const renamed = renamedAreas(own.body, area, (depth) => depth === own.areaDepth);
    return { ...level, areaDepth: own.areaDepth, body: renamed };
  });
  // What stands above it on its page belongs to it.
  const whole = intro === undefined ? body : joinTexts([intro, ...(body === undefined ? [] : [body])]);
  return {
    ...craft,
    levels,
    body: whole === undefined ? undefined : renamedAreas(whole, area, () => true),
    ...(found === undefined ? {} : { areas: found.from }),
  };
}
