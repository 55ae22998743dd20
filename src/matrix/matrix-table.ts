import { textsOfBlock } from '../compare/shown-texts.js';
import type { CraftMatrix } from '../domain/craft-matrix.js';
import type { Level } from '../domain/framework.js';
import type { StatementGroup } from '../domain/statement-groups.js';
import type { Words } from '../domain/words/words-in.js';
import { readableText } from '../html/readable-text.js';

/**
 * A craft as rows of text, the heads first: area, what it means, then a column for each level. Where a level says
 * nothing the cell is empty, which is what a program expects of nothing.
 */
export function matrixTable({ levels, rows }: CraftMatrix, words: Words): string[][] {
  return [
    [words.area, words.meaning, ...levels.map((level) => headOf(level, words))],
    ...rows.map(({ name, area, cells }) => [
      name === undefined ? words.matrix.general : readableText(name.html),
      area?.summary ?? '',
      ...cells.map(cellText),
    ]),
  ];
}

function headOf({ numeral, rank, role }: Level, words: Words): string {
  return words.titled(words.levelNumber(numeral), rank ?? role);
}

/** Each statement on a line behind a bullet, which no spreadsheet takes for a sign of arithmetic; one alone has none. */
function cellText(groups: readonly StatementGroup[]): string {
  const lines = groups.flatMap(({ heading, statements }) => [
    ...(heading === undefined ? [] : textsOfBlock(heading)),
    ...statements.flatMap((statement) => {
      const [first, ...inner] = textsOfBlock(statement);
      return first === undefined ? [] : [`• ${first}`, ...inner.map((text) => `   ◦ ${text}`)];
    }),
  ]);
  return lines.length === 1 ? (lines[0] ?? '').replace(/^• /, '') : lines.join('\n');
}
