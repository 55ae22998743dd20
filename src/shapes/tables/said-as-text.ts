import { areaKey } from '../../model/areas/area-key.js';
import { joinTexts, type TextPart } from '../../model/text/join-texts.js';
import type { PageText } from '../../model/text/page-text.js';
import type { MaterialPage } from '../material.js';
import type { LevelGrid } from './level-grid.js';
import type { GridLevel, SaidInGrid } from './said-in-grid.js';

/** A table, and what it says. */
export interface LevelTable {
  readonly grid: LevelGrid;
  readonly from: SaidInGrid['from'];
  readonly levels: readonly GridLevel[];
  readonly about: SaidInGrid['about'];
}

/** What tables say of areas whatever the level, below a heading of each; a craft's page that tells some areas tells all. */
export function aboutParts(tables: readonly LevelTable[]): TextPart[] {
  const about = tables.flatMap((table) => table.about);
  if (about.every(({ texts }) => texts.length === 0)) return [];
  const depth = Math.min(6, 1 + Math.max(1, ...tables.map(({ grid }) => grid.heading?.depth ?? 1)));
  const keys = [...new Set(about.map(({ area }) => areaKey(area.words)))];
  return keys.flatMap((key): TextPart[] => {
    const own = about.filter(({ area }) => areaKey(area.words) === key);
    const place = own[0]?.area.body.place(0) ?? { file: '', line: 1, column: 1 };
    const glue = (text: string): TextPart => ({ text, place });
    const name = own.slice(0, 1).map(({ area }) => area.body);
    const said = own.flatMap(({ texts }) => texts.flatMap(({ body }) => [body, glue('\n\n')]));
    return [glue(`\n\n${'#'.repeat(depth)} `), ...name, glue('\n\n'), ...said];
  });
}

/** Groups of areas stand above areas. */
export const areaDepth = 3;

/** A heading for each area of a table, and below it what the table says of a level. */
export function saidParts(
  page: MaterialPage,
  { heading }: LevelGrid,
  { said }: GridLevel,
  isGrouped: boolean,
): TextPart[] {
  const parts: TextPart[] = [];
  const last: string[] = [];
  const add = (depth: number, words: string, name: PageText) => {
    parts.push({ text: `\n\n${'#'.repeat(depth)} `, place: name.place(0) }, name);
    last[depth] = words;
    if (depth < areaDepth) last[areaDepth] = '';
  };
  const headingText =
    heading === undefined ? undefined : page.text.slice(heading.words.from, heading.words.to);
  for (const { groups, area, texts } of said) {
    const above = groups.map(({ words, body }) => ({ words, body }));
    if (isGrouped && area !== undefined && heading !== undefined && headingText !== undefined)
      above.unshift({ words: heading.text, body: headingText });
    const group = above.map(({ words }) => words).join('\n');
    if (group !== '' && group !== last[2]) {
      const [first] = above;
      if (first !== undefined)
        add(
          2,
          group,
          joinTexts(
            above.flatMap(({ body }, at) =>
              at === 0 ? [body] : [{ text: ': ', place: body.place(0) }, body],
            ),
          ),
        );
    }
    const named =
      area ??
      (heading === undefined || headingText === undefined
        ? undefined
        : { words: heading.text, body: headingText });
    if (named !== undefined && named.words !== last[areaDepth]) add(areaDepth, named.words, named.body);
    for (const { body } of texts) parts.push({ text: '\n\n', place: body.place(0) }, body);
    parts.push({ text: '\n', place: texts[0]?.body.place(0) ?? page.text.place(0) });
  }
  return parts;
}
