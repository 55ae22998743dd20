import type { Statement } from './framework.js';

/** Statements below the heading that leads them. */
export interface StatementGroup {
  /** Undefined where statements come first. */
  readonly heading: Statement | undefined;
  readonly statements: readonly Statement[];
}

/** An area's statements as groups, in order; a heading may lead none. */
export function statementGroups(statements: readonly Statement[]): StatementGroup[] {
  const groups: { heading: Statement | undefined; statements: Statement[] }[] = [];
  for (const statement of statements) {
    if (statement.heading === true) groups.push({ heading: statement, statements: [] });
    else if (groups.at(-1)?.statements.push(statement) === undefined)
      groups.push({ heading: undefined, statements: [statement] });
  }
  return groups;
}

/** What stands in one column of an area's row, or below its heading: all that is neither is the first. */
export interface StatementColumn {
  /** The column's name; undefined for what the level expects. */
  readonly name: Statement | undefined;
  readonly statements: readonly Statement[];
}

/** An area's statements parted at the columns that have names, other headings among them. */
export function statementColumns(statements: readonly Statement[]): StatementColumn[] {
  const columns: { name: Statement | undefined; statements: Statement[] }[] = [];
  for (const statement of statements) {
    if (statement.column === true) columns.push({ name: statement, statements: [] });
    else if (columns.at(-1)?.statements.push(statement) === undefined)
      columns.push({ name: undefined, statements: [statement] });
  }
  return columns;
}

/** So many statements from the beginning, with the headings that lead them; all for undefined. */
export function firstStatements(statements: readonly Statement[], most: number | undefined): Statement[] {
  const groups = statementGroups(statements);
  let left = most ?? Number.POSITIVE_INFINITY;
  return groups.flatMap(({ heading, statements: led }) => {
    const shown = led.slice(0, left);
    left -= shown.length;
    return shown.length === 0 && most !== undefined
      ? []
      : [...(heading === undefined ? [] : [heading]), ...shown];
  });
}
