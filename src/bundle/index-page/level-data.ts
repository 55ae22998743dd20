import { compareLevels } from '../../compare/compare-levels.js';
import type { WordSpread } from '../../compare/kinship.js';
import { craftPath } from '../../domain/craft-path.js';
import { directionOf } from '../../domain/direction.js';
import type { Craft, Expectation, Framework, Level, Section, Statement } from '../../domain/framework.js';
import { nextRungOf, rungBelow, rungOf } from '../../domain/ladder.js';
import { statementGroups } from '../../domain/statement-groups.js';
import { type Words, wordsIn } from '../../domain/words/words-in.js';
import { ladderOf, statusWord } from '../../render/views/view.js';
import { type Embed, joined } from './embed-html.js';
import { fileLinks } from './file-links.js';
import type { IndexSubject } from './index-subject.js';
import { indexWords } from './index-words.js';

/** What the index template is given of one level. */
export function levelData(
  level: Level,
  craft: Craft,
  { files, brand, framework, spread }: IndexSubject,
  { embed, rows }: { readonly embed: Embed; readonly rows: ReadonlyMap<Expectation, number> },
): Record<string, unknown> {
  const rung = rungOf(craft, level);
  const words = wordsIn(level.language, brand.wording);
  const step = words.levelNumber(level.numeral);
  const below = rungBelow(craft, level);
  const growth = growthOf(craft, level, spread ?? framework);
  return {
    id: level.id,
    language: level.language,
    direction: directionOf(level.language),
    number: level.numeral,
    role: level.role,
    rank: level.rank ?? level.label,
    rise: craft.levels.length - 1 - craft.levels.indexOf(level),
    step,
    spoken: words.levelOf(rung.number, rung.of),
    craftName: craftPath(craft),
    status: statusWord(level.release, words),
    summary: level.summary,
    ladder: ladderOf(craft, level, words),
    files: fileLinks(files, { craft: craft.id, level }, words),
    next: nextRungOf(craft, level)?.id ?? '',
    marks: below === undefined || growth.size === 0 ? undefined : marks(words, level, below),
    sections: level.sections.map((section) => sectionData(section, craft, level, { embed, rows, growth })),
    words: indexWords(words.roleAndLevel(level.role, step), words),
  };
}

/** What the signs before statements mean. */
function marks(
  { stepUp, sideBySide, levelNumber }: Words,
  { language }: Level,
  { numeral }: Level,
): Record<string, string> {
  const arrow = directionOf(language) === 'rtl' ? '←' : '→';
  return { isNew: `+ ${stepUp.isNew}`, grows: `${arrow} ${sideBySide.buildsOn(levelNumber(numeral))}` };
}

function sectionData(
  section: Section,
  craft: Craft,
  level: Level,
  {
    embed,
    rows,
    growth,
  }: {
    readonly embed: Embed;
    readonly rows: ReadonlyMap<Expectation, number>;
    readonly growth: ReturnType<typeof growthOf>;
  },
): Record<string, unknown> {
  if (section.kind === 'prose') {
    return { prose: true, html: joined(section.blocks, level.id, 2, embed), areas: [] };
  }
  return {
    prose: false,
    html: '',
    areas: section.expectations.map((expectation) => ({
      ...areaNames(expectation, craft),
      row: rows.get(expectation) ?? 0,
      name: embed(expectation.name.html, level.id, 2),
      groups: statementGroups(expectation.statements).map(({ heading, statements: led }) => ({
        heading: heading === undefined ? '' : embed(heading.html, level.id, 2),
        column: heading?.column === true ? heading.text : '',
        statements: led.map((statement) => ({
          html: embed(statement.html, level.id, 2),
          mark: growth.get(statement) ?? '',
        })),
      })),
    })),
  };
}

/** `known` is what the craft calls it, where that is another name. */
function areaNames({ name, area }: Expectation, craft: Craft): Record<string, string> {
  const known = craft.areas.find(({ id }) => id === area);
  return {
    plainName: name.text,
    known: known === undefined || known.name.text === name.text ? '' : known.name.text,
    summary: known?.summary ?? '',
  };
}

/**
 * What a level says that the one below does not: `new`, or `grows` out of something there. What stays is not in it. It is
 * empty where both have nothing in common, since a mark on every statement tells nothing.
 */
function growthOf(
  craft: Craft,
  level: Level,
  framework: Framework | WordSpread,
): ReadonlyMap<Statement, 'new' | 'grows'> {
  const below = rungBelow(craft, level);
  if (below === undefined) return new Map();
  const { parts } = compareLevels({ craft, level: below }, { craft, level }, framework);
  if (parts.every(({ pairs }) => pairs.length === 0)) return new Map();
  return new Map(
    parts.flatMap(({ pairs, fresh }) => [
      ...pairs.filter(({ kind }) => kind === 'grows').map(({ above }) => [above, 'grows'] as const),
      ...fresh.map((statement) => [statement, 'new'] as const),
    ]),
  );
}
