import { nearest, oneOf } from '../domain/nearest.js';
import type { Place } from '../domain/place.js';
import type { Problems } from '../model/problem.js';

/** What a list of people may say of them, and what its columns are called for it, the plainest first. */
const called = {
  name: ['name', 'full name', 'display name', 'employee name', 'employee', 'person'],
  first: ['first name', 'given name', 'forename', 'firstname'],
  last: ['last name', 'family name', 'surname', 'lastname'],
  craft: ['craft', 'job family', 'role family', 'family', 'discipline', 'career path', 'profession'],
  level: ['level', 'current level', 'grade', 'rank', 'role', 'title', 'job title', 'position'],
  next: ['next level', 'next', 'target level', 'target', 'next role', 'to level', 'goal'],
  manager: ['manager', 'line manager', 'manager name', 'reports to', 'supervisor', 'team lead', 'lead'],
  locale: ['locale', 'language', 'lang', 'preferred language'],
  id: ['id', 'employee id', 'person id', 'employee number', 'personnel number', 'staff number'],
} as const satisfies Record<string, readonly string[]>;

export type Column = keyof typeof called;

/** Where each column stands, from 0. */
export interface ListColumns {
  readonly at: { readonly [Key in Column]?: number };
  /** What else there is: what a cover may show. */
  readonly further: readonly { readonly name: string; readonly at: number }[];
}

/** Finds the columns by their heads, in any order and case; undefined when one that is needed is missing. */
export function columnsOf(
  heads: readonly string[],
  place: Place,
  problems: Problems,
): ListColumns | undefined {
  const plain = heads.map(plainHead);
  const at: { [Key in Column]?: number } = {};
  for (const column of Object.keys(called) as Column[]) {
    const name = called[column].find((each) => plain.includes(each) && isFree(plain.indexOf(each)));
    if (name !== undefined) at[column] = plain.indexOf(name);
  }
  function isFree(index: number): boolean {
    return !Object.values(at).includes(index);
  }
  const further = heads.flatMap((name, index) =>
    name === '' || !isFree(index) ? [] : [{ name, at: index }],
  );
  const missing = missingFrom(at);
  if (missing.length > 0) {
    problems.add('people-columns', place, {
      what: `The list has no ${missing.map((column) => `column "${column}"`).join(' and no ')}${shownHeads(heads, at)}.`,
      why: 'Without it nobody can be told what to make.',
      fix:
        (areHeads(heads, at) ? meant(missing, further) : undefined) ??
        'Its first row names the columns: name, craft, level, next level, manager, locale.',
    });
    return undefined;
  }
  // A cover asks for a further column by its very letters.
  const twice =
    Object.values(at).find((index) => plain.indexOf(plain[index] ?? '', index + 1) >= 0) ??
    further.find(({ name, at: index }) => heads.indexOf(name, index + 1) >= 0)?.at;
  if (twice !== undefined) {
    problems.add('people-columns', place, {
      what: `The list has two columns "${heads[twice]}".`,
      why: 'Which of them counts would depend on chance.',
      fix: 'Give one of them another name.',
    });
    return undefined;
  }
  tellSlips(at, further, place, problems);
  return { at, further };
}

/** `Next_Level` and `nextLevel` are `next level`. */
function plainHead(head: string): string {
  return head
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A first and a last name are a name. */
function missingFrom(at: ListColumns['at']): Column[] {
  const hasName = at.name !== undefined || at.first !== undefined || at.last !== undefined;
  return [
    ...(hasName ? [] : (['name'] as const)),
    ...(['craft', 'level'] as const).filter((column) => at[column] === undefined),
  ];
}

/**
 * Whether the first row surely names columns. That of a list without heads is of somebody, whose name is told to nobody:
 * `Manager` and `Lead` there are what they are. Nobody is called `name`.
 */
function areHeads(heads: readonly string[], { manager: _, ...at }: ListColumns['at']): boolean {
  return Object.keys(at).length >= 2 || heads.some((head) => plainHead(head) === 'name');
}

/** Those that we know or nearly know: the others may be a name all the same. */
function shownHeads(heads: readonly string[], at: ListColumns['at']): string {
  if (!areHeads(heads, at)) return '';
  const names = Object.values(called).flat();
  const shown = heads.filter((head) => nearest(plainHead(head), names) !== undefined).slice(0, 12);
  return `; the columns that it has are ${shown.map((head) => `"${head}"`).join(', ')}`;
}

function meant(missing: readonly Column[], further: ListColumns['further']): string | undefined {
  const slips = missing.flatMap((column) => {
    const head = further.find(({ name }) => nearest(plainHead(name), called[column]) !== undefined);
    return head === undefined ? [] : [`by "${head.name}" "${column}"`];
  });
  return slips.length === 0 ? undefined : `Did you mean ${oneOf(slips).replace(' or ', ' and ')}?`;
}

/** What may be left out and seems to be there by another name: it would be missed without a word. */
function tellSlips(
  at: ListColumns['at'],
  further: ListColumns['further'],
  place: Place,
  problems: Problems,
): void {
  for (const column of ['next', 'manager', 'locale'] as const) {
    if (at[column] !== undefined) continue;
    // Of short words too many are near.
    const names = called[column].filter((name) => name.length > 5);
    for (const { name } of further) {
      const near = nearest(plainHead(name), names);
      if (near === undefined) continue;
      problems.add('people-column-unknown', place, {
        what: `The column "${name}" is none that we know, so it is kept for the cover alone.`,
        fix: `Did you mean "${near}"?`,
      });
    }
  }
}
