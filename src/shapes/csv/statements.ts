import type { PageText } from '../../model/text/page-text.js';
import type { SaidText } from '../data/collect.js';
import type { Named } from '../data/named.js';
import { statementOf } from '../data/statement.js';
import { type Columns, isListColumn, partsOf, splitLevel, wordsIn } from './columns.js';
import type { CsvRows } from './read-csv.js';

/** What each row of a list says, once for every craft, level and area that it names. */
export function statementsIn([, ...rows]: CsvRows, columns: Columns): SaidText[] {
  const valuesOf = reader(rows);
  return rows.flatMap((row): SaidText[] => {
    const words = row[columns.text];
    if (words === undefined || wordsIn(words) === '') return [];
    const details = columns.details.flatMap((at) => (wordsIn(row[at]) === '' ? [] : (row[at] ?? [])));
    const text = statementOf(words, details);
    const crafts = valuesOf(row, columns.craft);
    const places = placesOf(row, columns, valuesOf);
    return crafts.flatMap((craft) =>
      places.map(({ level, area }): SaidText => ({ about: { craft, level, area }, text })),
    );
  });
}

type ValuesOf = (row: readonly PageText[], column: number | undefined) => (Named | undefined)[];

/** Levels and areas that a row is about. */
function placesOf(
  row: readonly PageText[],
  { level, area, areaAndLevel }: Columns,
  valuesOf: ValuesOf,
): { level: Named | undefined; area: Named | undefined }[] {
  if (areaAndLevel !== undefined) {
    return valuesOf(row, areaAndLevel).map((both) => {
      const split = both === undefined ? undefined : splitLevel(both.name.text);
      if (both === undefined || split === undefined) return { level: undefined, area: both };
      return { level: named(split.level, both), area: named(split.area, both) };
    });
  }
  const areas = valuesOf(row, area);
  return valuesOf(row, level).flatMap((one) => areas.map((other) => ({ level: one, area: other })));
}

function reader(rows: CsvRows): ValuesOf {
  const lists = new Map<number, boolean>();
  return (row, column) => {
    const cell = column === undefined ? undefined : row[column];
    if (cell === undefined || column === undefined || wordsIn(cell) === '') return [undefined];
    const isList = lists.get(column) ?? isListColumn(rows, column);
    lists.set(column, isList);
    const values = isList ? partsOf(wordsIn(cell)) : [wordsIn(cell)];
    return values.map((text) => named(text, { name: { text, place: cell.place(0) } }));
  };
}

function named(text: string, { name }: Pick<Named, 'name'>): Named {
  const place = name.place;
  return { name: { text, place }, ids: [text], number: /^\d{1,3}$/.test(text) ? { text, place } : undefined };
}
