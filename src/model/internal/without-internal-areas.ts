import type { Craft, Framework, Level } from '../../domain/framework.js';
import { areaKey } from '../areas/area-key.js';
import { levelWords } from '../level-words.js';

/** Takes out what levels say about areas whose heading on the craft's page is internal. */
export function withoutInternalAreas(seen: Framework, whole: Framework | undefined): Framework {
  const crafts = seen.crafts.map((craft) => {
    const original = whole?.crafts.find(
      ({ file, permalink }) => file === craft.file && permalink === craft.permalink,
    );
    const hidden = new Set(
      original?.areas
        .filter(({ name }) => name.internal === true)
        .flatMap(({ id, name }) => [areaKey(name.text), id]),
    );
    return hidden.size === 0 ? craft : withoutAreas(craft, hidden);
  });
  return { ...seen, crafts };
}

function withoutAreas(craft: Craft, hidden: ReadonlySet<string>): Craft {
  const levels = craft.levels.map((level): Level => {
    const sections = level.sections.map((section) =>
      section.kind === 'prose'
        ? section
        : {
            ...section,
            expectations: section.expectations.filter(({ name }) => !hidden.has(areaKey(name.text))),
          },
    );
    return { ...level, sections, words: levelWords(level.heading, sections) };
  });
  return {
    ...craft,
    areas: craft.areas.filter(({ id, name }) => !hidden.has(areaKey(name.text)) && !hidden.has(id)),
    levels,
  };
}
