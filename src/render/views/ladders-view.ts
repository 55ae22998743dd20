import { ladderGroups } from '../../compare/ladder-groups.js';
import { sectionOf } from '../../domain/craft-path.js';
import type { Level } from '../../domain/framework.js';
import type { LadderColumn, LaddersSubject } from '../../domain/ladder-columns.js';
import { frameworkRelease } from '../../domain/release.js';
import { wordsIn } from '../../domain/words/words-in.js';
import { leastSize } from '../least-size.js';
import { posterSheets } from '../sheet/poster-sheets.js';
import { hrefOf, siteAddress, statusWord, type View, type ViewContext } from './view.js';

/** All ladders of a framework on one poster: titles and summaries, side by side as far as ranks are said to be equal. */
export function laddersView(context: ViewContext, subject: LaddersSubject): View {
  const { brand } = context;
  const { framework } = subject;
  const { language, title } = framework;
  const words = wordsIn(language, brand.wording);
  const groups = ladderGroups(framework);
  const { fonts } = brand;
  return {
    title: words.matrix.ladders,
    language,
    kind: 'poster',
    data: {
      frameworkTitle: title,
      heading: words.matrix.ladders,
      status: statusWord(frameworkRelease(framework), words),
      least: { text: leastSize(fonts.text), heading: leastSize(fonts.headings) },
      tables: groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ columns, rows }) => ({
          count: columns.length,
          columns: columns.map(columnData),
          rows: rows.map(({ kind, cells }) => ({
            isEqual: kind === 'equal',
            heading: kind === 'equal' ? words.matrix.equal : words.matrix.apart,
            cells: cells
              .toSorted((a, b) => a.column - b.column)
              .map(({ levels, rows: span }) => ({ span, levels: levels.map(levelData) })),
          })),
        })),
      ladders: groups
        .filter(({ rows }) => rows.length === 0)
        .flatMap(({ columns }) => columns)
        .map((column) => ({ ...columnData(column), levels: column.levels.toReversed().map(levelData) })),
      address: siteAddress(framework),
      words: { noClaim: words.matrix.noClaim },
    },
    arrangement: { kind: 'poster', ...posterSheets(context, 'ladders', subject, language) },
  };
}

function columnData({ craft, track }: LadderColumn): Record<string, unknown> {
  return {
    name: craft.name,
    section: sectionOf(craft),
    track,
    href: hrefOf(craft),
    language: craft.language,
  };
}

function levelData(level: Level): Record<string, unknown> {
  const { numeral, role, summary, language } = level;
  return { number: numeral, role, summary, language, href: hrefOf(level) };
}
