import type { Diagnostic } from '../domain/diagnostic.js';
import type { Craft, Framework } from '../domain/framework.js';
import { nextRungOf } from '../domain/ladder.js';
import { type LanguageTag, nearestLanguageTag } from '../domain/language-tag.js';
import type { LevelOfCraft } from '../domain/level-step.js';
import { nearest } from '../domain/nearest.js';
import type { ListedPerson, Person, PersonRow } from '../domain/person.js';
import { languageIds, ourLanguage } from '../domain/words/language.js';
import { collectProblems, type Problems } from '../model/problem.js';
import { type FoundOrWhy, findCraft, findLevel, shownCell } from './find-level.js';
import { nameFolders } from './name-folders.js';

/** In characters: what a cover still shows. */
const longestName = 200;

/** What a cell says where somebody is not to go anywhere. */
const nowhere = /^(?:[-–—]|none|no|n\/a)$/i;

/**
 * Everyone on a list, placed in the framework. What is wrong with a row costs that row alone, and is told at its line
 * without a name.
 */
export function makePeople(
  rows: readonly PersonRow[],
  framework: Framework,
): { readonly listed: readonly ListedPerson[]; readonly found: readonly Diagnostic[] } {
  const problems = collectProblems();
  const repeated = repeatsOf(rows);
  const once = rows.filter((row) => !repeated.has(row));
  const folders = new Map(nameFolders(once).map((named, index) => [once[index], named]));
  const listed = rows.map((row): ListedPerson => {
    const { folder, isShared } = folders.get(row) ?? { folder: '', isShared: false };
    const { place } = row;
    const before = repeated.get(row);
    if (before !== undefined) {
      problems.add('person-repeated', place, {
        what: `This row says the same as line ${before.place.line}.`,
        why: 'One pack is made for both.',
        fix: 'Take out one of them; if they are two people, give each an id.',
      });
      return { row, folder: '', person: undefined };
    }
    if (isShared) {
      problems.add('people-of-one-name', place, {
        what: 'Somebody else on the list has this name.',
        why: 'A few letters at the end of the folder tell them apart; they change with craft and manager.',
        fix: 'Give the list a column "id", so that each keeps the folder.',
      });
    }
    return { row, folder, person: personOf(row, folder, framework, problems) };
  });
  return { listed, found: problems.found };
}

/** Rows that say again what one above them says, with that one. */
function repeatsOf(rows: readonly PersonRow[]): ReadonlyMap<PersonRow, PersonRow> {
  const first = new Map<string, PersonRow>();
  const repeated = new Map<PersonRow, PersonRow>();
  for (const row of rows) {
    const { place: _, columns, ...cells } = row;
    const whole = JSON.stringify([cells, ...columns]);
    const before = first.get(whole);
    if (before !== undefined && row.name !== '') repeated.set(row, before);
    else first.set(whole, row);
  }
  return repeated;
}

function personOf(
  row: PersonRow,
  folder: string,
  framework: Framework,
  problems: Problems,
): Person | undefined {
  const { name, place, manager, columns } = row;
  if (!checkCells(row, problems) || !checkName(name, problems, row)) return undefined;
  const craft = craftOf(row, framework);
  if (!('value' in craft)) {
    problems.add('person-unknown-craft', place, { ...craft, why: noPack });
    return undefined;
  }
  const at = findLevel(framework, craft.value, row.level);
  if (!('value' in at)) {
    problems.add('person-unknown-level', place, { ...at, why: noPack });
    return undefined;
  }
  const next = nextOf(row, at.value, framework);
  if (next !== undefined && !('value' in next)) {
    problems.add('person-unknown-level', place, {
      what: `${next.what.replace(/\.$/, '')}, as the next one.`,
      why: noPack,
      fix: next.fix,
    });
    return undefined;
  }
  if (next?.value.level === at.value.level) {
    problems.add('person-next-level', place, {
      what: 'The next level is the level itself.',
      why: 'The pack has no step-up sheet.',
      fix: 'Name another level, or leave the cell empty for the next rung.',
    });
  }
  return {
    ...at.value,
    name,
    folder,
    next: next?.value.level === at.value.level ? undefined : next?.value,
    manager,
    columns,
    language: languageOf(row, at.value.level.language, problems),
    place,
  };
}

const noPack = 'No pack is made for this row; one that was made before stays.';

/** A comma within a name makes two cells of it, and each after it is another's. */
function checkCells({ surplus, place }: PersonRow, problems: Problems): boolean {
  if (surplus === 0) return true;
  problems.add('person-surplus-cells', place, {
    what: `This row has ${surplus} ${surplus === 1 ? 'cell' : 'cells'} more than the list has columns.`,
    why: 'No pack is made for it, since its cells may stand in the wrong columns.',
    fix: 'Put a cell that holds what separates cells in quotation marks: "Doe, Jo".',
  });
  return false;
}

function checkName(name: string, problems: Problems, { place }: PersonRow): boolean {
  const length = [...name].length;
  if (length > 0 && length <= longestName) return true;
  problems.add('person-name', place, {
    what: length === 0 ? 'This row has no name.' : `The name in this row has ${length} characters.`,
    why: 'No pack is made for this row.',
    fix: length === 0 ? 'Write one, or take the row out.' : `Write at most ${longestName}.`,
  });
  return false;
}

/** A level that is written with its craft needs no other. */
function craftOf({ craft, level }: PersonRow, framework: Framework): FoundOrWhy<Craft> {
  const [only, ...more] = framework.crafts;
  if (craft === '' && only !== undefined && more.length === 0) return { value: only };
  const slash = level.indexOf('/');
  return findCraft(framework, craft === '' && slash > 0 ? level.slice(0, slash).trim() : craft);
}

/** Undefined where there is none: at the top, or by the list's own word. */
function nextOf(
  { next }: PersonRow,
  { craft, level }: LevelOfCraft,
  framework: Framework,
): FoundOrWhy<LevelOfCraft> | undefined {
  if (nowhere.test(next)) return undefined;
  if (next !== '') return findLevel(framework, craft, next);
  const above = nextRungOf(craft, level);
  return above === undefined ? undefined : { value: { craft, level: above } };
}

/** The language of the words about somebody: their own where we have words in it, else the level's. */
function languageOf({ locale, place }: PersonRow, otherwise: LanguageTag, problems: Problems): LanguageTag {
  if (locale === '') return otherwise;
  const tag = nearestLanguageTag(locale);
  if (tag !== undefined && ourLanguage(tag) !== undefined) return tag;
  const near = tag === undefined ? nearest(locale, languageIds) : undefined;
  const shown = shownCell(locale, near);
  problems.add('person-language', place, {
    what:
      tag === undefined
        ? `${shown ?? 'What stands in the column for it'} is no language.`
        : 'We have no words in the language of this row.',
    why: `The words about this person are in "${otherwise}", as their level is.`,
    fix: near === undefined ? `Write one of ${languageIds.join(', ')}.` : `Did you mean "${near}"?`,
  });
  return otherwise;
}
