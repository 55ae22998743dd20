import type { Craft, Framework, Level } from '../../domain/framework.js';
import { nearest } from '../../domain/nearest.js';
import type { Problems } from '../../model/problem.js';
import type { WrittenAdvert } from './read-advert-file.js';

/** The level that an advert names, in the framework as candidates may see it. */
export function findLevel(
  { values, placeOf }: WrittenAdvert,
  framework: Framework,
  problems: Problems,
): { readonly craft: Craft; readonly level: Level } | undefined {
  const craft = framework.crafts.find((each) => namesOf(each).some((name) => isSame(name, values.craft)));
  if (craft === undefined) {
    const names = framework.crafts.map(({ name }) => name);
    const near = nearest(values.craft, framework.crafts.flatMap(namesOf));
    problems.add('advert-unknown-craft', placeOf(['craft']), {
      what: `No craft that candidates may see is called "${values.craft}".`,
      fix: near === undefined ? `Name one of: ${names.join(', ')}.` : `Did you mean "${near}"?`,
    });
    return undefined;
  }
  const level = craft.levels.find(({ number }) => number === values.level);
  if (level === undefined) {
    const numbers = craft.levels.map(({ number }) => number);
    problems.add('advert-unknown-level', placeOf(['level']), {
      what: `${craft.name} has no level ${values.level} that candidates may see.`,
      fix: `Its levels are ${numbers.join(', ')}. ${closest(craft.levels, values.level)}`,
    });
    return undefined;
  }
  return { craft, level };
}

/** A craft is named as on its page or as in its permalink. */
function namesOf({ name, label, title, id }: Craft): string[] {
  return [...new Set([name, label, title, id])];
}

function isSame(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

function closest(levels: readonly Level[], wanted: number): string {
  const far = ({ number }: Level) => Math.abs(number - wanted);
  const [near] = [...levels].sort((a, b) => far(a) - far(b));
  return near === undefined ? '' : `Did you mean ${near.number} (${near.role})?`;
}
