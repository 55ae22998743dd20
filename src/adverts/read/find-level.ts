import { craftPath } from '../../domain/craft-path.js';
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
  const crafts = craftsNamed(values.craft, framework);
  const [craft] = crafts;
  if (craft === undefined || crafts.length > 1) {
    const near = nearest(values.craft, framework.crafts.flatMap(namesOf));
    const names = (craft === undefined ? framework.crafts : crafts).map(craft === undefined ? nameOf : idOf);
    problems.add('advert-unknown-craft', placeOf(['craft']), {
      what:
        craft === undefined
          ? `No craft that candidates may see is called "${values.craft}".`
          : `${crafts.length} crafts are called "${values.craft}": ${crafts.map(craftPath).join(', ')}.`,
      fix:
        craft !== undefined || near === undefined
          ? `Name one of: ${names.join(', ')}.`
          : `Did you mean "${near}"?`,
    });
    return undefined;
  }
  const named = levelsNamed(values.level, craft);
  const [level] = named;
  if (level === undefined || named.length > 1) {
    const numbers = craft.levels.map(({ numeral }) => numeral);
    problems.add('advert-unknown-level', placeOf(['level']), {
      what:
        level === undefined
          ? `${craftPath(craft)} has no level ${values.level} that candidates may see.`
          : `${craftPath(craft)} has several levels ${values.level}: ${named.map(({ numeral }) => numeral).join(' and ')}.`,
      fix: `Its levels are ${numbers.join(', ')}. ${level === undefined ? closest(craft.levels, values.level) : ''}`,
    });
    return undefined;
  }
  return { craft, level };
}

/** By its number, or as it is shown: `10a`, `IC4`. */
function levelsNamed(wanted: number | string, { levels }: Craft): Level[] {
  return levels.filter(({ number, numeral }) => number === wanted || isSame(numeral, String(wanted)));
}

/** By its permalink or with what it stands below where two have one name, else by its name. */
function craftsNamed(wanted: string, { crafts }: Framework): readonly Craft[] {
  const exact = crafts.filter((craft) =>
    [idOf(craft), craftPath(craft)].some((name) => isSame(name, wanted)),
  );
  return exact.length > 0
    ? exact
    : crafts.filter((craft) => namesOf(craft).some((name) => isSame(name, wanted)));
}

function nameOf({ name }: Craft): string {
  return name;
}

function idOf({ id }: Craft): string {
  return id;
}

/** A craft is named as on its page or as in its permalink. */
function namesOf({ name, label, title, id }: Craft): string[] {
  return [...new Set([name, label, title, id])];
}

function isSame(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

function closest(levels: readonly Level[], wanted: number | string): string {
  const number = Number.parseFloat(String(wanted).replace(/^\D+/, ''));
  const far = (level: Level) => Math.abs(level.number - number);
  const [near] = levels.toSorted((a, b) => far(a) - far(b));
  return near === undefined ? '' : `Did you mean ${near.numeral} (${near.role})?`;
}
