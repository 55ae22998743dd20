import { craftMatrix } from '../../compare/craft-matrix.js';
import type { MatrixRow } from '../../domain/craft-matrix.js';
import { sectionOf } from '../../domain/craft-path.js';
import type { Craft, Level } from '../../domain/framework.js';
import { escapeText } from '../../domain/html-text.js';
import { rungsFrom } from '../../domain/ladder.js';
import { pageLink } from '../../domain/links.js';
import { type Words, wordsIn } from '../../domain/words/words-in.js';
import { leastSize } from '../least-size.js';
import { posterSheets } from '../sheet/poster-sheets.js';
import { addressOf, hrefOf, statusWord, type View, type ViewContext } from './view.js';

/** A craft as one poster: areas down, levels across. */
export function matrixView(context: ViewContext, craft: Craft): View {
  const { brand, framework } = context;
  const { language } = craft;
  const words = wordsIn(language, brand.wording);
  const { levels, rows } = craftMatrix(craft);
  const fonts = brand.fonts;
  return {
    title: craft.name,
    language,
    kind: 'poster',
    data: {
      frameworkTitle: framework.title,
      section: sectionOf(craft),
      heading: escapeText(craft.name),
      status: statusWord(craft.release, words),
      least: { text: leastSize(fonts.text), heading: leastSize(fonts.headings) },
      levels: levels.map((level, index) => levelData(craft, level, index, words)),
      rows: rows.map((row) => rowData(row, craft, levels, words)),
      address: addressOf(framework, craft.permalink),
      words: { area: words.area, nothing: words.matrix.nothing },
    },
    arrangement: { kind: 'poster', ...posterSheets(context, 'matrix', { kind: 'craft', craft }, language) },
  };
}

function levelData(craft: Craft, level: Level, index: number, words: Words): Record<string, unknown> {
  const rungs = rungsFrom(craft, level);
  return {
    index,
    number: level.numeral,
    spoken: words.levelNumber(level.numeral),
    // A role that is all craft and number says nothing that the numeral does not.
    name: level.rank ?? level.role,
    // How high on its ladder, from 0.
    rung: rungs.findIndex(({ id }) => id === level.id),
    status: level.release.status === craft.release.status ? '' : statusWord(level.release, words),
    href: hrefOf(level),
  };
}

function rowData(
  { name, area, cells }: MatrixRow,
  craft: Craft,
  levels: readonly Level[],
  words: Words,
): Record<string, unknown> {
  return {
    name: name?.html ?? words.matrix.general,
    plainName: name?.text ?? '',
    href: area === undefined ? '' : pageLink(craft.permalink, area.id),
    summary: area?.summary ?? '',
    cells: cells.map((groups, index) => ({
      index,
      language: levels[index]?.language === craft.language ? '' : (levels[index]?.language ?? ''),
      isEmpty: groups.length === 0,
      groups: groups.map(({ heading, statements }) => ({
        heading: heading?.html ?? '',
        isColumn: heading !== undefined && 'column' in heading && heading.column === true,
        statements: statements.map(({ html }) => html),
      })),
    })),
  };
}
