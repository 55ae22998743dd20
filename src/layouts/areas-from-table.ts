import type { Expectation, Inline, Section, Statement } from '../domain/framework.js';
import type { DraftCell, DraftTable } from './draft.js';
import type { CraftAreas } from './layout.js';

/**
 * One expectation per row: the first cell names the area, the second holds statements. Further cells do so below the name
 * of their column, such as "Not expected"; those of a column without a name join the column before.
 */
export function areasFromTable(table: DraftTable, craft: CraftAreas): Section {
  const names = table.head.slice(2).map(columnName);
  const rows: Row[] = [];
  for (const [name, ...cells] of table.rows) {
    if (name === undefined) continue;
    const whole = name.whole();
    const row = { name, whole, columns: columnsOf(cells, names) };
    const above = rows.at(-1);
    if (whole.text !== '' || above === undefined) rows.push(row);
    else rows[rows.length - 1] = { ...above, columns: joined(above.columns, row.columns) };
  }
  return {
    kind: 'areas',
    head: table.head.map((cell) => cell.whole()),
    expectations: rows.map(({ name, whole, columns }): Expectation => {
      return {
        name: whole,
        area: craft.find(whole.text, name.anchor())?.id,
        statements: columns.flatMap(withName),
        place: name.place,
      };
    }),
  };
}

interface Row {
  readonly name: DraftCell;
  readonly whole: Inline;
  readonly columns: readonly Column[];
}

/** What stands in one column of a row. */
interface Column {
  /** Undefined for the first, which holds what the level expects. */
  readonly name: Inline | undefined;
  readonly statements: readonly Statement[];
}

/** The head of a column behind the second: its name, `none`, or `hidden` with all that stands below it. */
type ColumnName = Inline | 'none' | 'hidden';

function columnName(cell: DraftCell): ColumnName {
  if (cell.isHidden) return 'hidden';
  const name = cell.whole();
  return name.text === '' ? 'none' : name;
}

function columnsOf(cells: readonly DraftCell[], names: readonly ColumnName[]): Column[] {
  const columns: Column[] = [];
  cells.forEach((cell, index) => {
    const name = index === 0 ? 'none' : (names[index - 1] ?? 'none');
    if (name === 'hidden') return;
    const statements = cell.statements();
    const last = columns.at(-1);
    if (last !== undefined && name === 'none')
      columns[columns.length - 1] = { ...last, statements: [...last.statements, ...statements] };
    else if (name === 'none') columns.push({ name: undefined, statements });
    else columns.push({ name, statements: name.internal === true ? statements.map(internal) : statements });
  });
  return columns;
}

/** A row without an area's name goes on with the one above, column by column. */
function joined(above: readonly Column[], below: readonly Column[]): Column[] {
  const more = (name: string | undefined) =>
    below.flatMap((column) => (column.name?.text === name ? column.statements : []));
  const known = new Set(above.map(({ name }) => name?.text));
  return [
    ...above.map((column) => ({
      ...column,
      statements: [...column.statements, ...more(column.name?.text)],
    })),
    ...below.filter(({ name }) => !known.has(name?.text)),
  ];
}

/** Nothing for a column that says nothing of this area. */
function withName({ name, statements }: Column): readonly Statement[] {
  if (name === undefined || statements.length === 0) return statements;
  const isInternal = statements.every((statement) => statement.internal === true);
  const label: Statement = { ...name, html: `<h3>${name.html}</h3>`, heading: true, column: true };
  return [isInternal ? internal(label) : label, ...statements];
}

function internal(statement: Statement): Statement {
  return { ...statement, internal: true };
}
