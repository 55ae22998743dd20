import { countWords } from '../domain/count-words.js';
import type { Expectation, Level, Statement } from '../domain/framework.js';
import { showPlace } from '../domain/place.js';
import { areaKey } from './areas/area-key.js';
import { isRepeated } from './check-repeated-levels.js';
import type { Problems } from './problem.js';

/** Of fewer words two statements may well say the same: "As Level 2". */
const fewest = 5;

type Reports = Problems<'area-repeated' | 'statement-repeated'>;

/**
 * What a level asks for that the levels below ask for already: an area that does not grow from one level to the next,
 * and single statements. Of a whole level that was copied `level-repeated` speaks.
 */
export function checkRepeatedStatements(levels: readonly Level[], problems: Reports): void {
  const told = new Set<Expectation>();
  for (const [at, level] of levels.entries()) {
    const below = levels.slice(0, at).findLast(({ track }) => track === level.track);
    if (below !== undefined) for (const one of checkAreas(level, below, problems)) told.add(one);
  }
  checkStatements(levels, told, problems);
}

/** The areas of a level that say what they say one level below; reported unless the level is a copy of it. */
function checkAreas(level: Level, below: Level, problems: Reports): Expectation[] {
  const before = new Map(expectationsOf(below).map((each) => [keyOf(each), each]));
  const all = expectationsOf(level);
  const same = all.filter((each) => {
    const words = wordsOf(each);
    const other = before.get(keyOf(each));
    return other !== undefined && countWords(words) >= fewest && words === wordsOf(other);
  });
  if (isRepeated(level, below)) return same;
  for (const each of same) {
    const other = before.get(keyOf(each));
    problems.add('area-repeated', each.place, {
      what: `"${each.name.text}" asks for the same here as at ${nameOf(below)}.`,
      why: 'Nobody could tell what grows in it from one level to the next.',
      fix: `Say what is new at this level, or leave the area out. It stands at ${other === undefined ? below.file : showPlace(other.place)}, too.`,
    });
  }
  return same;
}

/** A statement counts once, where it stands a second time, however often it does. */
function checkStatements(levels: readonly Level[], told: ReadonlySet<Expectation>, problems: Reports): void {
  const found = new Map<string, { readonly level: Level; readonly statement: Statement }[]>();
  for (const level of levels) {
    for (const each of expectationsOf(level)) {
      if (told.has(each)) continue;
      for (const statement of each.statements) {
        if (statement.heading === true || countWords(statement.text) < fewest) continue;
        const key = plain(statement.text);
        found.set(key, [...(found.get(key) ?? []), { level, statement }]);
      }
    }
  }
  for (const [first, ...others] of found.values()) {
    const second = others.find(({ level }) => level !== first?.level);
    if (first === undefined || second === undefined) continue;
    const names = [...new Set([first, ...others].map(({ level }) => nameOf(level)))];
    problems.add('statement-repeated', second.statement.place, {
      what: `${names.slice(0, -1).join(', ')} and ${names.at(-1)} say this word for word.`,
      why: 'What a lower level asks for is not new at a higher one.',
      fix: `Say what is more at the higher level, or keep it at one. It stands at ${showPlace(first.statement.place)} first.`,
    });
  }
}

function expectationsOf({ sections }: Level): Expectation[] {
  return sections.flatMap((section) => (section.kind === 'areas' ? section.expectations : []));
}

function keyOf({ area, name }: Expectation): string {
  return area ?? areaKey(name.text);
}

function wordsOf({ statements }: Expectation): string {
  return statements.map(({ text }) => plain(text)).join('\n');
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[.;,\s]+$/, '');
}

function nameOf({ numeral }: Level): string {
  return `Level ${numeral}`;
}
